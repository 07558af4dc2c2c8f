import type { PaperData } from '../../schemas/paper.ts';
import { foldTitle } from '../../text/fold-title.ts';
import type { Candidate } from '../candidate.ts';
import { compareIdentifiers } from '../deduplicate/resemblance.ts';
import type { KnownFacts } from '../identify/parse-bibliography.ts';
import { knownFacts, type SourceFacts } from '../sources/source-facts.ts';

/** What is known of a paper besides its page. */
export type Facts = SourceFacts;

/**
 * What the bibliography and its listing entries know of a paper. The bibliography comes first, by any
 * title that the paper has or had; but a row is not taken that is about a paper of another identifier,
 * nor for a paper that was split off from the one that has the title. Of what several entries say the
 * fullest is taken, then the first in code point order, so that the order of listings does not matter.
 */
export function factsOf(
  { page, entries, isSplitOff }: Candidate,
  bibliography: ReadonlyMap<string, KnownFacts>,
): Facts {
  const told = entries.flatMap(({ facts }) => facts ?? []);
  const identified = [page?.data ?? {}, ...told];
  const isOther = (row: KnownFacts) =>
    identified.some(
      ({ identifiers = {} }: Facts) => compareIdentifiers({ identifiers }, row) === 'other',
    );
  const titles = [...(page ? [page.data.title] : []), ...entries.map(({ title }) => title)];
  const found = titles
    .map((title) => bibliography.get(foldTitle(title)))
    .find((each) => each !== undefined && !isOther(each));
  const row = isSplitOff ? undefined : found;

  const values = <Field extends keyof SourceFacts>(field: Field) =>
    told.flatMap((each) => (each[field] === undefined ? [] : [each[field]]));
  const byEntries = fullest(
    told.filter(({ authors = [] }) => authors.length > 0),
    authorsLength,
  );
  const named = row && row.authors.length > 0 ? row : byEntries;
  const links = values('links').flat();
  return knownFacts({
    authors: named?.authors,
    moreAuthors: named?.moreAuthors,
    published: row?.published ?? fullest(values('published'), ({ length }) => length),
    venue: row?.venue ?? fullest(values('venue'), () => 0),
    primaryClass: fullest(values('primaryClass'), () => 0),
    identifiers: { ...identifiersOf(values('identifiers')), ...row?.identifiers },
    links: [...new Map(links.map((link) => [link.url, link])).values()].sort((a, b) =>
      a.url < b.url ? -1 : 1,
    ),
  });
}

function identifiersOf(all: readonly PaperData['identifiers'][]): PaperData['identifiers'] {
  const first = (values: readonly (string | undefined)[]) =>
    values
      .filter((value) => value !== undefined)
      .sort()
      .at(0);
  const arxiv = first(all.map((identifiers) => identifiers.arxiv));
  const doi = first(all.map((identifiers) => identifiers.doi));
  return { ...(arxiv !== undefined && { arxiv }), ...(doi !== undefined && { doi }) };
}

/** A complete list of authors is fuller than a longer one that goes on. */
function authorsLength({ authors = [], moreAuthors = false }: SourceFacts): number {
  return moreAuthors ? authors.length / 1000 : authors.length;
}

function fullest<Value>(
  values: readonly Value[],
  size: (value: Value) => number,
): Value | undefined {
  return values.reduce<Value | undefined>((best, value) => {
    if (best === undefined) return value;
    const more = size(value) - size(best);
    const isEarlier = JSON.stringify(value) < JSON.stringify(best);
    return more > 0 || (more === 0 && isEarlier) ? value : best;
  }, undefined);
}
