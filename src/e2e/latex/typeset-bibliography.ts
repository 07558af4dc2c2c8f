import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A way that writers of papers set their bibliographies. */
export interface BibliographyStyle {
  /** BibTeX's style, or BibLaTeX's. */
  readonly name: string;
  readonly processor: 'bibtex' | 'biber';
  /** Commands before the document; without any, a font that puts accents and `<` together itself. */
  readonly preamble?: string;
}

/** A bibliography as it left LaTeX. */
export interface TypesetBibliography {
  /** Lines in which a program warned of something. */
  readonly complaints: readonly string[];
  /** How many works it has. */
  readonly count: number;
  /** Text of the PDF, letters that share a glyph apart, each run of white space one blank. */
  readonly text: string;
}

/** Accents as letters of their own, characters of mathematics and links: what most documents begin with. */
export const usualPreamble = String.raw`
\usepackage[T1]{fontenc}
\usepackage{lmodern}
\usepackage{amsmath,amssymb}
\usepackage[hidelinks]{hyperref}`;

/**
 * The package that prints warnings has the name; small capitals in italics have no font; BibTeX
 * counts warnings that are there by themselves.
 */
const isHarmless =
  /^Package: infwarerr |^LaTeX Font Warning: |^\(There (?:was|were) \d+ warnings?\)$/u;

/** A page on which no reference needs a second line, so that nothing is hyphenated; its characters have names. */
const widePage = String.raw`
\input{glyphtounicode}\pdfgentounicode=1
\usepackage[paperwidth=500cm,paperheight=90cm,margin=1cm]{geometry}
\pagestyle{empty}`;

/**
 * Sets every entry of a BibTeX file as a bibliography.
 * @throws {Error} with the end of the program's output, at the first error in TeX or in an entry
 */
export async function typesetBibliography(
  bibtex: string,
  { name, processor, preamble = '' }: BibliographyStyle,
): Promise<TypesetBibliography> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'papers.bib'), bibtex);
  const isBiber = processor === 'biber';
  const style = isBiber
    ? `\\usepackage[style=${name},backend=biber]{biblatex}\n\\addbibresource{papers.bib}`
    : `\\bibliographystyle{${name}}`;
  await writeFile(
    join(folder, 'document.tex'),
    String.raw`\documentclass{article}
\tracinglostchars=3${preamble}${widePage}
${style}
\begin{document}
\nocite{*}
${isBiber ? String.raw`\printbibliography` : String.raw`\bibliography{papers}`}
\end{document}
`,
  );
  const setPages = () =>
    runProgram('pdflatex', ['-interaction=nonstopmode', '-halt-on-error', 'document'], folder);
  await setPages();
  const processed = await runProgram(processor, ['document'], folder);
  await setPages();
  await setPages();
  await runProgram('pdftotext', ['-raw', 'document.pdf'], folder);
  const [log, references, text] = await Promise.all(
    ['document.log', 'document.bbl', 'document.txt'].map((file) =>
      // TeX's logs are not always UTF-8, and need not be.
      readFile(join(folder, file), 'utf8'),
    ),
  );
  const warns = /warning|missing character|overfull|undefined|^(?:WARN|ERROR)|^!/iu;
  return {
    complaints: `${processed}\n${log ?? ''}`
      .split('\n')
      .filter((line) => warns.test(line) && !isHarmless.test(line)),
    count: (references ?? '').match(/\\bibitem\b|^ *\\entry\{/gmu)?.length ?? 0,
    text: (text ?? '').normalize('NFKC').replaceAll(/\s+/gu, ' '),
  };
}
