import { englishScripts } from './english-scripts.ts';
import { inLanguage } from './in-language.ts';

/** What scripts say, in one language. */
export type ScriptWords = typeof englishScripts;

/** By the language of `site.yaml`, which is that of every page. */
const languages: Readonly<Record<string, ScriptWords>> = { en: englishScripts };

/** The words of scripts in a language; English where there are none. */
export function scriptWordsIn(language: string): ScriptWords {
  return inLanguage(languages, language, englishScripts);
}
