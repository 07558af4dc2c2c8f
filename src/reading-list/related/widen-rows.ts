import type { NearestRows } from './nearest-rows.ts';
import { addRow, rowCount, type SparseRows } from './sparse-rows.ts';
import { offer, topList } from './top-list.ts';

/** The rows nearest to one together weigh this many times as much as the row itself. */
const neighbourWeight = 4;

/** Of the columns that come together, as many are kept, those of the highest weights. */
const columnsKept = 48;

/**
 * Rows with what the rows nearest to each say on the same matter: a paper on "pruning" comes nearer
 * to one on "sparsity" if others have both words. Nearer rows count for more. Known from search as
 * pseudo-relevance feedback (Rocchio 1971), from clustering as document expansion.
 */
export function widenRows(rows: SparseRows, nearest: NearestRows): SparseRows {
  const count = rowCount(rows);
  const starts = new Int32Array(count + 1);
  const columns = new Int32Array(count * columnsKept);
  const weights = new Float32Array(columns.length);
  const vector = new Float32Array(rows.width);
  const strongest = topList(columnsKept);
  let end = 0;
  for (let row = 0; row < count; row += 1) {
    const first = row * nearest.size;
    const near = nearest.similarities.subarray(first, first + nearest.size);
    const sum = near.reduce((total, similarity) => total + similarity, 0);
    const added = [row];
    addRow(rows, row, 1, vector);
    near.forEach((similarity, at) => {
      const other = nearest.rows[first + at] ?? -1;
      if (other < 0) return;
      added.push(other);
      addRow(rows, other, (neighbourWeight * similarity) / sum, vector);
    });
    strongest.size = 0;
    for (const each of added) {
      const last = rows.starts[each + 1] ?? 0;
      for (let at = rows.starts[each] ?? 0; at < last; at += 1) {
        const column = rows.columns[at] ?? 0;
        const weight = vector[column] ?? 0;
        // Seen before, in another of the rows.
        if (weight === 0) continue;
        vector[column] = 0;
        offer(strongest, column, weight);
      }
    }
    let squares = 0;
    for (let at = 0; at < strongest.size; at += 1) squares += (strongest.scores[at] ?? 0) ** 2;
    const length = Math.sqrt(squares);
    for (let at = 0; at < strongest.size; at += 1) {
      columns[end] = strongest.ids[at] ?? 0;
      weights[end] = (strongest.scores[at] ?? 0) / length;
      end += 1;
    }
    starts[row + 1] = end;
  }
  return {
    starts,
    columns: columns.slice(0, end),
    weights: weights.slice(0, end),
    width: rows.width,
  };
}
