/** What holds points together, each pair once. */
export interface Edges {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** From 0 to 1. */
  readonly weights: Float64Array;
}

/**
 * Collects edges; those added twice are united as fuzzy sets, as UMAP does: two points are near if
 * either is near to the other.
 */
export class EdgeCollection {
  private readonly count: number;
  private readonly weights = new Map<number, number>();

  /** @param count of points, numbered from 0 */
  constructor(count: number) {
    this.count = count;
  }

  add(a: number, b: number, weight: number): void {
    const key = Math.min(a, b) * this.count + Math.max(a, b);
    const known = this.weights.get(key) ?? 0;
    this.weights.set(key, known + weight - known * weight);
  }

  /** In the order of their points, whatever the order in which they were added. */
  toEdges(): Edges {
    const sorted = [...this.weights].sort(([a], [b]) => a - b);
    return {
      from: Int32Array.from(sorted, ([key]) => Math.floor(key / this.count)),
      to: Int32Array.from(sorted, ([key]) => key % this.count),
      weights: Float64Array.from(sorted, ([, weight]) => weight),
    };
  }
}
