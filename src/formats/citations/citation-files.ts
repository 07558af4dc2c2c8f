import type { ListedPaper } from '../../reading-list/reading-list.ts';
import { toBibtex } from './to-bibtex.ts';
import { toCsl } from './to-csl.ts';
import { toRis } from './to-ris.ts';

/** A file of citations that a reference manager or LaTeX reads. */
export interface CitationFile {
  /** Ending of the file's name. */
  readonly ending: 'bib' | 'ris' | 'json';
  /** As readers call the format. */
  readonly label: string;
  readonly mediaType: string;
  /** A whole file; that of no papers is valid as well. */
  readonly format: (papers: readonly ListedPaper[]) => string;
}

/** The formats in which each page's papers can be downloaded. */
export const citationFiles: readonly CitationFile[] = [
  {
    ending: 'bib',
    label: 'BibTeX',
    mediaType: 'application/x-bibtex; charset=utf-8',
    format: (papers) => papers.map(toBibtex).join('\n'),
  },
  {
    ending: 'ris',
    label: 'RIS',
    mediaType: 'application/x-research-info-systems; charset=utf-8',
    format: (papers) => papers.map(toRis).join('\n'),
  },
  {
    ending: 'json',
    label: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    format: (papers) => `${JSON.stringify(papers.map(toCsl), null, 2)}\n`,
  },
];
