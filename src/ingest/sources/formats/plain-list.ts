import { identifiersIn } from '../paper-identifiers.ts';
import { isPaperAddress } from '../link-block.ts';
import type { BadRecord, SourceFormat, SourceRecord } from '../source-format.ts';

/** A list of titles has this share of lines at least that can be titles. */
const minTitles = 0.9;

/** Words of a title, and characters, at most. */
const maxWords = 45;
const maxChars = 300;

/** Characters that no title has many of, but code, logs and settings. */
const notOfTitles = /[{}<>=;|\\@#]|:\/\/|::|\t|,[^\s\d]|^\s*[-*/]/u;

/** Fewer words than this on average are names or the like. */
const minMeanWords = 5;

/** Lists with an arXiv id, a DOI or the address of a paper in each line; `#` begins a remark. */
export const identifierList: SourceFormat = {
  name: 'a list of identifiers',
  confidence: (text) => {
    const lines = linesOf(text.slice(0, 20_000));
    const known = lines.filter(({ text: line }) => isIdentifier(line)).length;
    return lines.length > 0 && known >= lines.length * 0.8 ? 0.8 : 0;
  },
  read: (text) => {
    const records: SourceRecord[] = [];
    const bad: BadRecord[] = [];
    for (const { line, text: written } of linesOf(text)) {
      const identifiers = identifiersIn(written);
      if (Object.keys(identifiers).length > 0) {
        records.push({ title: '', abstract: '', line, facts: { identifiers } });
      } else bad.push({ line, text: written, problem: 'no arXiv id, DOI or address of either' });
    }
    return { records, bad };
  },
};

/** Lists with a title in each line. */
export const titleList: SourceFormat = {
  name: 'a list of titles',
  confidence: (text) => {
    const lines = linesOf(text.slice(0, 20_000));
    const titles = lines.filter(({ text: line }) => isTitle(line)).length;
    const words = lines.reduce((sum, line) => sum + line.text.split(/\s+/u).length, 0);
    const isList = titles >= lines.length * minTitles && words >= lines.length * minMeanWords;
    return lines.length > 0 && isList ? 0.3 : 0;
  },
  read: (text) => {
    const lines = linesOf(text);
    return {
      records: lines
        .filter((line) => isTitle(line.text))
        .map(({ text: title, line }) => ({ title, abstract: '', line })),
      bad: lines
        .filter((line) => !isTitle(line.text))
        .map((line) => ({ ...line, problem: 'no title' })),
    };
  },
};

function linesOf(text: string): { line: number; text: string }[] {
  return text
    .split('\n')
    .map((line, index) => ({ line: index + 1, text: line.replace(/\s+#.*$|^#.*$/u, '').trim() }))
    .filter((line) => line.text !== '');
}

function isIdentifier(line: string): boolean {
  return Object.keys(identifiersIn(line)).length > 0 || isPaperAddress(line);
}

function isTitle(line: string): boolean {
  const words = line.split(/\s+/u);
  return (
    words.length >= 3 &&
    words.length <= maxWords &&
    line.length <= maxChars &&
    /^["“'([]?[\p{Lu}\p{N}\p{Lo}]/u.test(line) &&
    !/[.;,:]$/u.test(line) &&
    !notOfTitles.test(line)
  );
}
