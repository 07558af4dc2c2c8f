import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CslItem } from '../../reading-list/citation/to-csl.ts';
import { mathSymbols } from '../../text/symbols.ts';
import { isShippedListThere } from '../../shipped-list/shipped-list.ts';
import { runProgram } from './run-program.ts';
import { temporaryFolder } from './temporary-folder.ts';
import {
  typesetBibliography,
  usualPreamble,
  type BibliographyStyle,
} from './typeset-bibliography.ts';

/** The site of the list in `content/`, as `npm run build` makes it. */
const builtSite = resolve('dist');

let bibtex: string;
let csl: string;
let papers: readonly CslItem[];

beforeAll(async () => {
  [bibtex, csl] = await Promise.all([readBuilt('all.bib'), readBuilt('all.csl.json')]);
  papers = JSON.parse(csl) as CslItem[];
  expect(papers.length).toBeGreaterThan(0);
});

async function readBuilt(file: string): Promise<string> {
  try {
    return await readFile(join(builtSite, file), 'utf8');
  } catch (error) {
    throw new Error(`dist/${file} cannot be read. Run npm run build first.`, { cause: error });
  }
}

describe('biber', () => {
  test('finds nothing to warn of in any entry', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'all.bib'), bibtex);
    const args = ['--tool', '--validate-datamodel', '--output-file', 'read.bib', 'all.bib'];
    const printed = await runProgram('biber', args, folder);
    const complaints = printed.split('\n').filter((line) => /^(?:WARN|ERROR)/u.test(line));
    expect(complaints.filter((line) => !isAboutAuthors(line))).toEqual([]);
    const read = await readFile(join(folder, 'read.bib'), 'utf8');
    expect(keysOf(read)).toEqual(keysOf(bibtex));
    expect(keysOf(read)).toHaveLength(papers.length);
  });
});

describe('a bibliography of every paper', () => {
  test.each(['plain', 'abbrv', 'alpha', 'unsrt', 'acm', 'apalike', 'ieeetr', 'siam'])(
    'is set in the style %s and default fonts without a warning',
    async (name) => {
      const { complaints, count } = await typesetBibliography(bibtex, {
        name,
        processor: 'bibtex',
      });
      expect(complaints.filter((line) => !isAboutAuthors(line))).toEqual([]);
      expect(count).toBe(papers.length);
    },
  );

  test.each<BibliographyStyle>([
    { name: 'plain', processor: 'bibtex', preamble: usualPreamble },
    { name: 'plainnat', processor: 'bibtex', preamble: `${usualPreamble}\\usepackage{natbib}` },
    { name: 'authoryear', processor: 'biber', preamble: usualPreamble },
  ])('shows every title and author in the style $name', async ({ processor, ...style }) => {
    const { complaints, count, text } = await typesetBibliography(bibtex, { ...style, processor });
    expect(complaints.filter((line) => !isAboutAuthors(line))).toEqual([]);
    expect(count).toBe(papers.length);
    const shown = letters(text);
    const small = shown.toLowerCase();
    const titles = papers.map(({ title }) => letters(title).toLowerCase());
    expect(titles.filter((title) => !small.includes(title))).toEqual([]);
    const spelled = ['$100K', 'X2-DFD', 'KVQuant', 'S2FT', 'eXplainable', 'Csordás'];
    for (const name of isShippedListThere ? spelled : []) {
      expect(shown.includes(name), name).toBe(true);
    }
    // BibLaTeX writes "et al." from the fourth author on.
    const names = processor === 'bibtex' ? papers.flatMap(({ author = [] }) => author) : [];
    const whole = names.map(({ literal, given, family, ...particle }) =>
      letters(literal ?? [given, particle['non-dropping-particle'], family].join(' ')),
    );
    expect(whole.filter((name) => !shown.includes(name))).toEqual([]);
  });
});

describe('pandoc', () => {
  test.each([
    { format: 'csljson', read: () => csl },
    { format: 'bibtex', read: () => bibtex },
    { format: 'biblatex', read: () => bibtex },
  ])('reads every paper from $format', async ({ format, read }) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'all'), read());
    const printed = await runProgram('pandoc', ['-f', format, '-t', 'csljson', 'all'], folder);
    const items = JSON.parse(printed) as CslItem[];
    expect(items.map(({ id }) => id).sort()).toEqual(papers.map(({ id }) => id).sort());
    const titles = new Map(items.map(({ id, title }) => [id, title]));
    for (const { id, title } of papers) {
      expect(letters(titles.get(id) ?? '').toLowerCase()).toBe(letters(title).toLowerCase());
    }
  });
});

/** Nobody may be known to have written a paper, which every type but `@misc` asks for. */
function isAboutAuthors(complaint: string): boolean {
  const isKnown = ({ id, author }: CslItem) => author !== undefined || !complaint.includes(id);
  return /Missing mandatory field 'author'|empty author/u.test(complaint) && !papers.every(isKnown);
}

/** Keys of a file's entries, in its order. */
function keysOf(file: string): string[] {
  return [...file.matchAll(/^@\w+\{([^,]+),/gmu)].map(([, key = '']) => key).sort();
}

/** What a text is made of in every output: its letters and other characters, without markup and white space. */
function letters(text: string): string {
  return text
    .replaceAll(/<\/?(?:span|sup|sub|i|b)\b[^>]*>|\\textit\b|[{}^]/gu, '')
    .replaceAll(/\\([a-z]+)/giu, (command, name: string) => mathSymbols.get(name) ?? command)
    .normalize('NFKC')
    .replaceAll('’', "'")
    .replaceAll(/[“”]|''/gu, '"')
    .replaceAll(/[‐‑–—]|---?/gu, '-')
    .replaceAll(/\s+/gu, '');
}
