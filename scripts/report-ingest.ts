import { createTwoFilesPatch } from 'diff';
import { formatContentError } from '../src/content-files/content-error.ts';
import type { IngestResult } from '../src/ingest/run-ingest.ts';
import { counted } from './counted.ts';

/** Exit code of a run that did its work, but could not read every record. */
const exitCodeOfBadRecords = 2;

/** Lines around each change. */
const patchOptions = { context: 3 };

/** Prints what ingest did, or what a dry run would do: new and updated pages, what it guessed, and the records it could not read. */
export function reportIngest({
  counts,
  created,
  updated,
  warnings,
  bad,
  preview,
}: IngestResult): void {
  for (const { file, before = '', after = '' } of preview) {
    console.log(createTwoFilesPatch(file, file, before, after, undefined, undefined, patchOptions));
  }
  for (const id of created) console.log(`new      ${id}`);
  for (const id of updated) console.log(`updated  ${id}`);
  for (const warning of warnings) console.warn(`Note: ${warning}`);
  for (const each of bad) console.error(formatContentError(each));
  const entries = (count: number) => counted(count, 'entry', 'entries');
  const papers = (count: number) => counted(count, 'paper');
  console.log(
    `${entries(counts.entries)}, ${papers(counts.papers)} (${String(counts.created)} new, ` +
      `${String(counts.updated)} updated), ${entries(counts.merged)} merged into ` +
      `${papers(counts.repeated)}, ${counted(counts.proposed, 'merge')} proposed, ` +
      `${entries(counts.skipped)} skipped, ${papers(counts.withoutIdentifier)} without identifier, ` +
      `${String(counts.undecided)} whose topic is to be confirmed.`,
  );
  if (bad.length === 0) return;
  console.error(`${counted(bad.length, 'record')} could not be read; all others were.`);
  process.exitCode = exitCodeOfBadRecords;
}
