import { expect, test } from 'vitest';
import { withoutCaseBraces } from './without-case-braces.ts';

test.each([
  ['{BERT}: {P}re-training', 'BERT: Pre-training'],
  ['{{TideLoom}}', 'TideLoom'],
  [String.raw`Sch\"{o}n {\"o}`, String.raw`Sch\"{o}n \"o`],
  [String.raw`\emph{{A} b} and {\em c} d`, String.raw`\emph{A b} and \em{c} d`],
  [String.raw`{The} $\mathcal{O}({n})$ case`, String.raw`The $\mathcal{O}({n})$ case`],
  [String.raw`50\% of \{a\}`, String.raw`50\% of \{a\}`],
  ['no braces', 'no braces'],
])('withoutCaseBraces(%s) is %s', (tex, expected) => {
  expect(withoutCaseBraces(tex)).toBe(expected);
});
