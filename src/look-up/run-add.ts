import { ContentError, ContentErrors, quote } from '../content-files/content-error.ts';
import { readPapers } from '../content-files/content-folder.ts';
import { runIngest, type IngestResult } from '../ingest/run-ingest.ts';
import { identifiersIn, titleOfIdentifiers } from '../ingest/sources/paper-identifiers.ts';
import type { SourceRecord } from '../ingest/sources/source-format.ts';
import type { Identifiers } from '../schemas/identifiers.ts';
import { lookUpPapers, type LookUpOptions } from './look-up-papers.ts';

export interface AddResult {
  /** What ingest made of it; `undefined` when every paper was in the list already. */
  readonly ingested: IngestResult | undefined;
  readonly notes: readonly string[];
  /** Services that did not answer, by name. */
  readonly failures: ReadonlyMap<string, string>;
}

/**
 * Adds papers by identifier or address: asks public services for them, appends what these know to the
 * listing of the day, and ingests it. Of a paper that nothing is known of, the identifier is added.
 * @param names arXiv ids, DOIs, or addresses of either
 * @param day in ISO 8601; the papers are added on it
 * @throws {ContentErrors} for a name that is none of these; nothing is written then
 */
export async function runAdd(
  root: string,
  names: readonly string[],
  day: string,
  options: LookUpOptions,
): Promise<AddResult> {
  const wanted = new Map<string, Identifiers>();
  const errors: ContentError[] = [];
  for (const name of names) {
    const identifiers = identifiersIn(name);
    const title = titleOfIdentifiers(identifiers);
    if (title !== undefined) wanted.set(title, identifiers);
    else {
      errors.push(
        new ContentError(
          `${quote(name)} is no arXiv id, no DOI and no address of either.`,
          [{ file: 'command line' }],
          'give the paper as 2401.18079, 10.1000/182 or https://arxiv.org/abs/2401.18079.',
        ),
      );
    }
  }
  const { pages, errors: unread } = await readPapers(root);
  errors.push(...unread);
  if (errors.length > 0) throw new ContentErrors(errors);

  const notes: string[] = [];
  for (const [title, { arxiv, doi }] of wanted) {
    const page = pages.find(
      ({ data: { identifiers } }) =>
        (arxiv !== undefined && identifiers.arxiv === arxiv) ||
        (doi !== undefined && identifiers.doi?.toLowerCase() === doi),
    );
    if (!page) continue;
    notes.push(`${title} is in the list already: ${page.id}.`);
    wanted.delete(title);
  }
  if (wanted.size === 0) return { ingested: undefined, notes, failures: new Map() };

  const { found, failures } = await lookUpPapers([...wanted.values()], options);
  const lines = [...wanted].map(([title, identifiers], index) => {
    const records = found[index] ?? [];
    if (records.length === 0) notes.push(`${title}: nothing is known but the identifier.`);
    return toLine(identifiers, records);
  });
  const appended = new Map([[`added-${day}.jsonl`, lines.join('')]]);
  return { ingested: await runIngest({ root, appended }), notes, failures };
}

/** A record as the listing of the day has it: one line of JSON. */
function toLine(identifiers: Identifiers, records: readonly SourceRecord[]): string {
  // Of what several services say, the first is taken.
  const facts = Object.assign({}, ...records.map((record) => record.facts).reverse()) as object;
  const all = records.reduceRight((sum, record) => ({ ...sum, ...record.facts?.identifiers }), {});
  return `${JSON.stringify({
    title: records.find(({ title }) => title !== '')?.title ?? '',
    ...all,
    ...identifiers,
    ...facts,
    identifiers: undefined,
    abstract: records.find(({ abstract }) => abstract !== '')?.abstract,
  })}\n`;
}
