import { readBibtexEntries } from './read-bibtex-entries.ts';
import { readCslItems } from './read-csl-items.ts';
import { readMarkdownItems } from './read-markdown-items.ts';
import { readRisRecords } from './read-ris-records.ts';
import type { WrittenPaper } from './written-paper.ts';

/**
 * The papers that a file names, whatever it is: BibTeX, RIS, CSL-JSON, or a list in Markdown such as
 * a shelf is saved as. None for anything else.
 */
export function readWrittenPapers(text: string): WrittenPaper[] {
  const papers = /^\s*[[{]/u.test(text)
    ? readCslItems(text)
    : /^TY {1,2}- /mu.test(text)
      ? readRisRecords(text)
      : /^\s*@\w+\s*[{(]/mu.test(text)
        ? readBibtexEntries(text)
        : readMarkdownItems(text);
  return papers.filter(({ title, names }) => title !== '' || names.length > 0);
}
