/** The numbers with the highest scores of all that were offered, the highest first. */
export interface TopList {
  readonly ids: Int32Array;
  readonly scores: Float64Array;
  size: number;
}

/** An empty list that has room for so many; the same arrays serve for one list after another. */
export function topList(room: number): TopList {
  return { ids: new Int32Array(room), scores: new Float64Array(room), size: 0 };
}

/** Puts a number where its score belongs, if there is room; of equal scores the lower number is first. */
export function offer(list: TopList, id: number, score: number): void {
  const { ids, scores } = list;
  let at = list.size;
  if (at === ids.length) {
    const last = scores[at - 1] ?? Infinity;
    if (score < last || (score === last && id > (ids[at - 1] ?? 0))) return;
    at -= 1;
  } else {
    list.size += 1;
  }
  for (; at > 0; at -= 1) {
    const before = scores[at - 1] ?? 0;
    const idBefore = ids[at - 1] ?? 0;
    if (before > score || (before === score && idBefore < id)) break;
    scores[at] = before;
    ids[at] = idBefore;
  }
  scores[at] = score;
  ids[at] = id;
}

/**
 * Of some numbers those with the highest scores, as many as the list has room for, in any order.
 * The scores of all of them are 0 afterwards.
 */
export function highest(ids: Int32Array, scores: Float32Array, list: TopList): Int32Array {
  const areFew = ids.length <= list.ids.length;
  list.size = 0;
  for (const id of ids) {
    if (!areFew) offer(list, id, scores[id] ?? 0);
    scores[id] = 0;
  }
  return areFew ? ids : list.ids.subarray(0, list.size);
}
