import { addRow, clearRow, dotRow, rowCount, type SparseRows } from './sparse-rows.ts';
import { highest, offer, topList } from './top-list.ts';

/** The rows nearest to each row: `size` places a row, in the order of nearness, -1 where none is left. */
export interface NearestRows {
  readonly size: number;
  readonly rows: Int32Array;
  readonly similarities: Float32Array;
}

/** How far the search goes; without end it finds the nearest rows of all, in quadratic time. */
export interface NearestBounds {
  /** Of the rows that have a column, only as many are looked at, those with the highest weights. */
  readonly rowsPerColumn: number;
  /** As many rows that seem nearest by these columns are compared in full. */
  readonly candidates: number;
}

/** Columns of a row that weigh less than this share of the (quadratic) mean are not looked up. */
const leastShare = 0.7;

/** Weights are sorted into so many steps to find the highest without sorting them. */
const steps = 256;

/**
 * For each row the rows of the highest cosine, by an inverted index. The time for a row has a bound,
 * however many rows there are, so that nearness by common columns alone may be missed.
 */
export function nearestRows(
  rows: SparseRows,
  size: number,
  { rowsPerColumn, candidates }: NearestBounds,
): NearestRows {
  const count = rowCount(rows);
  const postings = postingsOf(rows, rowsPerColumn);
  const scores = new Float32Array(count);
  const touched = new Int32Array(count);
  const vector = new Float32Array(rows.width);
  const seeming = topList(Math.min(candidates, count));
  const nearest = topList(size);
  const result = new Int32Array(count * size).fill(-1);
  const similarities = new Float32Array(count * size);
  for (let row = 0; row < count; row += 1) {
    const touchedCount = addScores(rows, row, postings, scores, touched, rowsPerColumn);
    scores[row] = 0;
    addRow(rows, row, 1, vector);
    nearest.size = 0;
    for (const other of highest(touched.subarray(0, touchedCount), scores, seeming)) {
      if (other !== row) offer(nearest, other, dotRow(rows, other, vector));
    }
    clearRow(rows, row, vector);
    result.set(nearest.ids.subarray(0, nearest.size), row * size);
    similarities.set(nearest.scores.subarray(0, nearest.size), row * size);
  }
  return { size, rows: result, similarities };
}

/** Adds up what a row has in common with others, as far as the postings go. @returns how many others */
function addScores(
  rows: SparseRows,
  row: number,
  postings: SparseRows,
  scores: Float32Array,
  touched: Int32Array,
  rowsPerColumn: number,
): number {
  let count = 0;
  const start = rows.starts[row] ?? 0;
  const end = rows.starts[row + 1] ?? 0;
  const leastWeight = leastShare / Math.sqrt(end - start);
  for (let at = start; at < end; at += 1) {
    const column = rows.columns[at] ?? 0;
    const weight = rows.weights[at] ?? 0;
    const first = postings.starts[column] ?? 0;
    const last = postings.starts[column + 1] ?? 0;
    if (weight < leastWeight && last - first === rowsPerColumn) continue;
    for (let posting = first; posting < last; posting += 1) {
      const other = postings.columns[posting] ?? 0;
      const score = scores[other] ?? 0;
      if (score === 0) {
        touched[count] = other;
        count += 1;
      }
      scores[other] = score + weight * (postings.weights[posting] ?? 0);
    }
  }
  return count;
}

/** For each column the rows that have it, by number; where there are too many, those of the highest weights. */
function postingsOf(rows: SparseRows, rowsPerColumn: number): SparseRows {
  const { columns, weights, width } = rows;
  const lengths = new Int32Array(width);
  for (const column of columns) lengths[column] = (lengths[column] ?? 0) + 1;
  const isKept = keepHighest(rows, lengths, rowsPerColumn);
  const starts = new Int32Array(width + 1);
  for (let column = 0; column < width; column += 1) {
    starts[column + 1] = (starts[column] ?? 0) + Math.min(lengths[column] ?? 0, rowsPerColumn);
  }
  const size = starts[width] ?? 0;
  const postings = { columns: new Int32Array(size), weights: new Float32Array(size) };
  const ends = starts.slice();
  for (let row = 0; row < rowCount(rows); row += 1) {
    const end = rows.starts[row + 1] ?? 0;
    for (let at = rows.starts[row] ?? 0; at < end; at += 1) {
      const column = columns[at] ?? 0;
      const weight = weights[at] ?? 0;
      if (!isKept(column, weight)) continue;
      const posting = ends[column] ?? 0;
      ends[column] = posting + 1;
      postings.columns[posting] = row;
      postings.weights[posting] = weight;
    }
  }
  return { starts, ...postings, width: rowCount(rows) };
}

/**
 * Whether to keep a weight of a column, to be asked for one after another: exactly `most` of a
 * column's weights are kept where it has more. Of those about as high as the lowest, the first are.
 */
function keepHighest(
  { columns, weights }: SparseRows,
  lengths: Int32Array,
  most: number,
): (column: number, weight: number) => boolean {
  const stepOf = (weight: number) => Math.min(steps - 1, Math.floor(weight * steps));
  const slots = new Int32Array(lengths.length).fill(-1);
  let slotCount = 0;
  lengths.forEach((length, column) => {
    if (length <= most) return;
    slots[column] = slotCount;
    slotCount += 1;
  });
  const histogram = new Int32Array(slotCount * steps);
  columns.forEach((column, at) => {
    const slot = slots[column] ?? -1;
    if (slot < 0) return;
    const place = slot * steps + stepOf(weights[at] ?? 0);
    histogram[place] = (histogram[place] ?? 0) + 1;
  });
  const lowest = new Int32Array(slotCount);
  const room = new Int32Array(slotCount);
  for (let slot = 0; slot < slotCount; slot += 1) {
    let left = most;
    let step = steps - 1;
    for (; step > 0; step -= 1) {
      const inStep = histogram[slot * steps + step] ?? 0;
      if (inStep > left) break;
      left -= inStep;
    }
    lowest[slot] = step;
    room[slot] = left;
  }
  return (column, weight) => {
    const slot = slots[column] ?? -1;
    if (slot < 0) return true;
    const step = stepOf(weight);
    if (step !== lowest[slot]) return step > (lowest[slot] ?? 0);
    const left = room[slot] ?? 0;
    room[slot] = left - 1;
    return left > 0;
  };
}
