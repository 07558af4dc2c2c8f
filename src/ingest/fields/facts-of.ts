import type { PaperData } from '../../schemas/paper.ts';
import type { Candidate } from '../candidate.ts';
import { compareIdentifiers } from '../deduplicate/resemblance.ts';
import { foldTitle } from '../deduplicate/title-key.ts';
import type { KnownFacts } from '../identify/parse-bibliography.ts';

/** What is known of a paper besides its page. */
export type Facts = Partial<
  Pick<PaperData, 'authors' | 'moreAuthors' | 'published' | 'venue' | 'identifiers'>
>;

/**
 * What the bibliography and its listing entries know of a paper. The bibliography comes first, by any
 * title that the paper has or had; but a row is not taken that is about a paper of another identifier,
 * nor for a paper that was split off from the one that has the title.
 */
export function factsOf(
  { page, entries, isSplitOff }: Candidate,
  bibliography: ReadonlyMap<string, KnownFacts>,
): Facts {
  const ownFacts = entries.flatMap(({ facts }) => facts ?? []);
  const identified = [page?.data ?? {}, ...ownFacts];
  const isOther = (row: KnownFacts) =>
    identified.some(
      ({ identifiers = {} }: Facts) => compareIdentifiers({ identifiers }, row) === 'other',
    );
  const titles = [...(page ? [page.data.title] : []), ...entries.map(({ title }) => title)];
  const row = titles
    .map((title) => bibliography.get(foldTitle(title)))
    .find((found) => found !== undefined && !isOther(found));
  const known: readonly Facts[] = [...(row && !isSplitOff ? [row] : []), ...ownFacts];

  const named = known.find(({ authors = [] }) => authors.length > 0);
  const published = known.find((each) => each.published !== undefined)?.published;
  const venue = known.find((each) => each.venue !== undefined)?.venue;
  return {
    ...(named?.authors && { authors: named.authors, moreAuthors: named.moreAuthors ?? false }),
    ...(published !== undefined && { published }),
    ...(venue !== undefined && { venue }),
    identifiers: Object.assign(
      {},
      ...known.map((each) => each.identifiers).reverse(),
    ) as PaperData['identifiers'],
  };
}

/** The date that a page gets where it has none. */
export function publishedOf(
  candidate: Candidate,
  bibliography: ReadonlyMap<string, KnownFacts>,
): string | undefined {
  const absorbed = candidate.absorbed.find(({ data }) => data.published !== undefined);
  return factsOf(candidate, bibliography).published ?? absorbed?.data.published;
}
