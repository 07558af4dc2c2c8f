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
];

/** Writes what `parseRecord` reads. */
export function toStoredRecord(record: PaperRecord): StoredRecord {
  const { id, title, credit, venue, date, topics, hasCode, text, coins } = record;
  return [id, title, credit, venue, date, topics, hasCode ? 1 : 0, text, coins];
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
]: StoredRecord): PaperRecord {
  return { id, title, credit, venue, date, topics, hasCode: hasCode === 1, text, coins };
}
