import { ContentErrors } from '../content-files/content-error.ts';
import { readPapers } from '../content-files/content-folder.ts';
import { withContentLock } from '../content-files/content-lock.ts';
import { writeAtomically } from '../content-files/write-atomically.ts';
import { enrichPage, hasGaps } from './enrich-page.ts';
import { lookUpPapers, type LookUpOptions } from './look-up-papers.ts';

export interface EnrichResult {
  /** How many pages have gaps and an identifier. */
  readonly asked: number;
  /** Ids of the pages that were filled. */
  readonly updated: readonly string[];
  readonly notes: readonly string[];
  /** Services that did not answer, by name. */
  readonly failures: ReadonlyMap<string, string>;
}

/**
 * Fills gaps of pages that have an identifier, by what public services know.
 * @param only ids of the pages to fill; all without
 * @throws {ContentErrors} when a page cannot be read; nothing is written then
 */
export async function runEnrich(
  root: string,
  only: readonly string[],
  options: LookUpOptions,
): Promise<EnrichResult> {
  return withContentLock({ root, command: 'npm run enrich' }, () => enrich(root, only, options));
}

async function enrich(
  root: string,
  only: readonly string[],
  options: LookUpOptions,
): Promise<EnrichResult> {
  const { pages, errors } = await readPapers(root);
  if (errors.length > 0) throw new ContentErrors(errors);
  const wanted = new Set(only);
  const open = pages.filter((page) => (only.length === 0 || wanted.has(page.id)) && hasGaps(page));
  const { found, failures } = await lookUpPapers(
    open.map(({ data }) => data.identifiers),
    options,
  );
  const updated: string[] = [];
  const notes: string[] = [];
  for (const [index, page] of open.entries()) {
    const { text, disagreements } = enrichPage(page, found[index] ?? []);
    for (const { field, written, told } of disagreements) {
      notes.push(`${page.id}: ${field} is ${written} on the page; a service says ${told}.`);
    }
    if (text === page.text) continue;
    await writeAtomically(page.file, text);
    updated.push(page.id);
  }
  return { asked: open.length, updated, notes, failures };
}
