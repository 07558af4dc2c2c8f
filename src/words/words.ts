import { english } from './english.ts';
import { inLanguage } from './in-language.ts';

/** What pages say, in one language. */
export type Words = typeof english;

/** By the language of `site.yaml`. */
const languages: Readonly<Record<string, Words>> = { en: english };

/** The words of pages in a language; English where there are none. */
export function wordsIn(language: string): Words {
  return inLanguage(languages, language, english);
}
