import { mostFrequent } from './most-frequent.ts';
import { nameId } from './name-id.ts';
import type { ListedPaper, PaperGroup } from './reading-list.ts';
import { venueName } from './venue-name.ts';

/** With fewer papers than this an author has no page: it would say what the paper's own page says. */
const minPapersOfAuthor = 2;

/**
 * Authors of two papers or more, by their last names. Names are one person where they are spelled
 * alike (`nameId`), unless a paper has the name twice and so shows that two people have it.
 * @param papers newest first
 */
export function authorGroups(papers: readonly ListedPaper[]): PaperGroup[] {
  const shared = new Set<string>();
  for (const { data } of papers) {
    const ids = data.authors.map(nameId);
    ids.filter((id, index) => ids.indexOf(id) !== index).forEach((id) => shared.add(id));
  }
  return groupBy(papers, ({ data }) => data.authors)
    .filter((group) => group.papers.length >= minPapersOfAuthor && !shared.has(group.id))
    .sort(
      (a, b) => compareNames(lastName(a.name), lastName(b.name)) || compareNames(a.name, b.name),
    );
}

/** Conferences and journals, by name. */
export function venueGroups(papers: readonly ListedPaper[]): PaperGroup[] {
  return groupBy(papers, ({ data }) => (data.venue ? [venueName(data.venue)] : [])).sort((a, b) =>
    compareNames(a.name, b.name),
  );
}

/** Years, the latest first; papers without a date are in none. */
export function yearGroups(papers: readonly ListedPaper[]): PaperGroup[] {
  return groupBy(papers, ({ year }) => (year === undefined ? [] : [year])).sort((a, b) =>
    compareNames(b.id, a.id),
  );
}

/** The word that a name is sorted by. */
export function lastName(name: string): string {
  return name.trim().split(/\s+/u).at(-1) ?? name;
}

function groupBy(
  papers: readonly ListedPaper[],
  namesOf: (paper: ListedPaper) => readonly string[],
): PaperGroup[] {
  const groups = new Map<string, { papers: ListedPaper[]; spellings: Map<string, number> }>();
  for (const paper of papers) {
    for (const name of namesOf(paper)) {
      const id = nameId(name);
      const group = groups.get(id) ?? { papers: [], spellings: new Map<string, number>() };
      groups.set(id, group);
      if (group.papers.at(-1) !== paper) group.papers.push(paper);
      group.spellings.set(name, (group.spellings.get(name) ?? 0) + 1);
    }
  }
  return [...groups].map(([id, group]) => ({
    id,
    name: mostFrequent(group.spellings),
    papers: group.papers,
  }));
}

/** The same order on every machine: letters without case and accents first. */
function compareNames(a: string, b: string): number {
  const [left, right] = [a, b].map(toSortKey);
  if (left === undefined || right === undefined || left === right)
    return a < b ? -1 : a > b ? 1 : 0;
  return left < right ? -1 : 1;
}

function toSortKey(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
