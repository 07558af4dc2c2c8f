import { describe, expect, test } from 'vitest';
import { readerSource } from './reader-source.ts';

describe('readerSource', () => {
  test.each([
    [
      'names the work where its authors wrote a macro',
      String.raw`Our \model weaves.`,
      'Our TideLoom weaves.',
    ],
    ['knows macros of other names', String.raw`That \prjname{} weaves`, 'That TideLoom weaves'],
    ['leaves other macros', String.raw`A \modelling of \LaTeX`, String.raw`A \modelling of \LaTeX`],
    ['leaves out citations', String.raw`Looms~\cite{moss2024tide,fern2023} weave.`, 'Looms weave.'],
    ['leaves out keys whose command was lost', 'Looms~moss2024tide and tides', 'Looms and tides'],
    ['leaves names with a year', 'The list of moss2024tide', 'The list of moss2024tide'],
    ['makes a dash of its code point', 'from scratchx2013even now', 'from scratch–even now'],
    ['leaves numbers and names alone', 'at x2013 and Boxx2013', 'at x2013 and Boxx2013'],
  ])('%s', (_rule, source, expected) => {
    expect(readerSource(source, 'TideLoom: Weaving Tides')).toBe(expected);
  });

  test('leaves a macro that no name before a colon explains', () => {
    expect(readerSource(String.raw`Our \model weaves.`, 'On Weaving: A Survey')).toBe(
      String.raw`Our \model weaves.`,
    );
  });
});
