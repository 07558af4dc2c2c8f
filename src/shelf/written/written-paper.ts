/** A paper as a file of references or notes names it. */
export interface WrittenPaper {
  /** As written there, with its TeX; empty where there is none. */
  readonly title: string;
  /** Citation key, or any id of its own in the file; empty where there is none. */
  readonly key: string;
  /** Whatever may name the paper: DOIs, arXiv ids, addresses. */
  readonly names: readonly string[];
}
