import { stemmer } from 'stemmer';
import { permalink } from '../reading-list/permalink.ts';
import type { Named, Names } from './names.ts';
import type { Place } from './search-manifest.ts';
import { queryStopWords } from './stop-words.ts';
import { parseRelated, type Vocabulary, type WordEntry } from './vocabulary.ts';
import { compoundWords } from './words.ts';

/** What a list has besides papers that answers a query. */
export interface FoundPlace {
  readonly kind: 'topic' | 'path' | 'author' | 'venue';
  /** As the list writes it. */
  readonly label: string;
  /** Address from the site's root, without a slash before it; may have a query. */
  readonly path: string;
  /** How many papers it has. */
  readonly papers: number;
}

/** What a query finds besides papers, best first; empty where nothing is. */
export interface SearchGroups {
  readonly topics: readonly FoundPlace[];
  readonly paths: readonly FoundPlace[];
  readonly authors: readonly FoundPlace[];
  readonly venues: readonly FoundPlace[];
}

/** What groups are found in. */
export interface GroupSources {
  readonly vocabulary: Vocabulary;
  readonly names: Names;
  readonly places: readonly Place[];
}

/** Shown of each kind. */
const maxShown = 4;

/** Papers' places with less than this share of the best one's weight are no answer. */
const minShare = 0.25;

/** Shortest beginning of a name that is looked up. */
const minNameChars = 3;

export const noGroups: SearchGroups = { topics: [], paths: [], authors: [], venues: [] };

/**
 * Topics and reading paths whose texts have all words of a text that tell something, and people and
 * venues with such a name.
 * @param text corrected, without fields and phrases
 */
export async function findGroups(
  { vocabulary, names, places }: GroupSources,
  text: string,
): Promise<SearchGroups> {
  const all = compoundWords(text).flatMap(({ parts }) => parts);
  const words = all.filter((word) => !queryStopWords.has(word));
  if (words.length === 0) return noGroups;
  const [found, [authors, venues]] = await Promise.all([
    findPlaces(vocabulary, places, words),
    findNamed({ vocabulary, names }, text, words),
  ]);
  return {
    topics: found.filter(({ kind }) => kind === 'topic').slice(0, maxShown),
    paths: found.filter(({ kind }) => kind === 'path').slice(0, maxShown),
    authors: authors.slice(0, maxShown).map((named) => toPlace('author', named)),
    venues: venues.slice(0, maxShown).map((named) => toPlace('venue', named)),
  };
}

async function findPlaces(
  vocabulary: Vocabulary,
  places: readonly Place[],
  words: readonly string[],
): Promise<FoundPlace[]> {
  const weights = new Map<number, number>();
  const stems = [...new Set(words.map(stemmer))];
  for (const [index, stem] of stems.entries()) {
    const entry = (await vocabulary.partOf(stem)).places.get(stem) ?? '';
    const ofStem = new Map(parseRelated(entry).map(([key, weight]) => [toNumber(key), weight]));
    if (index === 0) for (const [place, weight] of ofStem) weights.set(place, weight);
    else {
      for (const [place, sum] of weights) {
        const weight = ofStem.get(place);
        if (weight === undefined) weights.delete(place);
        else weights.set(place, sum + weight);
      }
    }
  }
  const ranked = [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const best = ranked[0]?.[1] ?? 0;
  return ranked
    .filter(([, weight]) => weight >= best * minShare)
    .flatMap(([place]): FoundPlace[] => {
      const found = places[place];
      if (!found) return [];
      const { kind, id, label, papers } = found;
      const path = permalink(kind === 'topic' ? 'topics' : 'paths', id).slice(1);
      return [{ kind, label, path, papers }];
    });
}

/** People and venues, looked up only where every word is one of a name; the last may be a beginning. */
async function findNamed(
  { vocabulary, names }: Pick<GroupSources, 'vocabulary' | 'names'>,
  text: string,
  words: readonly string[],
): Promise<[authors: readonly Named[], venues: readonly Named[]]> {
  if (words.every((word) => word.length < minNameChars)) return [[], []];
  const entries = await Promise.all(
    words.map(async (word) => (await vocabulary.partOf(word)).words.get(word)),
  );
  const areAll = (isOf: (entry: WordEntry) => boolean) =>
    entries.every((entry, index) => {
      if (entry && isOf(entry)) return true;
      const isLast = index === entries.length - 1;
      return (words[index] ?? '').length === 1 || (isLast && entry === undefined);
    });
  return Promise.all([
    areAll(({ inAuthor }) => inAuthor) ? names.authors(text, true) : [],
    areAll(({ inVenue }) => inVenue) ? names.venues(text) : [],
  ]);
}

/** Until a person or a venue has a page, its address is a search for it. */
function toPlace(kind: 'author' | 'venue', { name, keys }: Named): FoundPlace {
  const query = encodeURIComponent(`${kind}:"${name}"`);
  return { kind, label: name, path: `search.html?q=${query}`, papers: keys.length };
}

function toNumber(key: string): number {
  return Number.parseInt(key, 36);
}
