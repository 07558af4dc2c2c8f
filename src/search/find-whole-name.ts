import { nameWords, type Names } from './names.ts';
import { queryStopWords } from './stop-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Papers of what a whole query names. */
export interface WholeName {
  /** The papers, by their keys in the index. */
  readonly keys: readonly string[];
  /** Whether no other paper can be meant. */
  readonly isAll: boolean;
}

/** A citation key as reference managers make them: letters, a year, perhaps more. */
const citationKey = /^\p{L}[\p{L}_:.-]*\d{4}[\p{L}\d_:.-]*$/u;

const year = /^\d{4}$/u;

/**
 * Papers of the citation key, the venue or the person that a text names as a whole. All papers of a
 * venue are meant where the text has its year, or where no paper has the word otherwise; a person's
 * name may be in other papers.
 * @param text free words of a query, as they were typed
 */
export async function findWholeName(
  { vocabulary, names }: { readonly vocabulary: Vocabulary; readonly names: Names },
  text: string,
): Promise<WholeName | undefined> {
  if (citationKey.test(text)) {
    const keys = await names.papersWith(text);
    if (keys.length > 0) return { keys, isAll: true };
  }
  const words = nameWords(text).filter((word) => !queryStopWords.has(word));
  if (words.length === 0) return undefined;
  const entries = await Promise.all(
    words.map(async (word) => (await vocabulary.partOf(word)).words.get(word)),
  );
  if (entries.every((entry) => entry?.inVenue)) {
    const found = await names.venues(text, true);
    const keys = [...new Set(found.flatMap((each) => each.keys))];
    const isAll =
      words.some((word) => year.test(word)) ||
      entries.some((entry) => (entry?.papers ?? 0) <= keys.length);
    if (keys.length > 0 && isAll) return { keys, isAll };
  }
  if (words.length > 1 && entries.every((entry) => entry?.inAuthor)) {
    const keys = new Set((await names.authors(text)).flatMap((each) => each.keys));
    if (keys.size > 0) return { keys: [...keys], isAll: false };
  }
  return undefined;
}
