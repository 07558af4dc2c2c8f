import { compoundWords } from '../search/words.ts';
import { findAbbreviations, type Abbreviation } from './find-abbreviations.ts';
import type { SearchDocument } from './search-document.ts';

/** Mentions that one in the title counts for. */
const titleMentions = 5;

/** The words of one paper, as the vocabulary counts them. */
export interface DocumentWords {
  /** Each once, in the order of the texts: whole words, and the pieces of hyphenated ones. */
  readonly words: readonly string[];
  /**
   * For each of them its mentions times eight, plus one for a word of the title, two for one of an
   * author's name, four for one of the venue. A mention in the title counts for five; names and the
   * date mention nothing.
   */
  readonly codes: readonly number[];
  /** Abbreviations that title and text write out. */
  readonly abbreviations: readonly Abbreviation[];
}

/** All words by which a paper can be found; everything that is indexed of it has its words here. */
export function documentWords({
  title,
  authors,
  venue,
  dateText,
  text,
}: Pick<SearchDocument, 'title' | 'authors' | 'venue' | 'dateText' | 'text'>): DocumentWords {
  const codes = new Map<string, number>();
  const add = (from: string, mentions: number, flag: number) => {
    for (const { joined, parts } of compoundWords(from)) {
      for (const word of parts.length === 1 ? parts : new Set([joined, ...parts])) {
        codes.set(word, ((codes.get(word) ?? 0) + mentions * 8) | flag);
      }
    }
  };
  add(title, titleMentions, 1);
  add(authors.join(', '), 0, 2);
  add(venue, 0, 4);
  add(text, 1, 0);
  add(dateText, 0, 0);
  return {
    words: [...codes.keys()],
    codes: [...codes.values()],
    abbreviations: findAbbreviations(`${title}\n${text}`),
  };
}
