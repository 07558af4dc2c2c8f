import { toCsl, type CslItem } from '../../reading-list/citation/to-csl.ts';
import type { ListedPaper } from '../../reading-list/reading-list.ts';
import { toTex } from '../../text/to-tex.ts';
import type { Inline, InlineStyle } from '../../text/tree.ts';
import { bibtexName } from './bibtex-name.ts';
import { bibtexText, countableBraces } from './bibtex-text.ts';
import { properNames } from './proper-names.ts';

const types = {
  article: 'misc',
  'article-journal': 'article',
  'paper-conference': 'inproceedings',
  document: 'misc',
} as const;

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Fields whose value LaTeX takes as an address, not as text. */
const verbatim = new Set(['doi', 'eprint', 'url']);

/**
 * A paper as an entry for BibTeX and BibLaTeX, with a newline at its end. Letters stay Unicode
 * (UTF-8) but for those of authors that have a command; everything that TeX or BibTeX would take
 * for a command is escaped; names within a title are braced, so that styles which write titles in
 * small letters leave them alone.
 *
 * The arXiv id of a preprint is there twice. BibTeX's own styles know no `eprint` and show
 * `howpublished`; BibLaTeX knows both, and is told by `options` to show one of them.
 */
export function toBibtex(paper: ListedPaper): string {
  const csl = toCsl(paper);
  const { arxiv } = paper.data.identifiers;
  const { issued, author = [] } = csl;
  const [year, month] = issued?.['date-parts'][0] ?? [];
  const names = author.map(bibtexName);
  if (paper.data.moreAuthors) names.push('others');
  const isPreprint = csl.type === 'article';
  const fields: Record<string, string | undefined> = {
    title: bibtexTitle(paper.title, properNames(paper.titleText, paper.abstractText)),
    author: names.length > 0 ? names.join(' and ') : undefined,
    key: names.length > 0 ? undefined : paper.citationKey,
    ...venueFields(csl),
    howpublished: isPreprint ? csl.number : undefined,
    year: year?.toString(),
    eprint: arxiv,
    archiveprefix: arxiv && 'arXiv',
    primaryclass:
      arxiv && (paper.data.primaryClass ?? /^[a-z-]+(?:\.[A-Z]{2})?(?=\/)/u.exec(arxiv)?.[0]),
    doi: csl.DOI,
    url: csl.URL,
    note: csl.note && bibtexText(csl.note),
    keywords: csl.keyword && bibtexText(csl.keyword),
    options: isPreprint ? 'eprint=false' : undefined,
    ids: paper.data.formerCitationKeys.join(', '),
  };
  const lines = Object.entries(fields).flatMap(([field, value]) => {
    if (value === undefined || value === '') return [];
    const line = `  ${field} = {${verbatim.has(field) ? encodeBraces(value) : value}},\n`;
    const name = month === undefined ? undefined : months[month - 1];
    return field === 'year' && name !== undefined ? [line, `  month = ${name},\n`] : [line];
  });
  return `@${types[csl.type]}{${paper.citationKey},\n${lines.join('')}}\n`;
}

/** Proceedings with their acronym, as BibTeX has no field for it; or a journal with its pages. */
function venueFields(csl: CslItem): Record<string, string | undefined> {
  const { 'container-title': name = '', 'container-title-short': short } = csl;
  if (csl.type === 'article-journal') {
    return { journal: bibtexText(name), pages: csl.page?.replace('-', '--') };
  }
  if (csl.type !== 'paper-conference') return {};
  return { booktitle: bibtexText(short === undefined ? name : `${name} (${short})`) };
}

function encodeBraces(address: string): string {
  return address.replaceAll(/[\\{}\s]/gu, (character) => encodeURIComponent(character));
}

/** Words with a capital after their first letter, or of one capital that is not the article. */
const name =
  /\p{L}[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*|\p{N}+\p{Lu}[\p{L}\p{N}]*|(?<![\p{L}\p{N}])(?!A)\p{Lu}(?![\p{L}\p{N}’'])/gu;

/** Unless it is braced, BibTeX writes the letters of mathematics small, those of commands too. */
const mathematics = /(?<!\\)\$[^$]+\$/gu;

function bibtexTitle(title: readonly Inline[], names: ReadonlySet<string>): string {
  return title
    .map((node) => {
      switch (node.type) {
        case 'text':
          return bibtexText(node.value)
            .replaceAll(/\p{L}+/gu, (word) => (names.has(word) ? `{${word}}` : word))
            .replaceAll(name, '{$&}')
            .replaceAll(mathematics, '{$&}');
        case 'math':
          return `{$${node.tex.replaceAll('\\{', '\\lbrace ').replaceAll('\\}', '\\rbrace ')}$}`;
        case 'superscript':
        case 'subscript':
          return script(node) ?? countableBraces(toTex([node]));
        default:
          return countableBraces(toTex([node]));
      }
    })
    .join('');
}

/** Raised or lowered digits as mathematics, which reference managers read better than a command. */
function script({ type, children }: Extract<Inline, { type: InlineStyle }>): string | undefined {
  const [child, ...others] = children;
  if (child?.type !== 'text' || others.length > 0 || !/^\d+$/u.test(child.value)) return undefined;
  return `$${type === 'superscript' ? '^' : '_'}{${child.value}}$`;
}
