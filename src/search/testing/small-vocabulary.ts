import { Vocabulary, toWordCode, type LoadedPart, type VocabularyPart } from '../vocabulary.ts';

/** A part with words and how many papers have each, and with papers related to phrases. */
export function smallPart(
  words: Readonly<Record<string, number>>,
  related: VocabularyPart['related'] = {},
): VocabularyPart {
  const codes = Object.entries(words).map(([word, papers]) => [
    word,
    toWordCode({ papers, inTitle: false, inAuthor: false, inVenue: false }),
  ]);
  return { words: Object.fromEntries(codes) as Record<string, number>, related, places: {} };
}

/** A vocabulary of that part alone. */
export function smallVocabulary(...part: Parameters<typeof smallPart>): Vocabulary {
  return new Vocabulary([''], () => Promise.resolve(smallPart(...part)));
}

/** That part made ready for look-ups. */
export function smallLoadedPart(...part: Parameters<typeof smallPart>): Promise<LoadedPart> {
  return smallVocabulary(...part).partOf('');
}
