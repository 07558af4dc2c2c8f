/**
 * Sparse vectors of length 1, one a row, in three arrays: row `r` has its columns and weights from
 * `starts[r]` up to `starts[r + 1]`. Kept flat, since a list has millions of them.
 */
export interface SparseRows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly weights: Float32Array;
  /** One more than the highest column that may be. */
  readonly width: number;
}

/** How many rows there are. */
export function rowCount({ starts }: SparseRows): number {
  return starts.length - 1;
}

/** Adds a row, `factor` times, to a vector with a place for each column. */
export function addRow(
  { starts, columns, weights }: SparseRows,
  row: number,
  factor: number,
  vector: Float32Array,
): void {
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at += 1) {
    const column = columns[at] ?? 0;
    vector[column] = (vector[column] ?? 0) + factor * (weights[at] ?? 0);
  }
}

/** Sets the places of a row's columns to 0. */
export function clearRow({ starts, columns }: SparseRows, row: number, vector: Float32Array): void {
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at += 1) vector[columns[at] ?? 0] = 0;
}

/** Product of a row and a vector with a place for each column: their cosine, if both are of length 1. */
export function dotRow(
  { starts, columns, weights }: SparseRows,
  row: number,
  vector: Float32Array,
): number {
  const end = starts[row + 1] ?? 0;
  let sum = 0;
  for (let at = starts[row] ?? 0; at < end; at += 1) {
    sum += (weights[at] ?? 0) * (vector[columns[at] ?? 0] ?? 0);
  }
  return sum;
}
