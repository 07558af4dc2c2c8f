import { mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { findNoteProblem, isMathematics, noteFeatures, notePlugins } from './compile-note.ts';

const compiled = (note: string) => mdxToJs(note, { features: noteFeatures, ...notePlugins }).code;

describe('notes', () => {
  test('have mathematics as MathML, in a line and on lines of its own', () => {
    const code = compiled(String.raw`Weights $\hat{W}$ and

$$
\frac{a}{b}
$$`);
    expect(code).toMatch(/_components\.math, \{ children: _jsxs\(_components\.mover/u);
    expect(code).toMatch(/display: "block"[^]*_components\.mfrac/u);
    expect(code).not.toMatch(/components\.(?:pre|code)/u);
  });

  test('have no styles in attributes, which the security policy refuses', () => {
    expect(compiled(String.raw`$\hat{W}$ and $\boxed{a}$`)).not.toMatch(/\bstyle:/u);
  });

  test('show TeX as it is written where it cannot be read', () => {
    expect(compiled(String.raw`$\nothing{$`)).toContain(String.raw`"\\nothing{"`);
  });

  test('leave prices alone', () => {
    expect(compiled('From $5 to $6.')).toMatch(/\$5 to \$/u);
    expect(compiled('From $5 to $6.')).not.toContain('math');
  });
});

describe('isMathematics', () => {
  test.each([
    ['x', true],
    [String.raw`\hat{W} + 1`, true],
    ['5 and ', false],
    [' x', false],
    ['5–', false],
  ])('%j: %j', (tex, expected) => {
    expect(isMathematics(tex)).toBe(expected);
  });
});

describe('findNoteProblem', () => {
  test('finds none in a note that compiles, whatever it would do', () => {
    expect(findNoteProblem("import X from './x.astro'\n\n<X a={notThere} />")).toBeUndefined();
  });

  test('gives line, column and message', () => {
    expect(findNoteProblem('One.\n\nTwo {')).toEqual({
      line: 3,
      column: 5,
      message: expect.stringContaining('closing brace') as string,
    });
  });
});
