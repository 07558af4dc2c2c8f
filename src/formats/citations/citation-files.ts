import { onceAPaper } from '../../reading-list/once-a-paper.ts';
import type { ListedPaper } from '../../reading-list/reading-list.ts';
import { toBibtex } from './to-bibtex.ts';
import { toCslJson } from './to-csl-json.ts';
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

const bibtexOf = onceAPaper(toBibtex);
const risOf = onceAPaper(toRis);
/** As an item of a list that `JSON.stringify` writes with two spaces. */
const cslJsonOf = onceAPaper((paper) =>
  JSON.stringify(toCslJson(paper), null, 2).replaceAll(/^/gmu, '  '),
);

/** The formats in which each page's papers can be downloaded. */
export const citationFiles: readonly CitationFile[] = [
  {
    ending: 'bib',
    label: 'BibTeX',
    mediaType: 'application/x-bibtex; charset=utf-8',
    format: (papers) => papers.map(bibtexOf).join('\n'),
  },
  {
    ending: 'ris',
    label: 'RIS',
    mediaType: 'application/x-research-info-systems; charset=utf-8',
    format: (papers) => papers.map(risOf).join('\n'),
  },
  {
    ending: 'json',
    label: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    format: (papers) =>
      papers.length === 0 ? '[]\n' : `[\n${papers.map(cslJsonOf).join(',\n')}\n]\n`,
  },
];
