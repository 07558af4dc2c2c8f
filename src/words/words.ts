import { englishPages } from './english/pages.ts';
import { inLanguage } from './in-language.ts';

/** What pages say, in one language. */
export type Words = ReturnType<typeof englishPages>;

/** The words of pages in the language of `site.yaml`. */
export const wordsIn = inLanguage(englishPages);
