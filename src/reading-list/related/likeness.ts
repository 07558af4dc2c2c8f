import type { NearestBounds, NearestRows } from './nearest-rows.ts';
import { addRow, clearRow, dotRow, rowCount, type SparseRows } from './sparse-rows.ts';
import { highest, offer, topList, type TopList } from './top-list.ts';

/** How much likeness by the papers' own words counts beside that by the wider ones; of 1. */
const ownShare = 0.5;

/**
 * Makes a function that gives the papers most like one: by the cosine of their own words, and by that
 * of the wider ones. The search goes over the papers nearest to it and those nearest to them.
 * @param own a row for each paper: its own words
 * @param wide a row for each paper: its words and those of its neighbours
 * @param nearest the papers nearest to each by their own words
 * @param most so many are given; the list is the same at each call
 */
export function likenessFinder(
  own: SparseRows,
  wide: SparseRows,
  nearest: NearestRows,
  most: number,
  { candidates }: NearestBounds,
): (paper: number) => TopList {
  const count = rowCount(own);
  const ownWords = new Float32Array(own.width);
  const wideWords = new Float32Array(wide.width);
  const scores = new Float32Array(count);
  const touched = new Int32Array(count);
  let touchedCount = 0;
  const seeming = topList(Math.min(candidates, count));
  const alike = topList(most);

  const touch = (paper: number, score: number) => {
    const known = scores[paper] ?? 0;
    if (known === 0) {
      touched[touchedCount] = paper;
      touchedCount += 1;
    }
    scores[paper] = known + score;
  };
  const touchNearest = (paper: number, factor: number) => {
    const end = (paper + 1) * nearest.size;
    for (let at = paper * nearest.size; at < end; at += 1) {
      const near = nearest.rows[at] ?? -1;
      if (near < 0) return;
      touch(near, factor * (nearest.similarities[at] ?? 0));
    }
  };

  return (paper) => {
    touchedCount = 0;
    if (candidates < count) {
      const end = (paper + 1) * nearest.size;
      touchNearest(paper, 1);
      for (let at = paper * nearest.size; at < end; at += 1) {
        const near = nearest.rows[at] ?? -1;
        if (near < 0) break;
        touchNearest(near, nearest.similarities[at] ?? 0);
      }
    } else {
      for (let other = 0; other < count; other += 1) touch(other, 1);
    }
    alike.size = 0;
    addRow(own, paper, 1, ownWords);
    addRow(wide, paper, 1, wideWords);
    for (const other of highest(touched.subarray(0, touchedCount), scores, seeming)) {
      if (other === paper) continue;
      const byOwn = dotRow(own, other, ownWords);
      const byWide = dotRow(wide, other, wideWords);
      offer(alike, other, ownShare * byOwn + (1 - ownShare) * byWide);
    }
    clearRow(own, paper, ownWords);
    clearRow(wide, paper, wideWords);
    return alike;
  };
}
