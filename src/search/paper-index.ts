/** A paper found, by the index's own name for it. */
export interface Match {
  readonly key: string;
  /** Grows with rarity of the word and with its weight in the paper; 0 where the index gives none. */
  readonly score: number;
}

/** What a list of results shows of a paper. */
export interface PaperRecord {
  readonly id: string;
  readonly title: string;
  /** Who wrote it, in few words; empty when nobody is known. */
  readonly credit: string;
  /** Empty when unknown. */
  readonly venue: string;
  /** ISO 8601, as exact as known; empty when unknown. */
  readonly date: string;
  /** Ids of its topics, primary first. */
  readonly topics: readonly string[];
  readonly hasCode: boolean;
  /** Address of the PDF; empty when unknown. */
  readonly pdf: string;
  /** Ids that the paper had before. */
  readonly formerIds: readonly string[];
  /** Plain text of the abstract and of what the curator wrote. */
  readonly text: string;
  /** OpenURL context object for reference managers; see `coins`. */
  readonly coins: string;
}

/** The index that search stands on: Pagefind in the browser, a table in tests. */
export interface PaperIndex {
  /** Begins to load what finding a text will need. */
  prepare(text: string): void;
  /** Papers that have every word of a text, best first; a text in quotation marks is a phrase. */
  find(text: string): Promise<readonly Match[]>;
  /** All papers, in the order of a key. */
  all(order?: SortOrder): Promise<readonly string[]>;
  /** Papers with a facet value. */
  withFacet(facet: string, value: string): Promise<readonly string[]>;
  /** Every facet with its values and how many papers have each. */
  facets(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
  read(key: string): Promise<PaperRecord>;
}

/** Orders other than relevance. */
export type SortOrder = 'newest' | 'title';
