import type { PaperRecord } from './paper-index.ts';

/** A paper's record as its file has it: without names, which would be a tenth of every file. */
export type StoredRecord = readonly [
  id: string,
  title: string,
  credit: string,
  venue: string,
  date: string,
  topics: readonly string[],
  hasCode: 0 | 1,
  text: string,
  coins: string,
  pdf: string,
  ...formerIds: readonly string[],
];

/** Writes what `parseRecord` reads. */
export function toStoredRecord(record: PaperRecord): StoredRecord {
  const { id, title, credit, venue, date, topics, hasCode, text } = record;
  const { coins, pdf, formerIds } = record;
  const code = hasCode ? 1 : 0;
  return [id, title, credit, venue, date, topics, code, text, coins, pdf, ...formerIds];
}

/** What a paper's file says. */
export function parseRecord([
  id,
  title,
  credit,
  venue,
  date,
  topics,
  hasCode,
  text,
  coins,
  pdf,
  ...formerIds
]: StoredRecord): PaperRecord {
  const shown = { id, title, credit, venue, date, topics, hasCode: hasCode === 1, text };
  return { ...shown, coins, pdf, formerIds };
}
