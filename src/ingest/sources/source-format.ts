import type { ListingDate } from './listing-date.ts';
import type { SourceFacts } from './source-facts.ts';

/** A record of a source as its format gives it. */
export interface SourceRecord {
  /** Light TeX. Empty where the source knows the paper by an identifier alone. */
  readonly title: string;
  /** Light TeX. Empty where the source has none. */
  readonly abstract: string;
  /** 1-based line on which the record begins. */
  readonly line: number;
  readonly facts?: SourceFacts;
}

/** A record that cannot be read; the others can. */
export interface BadRecord {
  readonly line: number;
  /** The beginning of the record, as it is written. */
  readonly text: string;
  /** What the text is, such as `a title without an abstract`. */
  readonly problem: string;
}

/** What a text has in a format: nothing of it is left out. */
export interface SourceContent {
  /** Month and day, and the year where the text gives it. */
  readonly date?: ListingDate | undefined;
  readonly records: readonly SourceRecord[];
  readonly bad: readonly BadRecord[];
}

/** A format that listings come in. */
export interface SourceFormat {
  /** With its article, as messages name it: `a BibTeX file`. */
  readonly name: string;
  /**
   * How sure it is that a text is in this format, from 0 (it is not) to 1; by content alone, and in
   * time that does not grow with the text beyond its beginning where that can be.
   */
  readonly confidence: (text: string) => number;
  /** Reads a text of this format. A record that cannot be read is `bad` and stops no other. */
  readonly read: (text: string) => SourceContent;
}
