import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Inline } from '../../text/tree.ts';
import { toTex } from '../../text/to-tex.ts';
import type { ListedPaper } from '../../reading-list/reading-list.ts';
import { bibtexName } from './bibtex-name.ts';
import { bibtexText, countableBraces } from './bibtex-text.ts';
import { toCsl } from './to-csl.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Fields whose value LaTeX takes as an address, not as text. */
const verbatim = new Set(['doi', 'eprint', 'url']);

/**
 * A paper as an entry for BibTeX and BibLaTeX, with a newline at its end. Letters stay Unicode
 * (UTF-8) but for those of authors that have a command; everything that TeX or BibTeX would take
 * for a command is escaped; names within a title are braced, so that styles which write titles in
 * small letters leave them alone.
 *
 * citation-js maps CSL-JSON to BibTeX's types and fields. Titles, escapes and what it does not know
 * of arXiv are ours: it drops letters that it has no TeX command for, and would not protect the
 * first word of a title.
 */
export function toBibtex(paper: ListedPaper): string {
  const csl = toCsl(paper);
  const [mapped] = plugins.output.format('bibtex', [csl], { format: 'object' }) as [BibtexEntry];
  const { arxiv } = paper.data.identifiers;
  const { issued, author = [] } = csl;
  const [year, month] = issued?.['date-parts'][0] ?? [];
  const names = author.map(bibtexName);
  if (paper.data.moreAuthors) names.push('others');
  const { 'container-title': container } = csl;
  // Every other type asks for an author, and `article` for a journal.
  const type = csl.type === 'article' || names.length === 0 ? 'misc' : mapped.type;
  const fields: Record<string, string | undefined> = {
    title: bibtexTitle(paper.title),
    author: names.length > 0 ? names.join(' and ') : undefined,
    key: names.length > 0 ? undefined : paper.citationKey,
    [containerFields[type] ?? 'howpublished']: container && bibtexText(container),
    year: year?.toString(),
    eprint: arxiv,
    archiveprefix: arxiv && 'arXiv',
    primaryclass:
      arxiv && (paper.data.primaryClass ?? /^[a-z-]+(?:\.[A-Z]{2})?(?=\/)/u.exec(arxiv)?.[0]),
    doi: csl.DOI,
    url: csl.URL,
    note: csl.note && bibtexText(csl.note),
    keywords: csl.keyword && bibtexText(csl.keyword),
    ids: paper.data.formerCitationKeys.join(', '),
  };
  const lines = Object.entries(fields).flatMap(([field, value]) => {
    if (value === undefined || value === '') return [];
    const line = `  ${field} = {${verbatim.has(field) ? encodeBraces(value) : value}},\n`;
    const name = month === undefined ? undefined : months[month - 1];
    return field === 'year' && name !== undefined ? [line, `  month = ${name},\n`] : [line];
  });
  return `@${type}{${paper.citationKey},\n${lines.join('')}}\n`;
}

/** Where an entry's type has the name of the proceedings or the journal. */
const containerFields: Readonly<Record<string, string>> = {
  inproceedings: 'booktitle',
  article: 'journal',
};

interface BibtexEntry {
  readonly type: string;
}

function encodeBraces(address: string): string {
  return address.replaceAll(/[\\{}\s]/gu, (character) => encodeURIComponent(character));
}

/** Words with a capital after their first letter, or of one capital that is not the article. */
const name =
  /\p{L}[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*|\p{N}+\p{Lu}[\p{L}\p{N}]*|(?<![\p{L}\p{N}])(?!A)\p{Lu}(?![\p{L}\p{N}’'])/gu;

/** Unless it is braced, BibTeX writes the letters of mathematics small, those of commands too. */
const mathematics = /(?<!\\)\$[^$]+\$/gu;

function bibtexTitle(title: readonly Inline[]): string {
  return title
    .map((node) => {
      switch (node.type) {
        case 'text':
          return bibtexText(node.value).replaceAll(name, '{$&}').replaceAll(mathematics, '{$&}');
        case 'math':
          return `{$${node.tex.replaceAll('\\{', '\\lbrace ').replaceAll('\\}', '\\rbrace ')}$}`;
        default:
          return countableBraces(toTex([node]));
      }
    })
    .join('');
}
