import { scriptWordsIn } from '../words/script-words.ts';

/** What scripts say in the language of the page. */
export const pageWords = scriptWordsIn(document.documentElement.lang);
