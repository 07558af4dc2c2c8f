import { describe, expect, test } from 'vitest';
import { toBibtex } from '../../formats/citations/to-bibtex.ts';
import type { ListedPaper } from '../../reading-list/reading-list.ts';
import { listedPaper } from '../../reading-list/testing/listed-paper.ts';
import type { PaperData } from '../../schemas/paper.ts';
import { textCases } from '../../text/testing/text-cases.ts';
import { textContent } from '../../text/testing/text-content.ts';
import { toHtml } from '../../text/to-html.ts';
import {
  typesetBibliography,
  usualPreamble,
  type BibliographyStyle,
} from './typeset-bibliography.ts';

/** Signs that TeX, BibTeX or a font could take for something else. */
// prettier-ignore
const signs = [
  '%', '#', '$', '$$', '&', '_', '^', '~', '{', '}', '}{', '{}', '\\', '\\\\', '\\end', '\\input{x}',
  '<', '>', '<<', '>>', '|', '"', "'", "''", "'''", '`', '``', '-', '@', '@misc{x,', ',', ',,',
  '=', '*', '**', '/', '//', '(', ')', '[', ']', '!', '!`', '?', '?`', ';', ':', '+', '^^M', '%%',
  '‘’', '“”', '’”', '“‘', '”’', '‘“', '–', '—', '…', 'é', 'É', 'Ł', 'ø', 'ő', 'Š', 'ß', 'ğ', 'đ',
  'þ', 'Ænæ',
];

/** Within words, between them, and at the ends, where one character could lead into the next field. */
const hostile = signs.flatMap((sign) => [`Ab${sign}Cd Ef`, `Gh ${sign} Ij`, `${sign} Kl ${sign}`]);

const styles: readonly BibliographyStyle[] = [
  ...['plain', 'alpha', 'apalike', 'ieeetr'].map(
    (name) => ({ name, processor: 'bibtex', preamble: usualPreamble }) as const,
  ),
  { name: 'authoryear', processor: 'biber', preamble: usualPreamble },
];

describe.each(styles)('in the style $name', (style) => {
  test('shows awkward titles as the site does', async () => {
    const papers = invented(hostile.map((title) => ({ title })));
    const shown = (await typeset(papers, style)).toLowerCase();
    expect(titlesOf(papers).filter((title) => !shown.includes(title))).toEqual([]);
  });

  test('shows awkward names of people and groups', async () => {
    const words = hostile.map((text) => text.replaceAll(' ', ''));
    const groups = hostile.map((text) => `${text} Team`);
    const authors = [...words.flatMap((word) => [`Ada ${word}`, `${word} Moss`]), ...groups];
    const papers = invented(authors.map((author) => ({ title: 'A Loom', authors: [author] })));
    const shown = await typeset(papers, style);
    const names = [...words, ...groups].map(comparable);
    expect(names.filter((name) => !shown.includes(name))).toEqual([]);
  });

  test('shows awkward venues', async () => {
    const venues = hostile.flatMap((text) => [
      `Workshop of ${text} here`,
      `Journal of ${text}`,
      `At ${text} here`,
    ]);
    const shown = await typeset(invented(venues.map((venue) => ({ venue }))), style);
    expect(venues.map(comparable).filter((venue) => !shown.includes(venue))).toEqual([]);
  });

  test('shows the oddities of real titles', async () => {
    const settable = textCases.filter(
      ({ plain }) => hasGlyphs.test(plain) && !(style.processor === 'biber' && /[⟨⟩]/u.test(plain)),
    );
    expect(settable.length).toBeGreaterThan(textCases.length - 3);
    const papers = invented(settable.map(({ source }) => ({ title: source })));
    const shown = (await typeset(papers, style)).toLowerCase();
    expect(titlesOf(papers).filter((title) => !shown.includes(title))).toEqual([]);
  });
});

/** A paper for each, of one author; in one year there are only 26 letters to tell them apart by. */
function invented(papers: readonly Partial<PaperData>[]): ListedPaper[] {
  return papers.map((fields, index) => {
    const published = String(1900 + (index % 100));
    return listedPaper({ authors: ['Ada Moss'], published, ...fields }, `paper${String(index)}`);
  });
}

/** What is shown of a bibliography that no program has anything to say against. */
async function typeset(papers: readonly ListedPaper[], style: BibliographyStyle): Promise<string> {
  const bibtex = papers.map(toBibtex).join('\n');
  const { complaints, count, text } = await typesetBibliography(bibtex, style);
  expect(complaints).toEqual([]);
  expect(count).toBe(papers.length);
  return comparable(text);
}

/** Titles in small letters, as some styles write them. */
function titlesOf(papers: readonly ListedPaper[]): string[] {
  return papers.map(({ title }) => comparable(textContent(toHtml(title))).toLowerCase());
}

/**
 * LaTeX's own fonts have no letters of Semitic scripts, and no marks of direction. Of `\langle` biber
 * makes a character that LaTeX then warns of within mathematics.
 */
const hasGlyphs = /^[^\p{Script=Hebrew}\p{Cf}]+$/u;

/** A text without white space, and without what fonts draw and styles add in their own way. */
function comparable(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replaceAll('’', "'")
      .replaceAll('‘', '`')
      .replaceAll('∗', '*')
      // So pdftotext reads the glyph of LaTeX's own font.
      .replaceAll('∑', 'P')
      .replaceAll(/[‐‑–—]|---?/gu, '-')
      .replaceAll(/\s+/gu, '')
      .replace(/,+$/u, '')
  );
}
