import { joinCitations } from '../formats/citations/join-citations.ts';
import { writeClipboard } from './copy-button.ts';
import { notify } from './notice.ts';
import { readCitations } from './read-citations.ts';

/** Copies the BibTeX of papers, and says whether it is copied. */
export async function copyBibtex(ids: readonly string[]): Promise<void> {
  try {
    const citations = await readCitations<string>(ids, 'bib');
    const { text } = joinCitations(citations, { id: 'bib' }, (html) => html);
    const isCopied = await writeClipboard(text);
    const entries = ids.length === 1 ? 'BibTeX' : `${String(ids.length)} BibTeX entries`;
    notify(isCopied ? `${entries} copied` : 'The browser does not allow copying here.');
  } catch (error) {
    console.warn(error);
    notify('The BibTeX could not be loaded. Check the connection and try again.');
  }
}
