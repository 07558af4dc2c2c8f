import { wordGroup } from '../search/lazy-parts.ts';
import { nameWords, type NamesPart } from '../search/names.ts';
import { identifierKey } from '../search/parse-identifier.ts';
import { paperKey } from '../search/search-manifest.ts';
import { queryStopWords } from '../search/stop-words.ts';
import type { SearchDocument } from './search-document.ts';
import { splitByGroup } from './split-by-group.ts';

/** What is known of a paper's names. */
export type NamedPaper = Pick<SearchDocument, 'authors' | 'venue' | 'identifiers'>;

/** A part of the names, with the group of words it begins with. */
export interface PlacedNames {
  readonly start: string;
  readonly part: NamesPart;
}

/** Names in one part: some kilobytes, compressed. */
const maxNamesPerPart = 400;

type NamesKind = keyof NamesPart;

/**
 * The names in parts, in order. A person or a venue is in the part of each of its words, so that any of
 * them leads there.
 * @param papers in the order of the list
 * @param keyOf a paper in the index, by its place in the list
 */
export function buildNames(
  papers: readonly NamedPaper[],
  keyOf: (place: number) => string = paperKey,
): PlacedNames[] {
  const keys: Record<NamesKind, Map<string, string[]>> = {
    authors: new Map(),
    venues: new Map(),
    identifiers: new Map(),
  };
  const add = (kind: NamesKind, name: string, key: string) => {
    const known = keys[kind].get(name);
    if (!known) keys[kind].set(name, [key]);
    else if (known.at(-1) !== key) known.push(key);
  };
  for (const [place, { authors, venue, identifiers }] of papers.entries()) {
    const key = keyOf(place);
    for (const author of authors) add('authors', author, key);
    if (venue !== '') add('venues', venue, key);
    for (const identifier of identifiers) add('identifiers', identifierKey(identifier), key);
  }
  const byGroup = new Map<string, { kind: NamesKind; name: string }[]>();
  const file = (kind: NamesKind, name: string, words: readonly string[]) => {
    for (const group of new Set(words.map(wordGroup))) {
      const ofGroup = byGroup.get(group);
      if (ofGroup) ofGroup.push({ kind, name });
      else byGroup.set(group, [{ kind, name }]);
    }
  };
  for (const name of keys.authors.keys()) file('authors', name, nameWords(name));
  for (const name of keys.venues.keys()) {
    file(
      'venues',
      name,
      nameWords(name).filter((word) => !queryStopWords.has(word)),
    );
  }
  for (const name of keys.identifiers.keys()) file('identifiers', name, [name]);
  const sizes = new Map([...byGroup].map(([group, { length }]) => [group, length]));
  return splitByGroup(byGroup.keys(), maxNamesPerPart, (group) => sizes.get(group) ?? 0).map(
    ({ start, words: groups }) => ({ start, part: toPart(groups, byGroup, keys) }),
  );
}

function toPart(
  groups: readonly string[],
  byGroup: ReadonlyMap<string, readonly { kind: NamesKind; name: string }[]>,
  keys: Readonly<Record<NamesKind, ReadonlyMap<string, readonly string[]>>>,
): NamesPart {
  const names = groups.flatMap((group) => byGroup.get(group) ?? []);
  const ofKind = (kind: NamesKind) =>
    Object.fromEntries(
      [...new Set(names.filter((each) => each.kind === kind).map(({ name }) => name))]
        .sort()
        .map((name) => [name, (keys[kind].get(name) ?? []).join(' ')]),
    );
  return {
    authors: ofKind('authors'),
    venues: ofKind('venues'),
    identifiers: ofKind('identifiers'),
  };
}
