import type { Candidate } from '../candidate.ts';
import { foldTitle } from '../deduplicate/title-key.ts';
import type { KnownFacts } from '../identify/parse-bibliography.ts';

/** What the bibliography knows of a paper, by any title that the paper has or had. */
export function factsOf(
  candidate: Candidate,
  facts: ReadonlyMap<string, KnownFacts>,
): KnownFacts | undefined {
  const titles = [
    ...(candidate.page ? [candidate.page.data.title] : []),
    ...candidate.entries.map(({ title }) => title),
  ];
  return titles.map((title) => facts.get(foldTitle(title))).find((found) => found !== undefined);
}

/** The date that a page gets where it has none. */
export function publishedOf(
  candidate: Candidate,
  facts: ReadonlyMap<string, KnownFacts>,
): string | undefined {
  const absorbed = candidate.absorbed.find(({ data }) => data.published !== undefined);
  return factsOf(candidate, facts)?.published ?? absorbed?.data.published;
}
