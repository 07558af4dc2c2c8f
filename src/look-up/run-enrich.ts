import { ContentError, quote, throwIfAny } from '../content-files/content-error.ts';
import { contentPaths, readPapers } from '../content-files/content-folder.ts';
import { withContentLock } from '../content-files/content-lock.ts';
import type { Page } from '../content-files/pages/read-pages.ts';
import { writeAtomically } from '../content-files/write-atomically.ts';
import type { SourceRecord } from '../ingest/sources/source-format.ts';
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
 * Fills gaps of pages that have an identifier, by what public services know. Other commands can write
 * to the content while the services are asked; what they wrote meanwhile stays.
 * @param only ids of the pages to fill; all without
 * @throws {ContentErrors} when a page cannot be read, or an id is that of none; nothing is written then
 */
export async function runEnrich(
  root: string,
  only: readonly string[],
  options: LookUpOptions,
): Promise<EnrichResult> {
  const pages = await readWhole(root);
  throwIfAny(unknownIds(only, pages, contentPaths(root).papers));
  const open = pages.filter(
    (page) => (only.length === 0 || only.includes(page.id)) && hasGaps(page),
  );
  const { found, failures } = await lookUpPapers(
    open.map(({ data }) => data.identifiers),
    options,
  );
  const told = new Map(open.map(({ id }, index) => [id, found[index] ?? []]));
  const written = await withContentLock({ root, command: 'npm run enrich' }, async () =>
    fill(await readWhole(root), told),
  );
  return { asked: open.length, ...written, failures };
}

async function fill(
  pages: readonly Page[],
  told: ReadonlyMap<string, readonly SourceRecord[]>,
): Promise<Pick<EnrichResult, 'updated' | 'notes'>> {
  const updated: string[] = [];
  const notes: string[] = [];
  for (const page of pages) {
    const records = told.get(page.id);
    if (records === undefined) continue;
    const { text, disagreements } = enrichPage(page, records);
    for (const { field, written, told: said } of disagreements) {
      notes.push(`${page.id}: ${field} is ${written} on the page; a service says ${said}.`);
    }
    if (text === page.text) continue;
    await writeAtomically(page.file, text);
    updated.push(page.id);
  }
  return { updated, notes };
}

async function readWhole(root: string): Promise<readonly Page[]> {
  const { pages, errors } = await readPapers(root);
  throwIfAny(errors);
  return pages;
}

function unknownIds(
  ids: readonly string[],
  pages: readonly Page[],
  folder: string,
): ContentError[] {
  const known = new Set(pages.map(({ id }) => id));
  return ids
    .filter((id) => !known.has(id))
    .map((id) => {
      const hint = 'name one of its files, without .mdx; npm run add adds a paper.';
      return new ContentError(`has no paper ${quote(id)}.`, [{ file: folder }], hint);
    });
}
