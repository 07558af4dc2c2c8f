import { joinCitations } from '../formats/citations/join-citations.ts';
import { writeClipboard } from './copy-button.ts';
import { notify } from './notice.ts';
import { readCitations } from './read-citations.ts';
import { rowActionsWords } from '../words/script-words.ts';
import { pageLanguage } from './page-language.ts';

const words = rowActionsWords(pageLanguage);

/** Copies the BibTeX of papers, and says whether it is copied. */
export async function copyBibtex(ids: readonly string[]): Promise<void> {
  try {
    const citations = await readCitations<string>(ids, 'bib');
    const { text } = joinCitations(citations, { id: 'bib' }, (html) => html);
    const isCopied = await writeClipboard(text);
    notify(isCopied ? words.bibtexCopied(ids.length) : words.copyRefused);
  } catch (error) {
    console.warn(error);
    notify(words.bibtexFailed);
  }
}
