/** Files that together have what is in order; each is loaded when it is needed, and once. */
export class LazyParts<Part> {
  private readonly loaded = new Map<number, Promise<Part>>();
  private readonly starts: readonly string[];
  private readonly load: (index: number) => Promise<Part>;

  /** @param starts the group by `wordGroup` with which each part begins, in order */
  constructor(starts: readonly string[], load: (index: number) => Promise<Part>) {
    this.starts = starts;
    this.load = load;
  }

  /** The part in which a word or phrase is if it is in any; `undefined` where there are none. */
  of(text: string): Promise<Part | undefined> {
    return this.at(this.indexOf(text));
  }

  /** Number of that part. */
  indexOf(text: string): number {
    const group = wordGroup(text);
    return Math.max(0, firstIndex(this.starts, (start) => start > group) - 1);
  }

  at(index: number): Promise<Part | undefined> {
    if (index >= this.starts.length) return Promise.resolve(undefined);
    const known = this.loaded.get(index);
    if (known) return known;
    const part = this.load(index);
    this.loaded.set(index, part);
    // A failed download must not stand in the way of the next try.
    part.catch(() => this.loaded.delete(index));
    return part;
  }
}

/**
 * The beginning by which a word finds its part; of a phrase, that of its first word. Words with the
 * same beginning are in one part, so that inflections are.
 */
export function wordGroup(text: string): string {
  return /^\S{0,3}/u.exec(text)?.[0] ?? '';
}

/** First index for which a condition holds that holds for all later ones too; the length if none. */
export function firstIndex(sorted: readonly string[], holds: (value: string) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] ?? '')) high = middle;
    else low = middle + 1;
  }
  return low;
}
