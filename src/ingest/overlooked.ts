import { createHash } from 'node:crypto';
import type { Curation } from '../schemas/curation.ts';
import { foldTitle } from '../text/fold-title.ts';
import { curationFile } from './curate/curation-file.ts';
import type { ListingEntry, ParsedListing } from './sources/listing-entry.ts';

/** As many names as a note gives. */
const maxNamed = 5;

/**
 * What is in the content and has no effect, or the same effect twice: listings that are the same under
 * two names, rows of the bibliography that no paper has, papers called distinct that are not there.
 */
export function overlooked({
  listings,
  bibliography,
  titles,
  distinct,
  ids,
}: {
  readonly listings: readonly ParsedListing[];
  /** Rows by title key. */
  readonly bibliography: ReadonlyMap<string, unknown>;
  /** Titles of all papers and entries. */
  readonly titles: readonly string[];
  readonly distinct: Curation['distinct'];
  /** Ids of all papers, former ones included. */
  readonly ids: ReadonlySet<string>;
}): string[] {
  const byContent = Map.groupBy(
    listings.filter(({ entries }) => entries.length > 0),
    ({ entries }) => digestOf(entries),
  );
  const twins = [...byContent.values()].flatMap((same) =>
    same.length < 2
      ? []
      : [`${same.map(({ name }) => name).join(' and ')} are the same listing; remove all but one.`],
  );
  const known = bibliography.size === 0 ? new Set<string>() : new Set(titles.map(foldTitle));
  const unused = [...bibliography.keys()].filter((key) => !known.has(key));
  const unknown = distinct.flatMap(({ papers }) => papers).filter((id) => !ids.has(id));
  return [
    ...twins,
    ...(unused.length > 0
      ? [`Rows of bibliography.tsv that are of no paper: ${named(unused)}.`]
      : []),
    ...(unknown.length > 0
      ? [
          `${named(unknown)} in distinct of ${curationFile} ${unknown.length === 1 ? 'is the id' : 'are the ids'} of no paper.`,
        ]
      : []),
  ];
}

function named(names: readonly string[]): string {
  const more = names.length - maxNamed;
  return [...names.slice(0, maxNamed), ...(more > 0 ? [`${String(more)} more`] : [])].join(', ');
}

function digestOf(entries: readonly ListingEntry[]): string {
  const hash = createHash('sha256');
  for (const { title, abstract } of entries) hash.update(JSON.stringify([title, abstract]));
  return hash.digest('base64');
}
