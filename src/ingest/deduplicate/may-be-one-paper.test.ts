import { describe, expect, test } from 'vitest';
import { mayBeOnePaper } from './may-be-one-paper.ts';
import type { PaperTraits } from './paper-traits.ts';

const mossText =
  'Moss grows on most models. We measure how fast, on twelve roofs and through four winters, and find that shade explains nine tenths of it. Sun explains the rest, and slate no more than that.';
const lanternText =
  'A lantern can be lit from afar when its wick remembers the flame. We describe such a wick, and a way to teach it, in three short experiments.';

const paper = (title: string, abstract: string, more: Partial<PaperTraits> = {}): PaperTraits => ({
  title,
  abstract,
  authors: [],
  identifiers: {},
  ...more,
});

const moss = paper('Moss on Twelve Roofs', mossText);

describe('mayBeOnePaper', () => {
  test.each([
    ['the same abstract', paper('Green Growth', mossText)],
    ['half the abstract', paper('Green Growth', mossText.slice(0, 94))],
    [
      'the abstract with some words changed',
      paper('Green Growth', mossText.replaceAll(/\b(?:most|twelve|four|tenths|slate)\b/gu, 'many')),
    ],
    ['the title with a letter changed', paper('Mos on Twelve Roofs', '')],
    ['the title, and another abstract', paper('Moss on Twelve Roofs', lanternText)],
  ])('is so for %s', (_what, other) => {
    expect(mayBeOnePaper(moss, other)).toBe(true);
    expect(mayBeOnePaper(other, moss)).toBe(true);
  });

  test.each([
    ['another text', paper('Lanterns', lanternText)],
    ['a second part', paper('Moss on Twelve Roofs II', mossText.slice(0, 94))],
    ['a reply', paper('Moss on Twelve Roofs: A Reply', lanternText)],
    ['nearly the title, and another abstract', paper('Moss on Twelve Roots', lanternText)],
  ])('is not so for %s', (_what, other) => {
    expect(mayBeOnePaper(moss, other)).toBe(false);
  });

  test('is not so for a title by other authors', () => {
    const authors = { authors: ['Ada Moss'] };
    const others = { authors: ['Bo Fern'] };
    expect(
      mayBeOnePaper(paper('Moss', mossText, authors), paper('Moss', lanternText, others)),
    ).toBe(false);
  });

  test('is so for two identifiers of one scheme only with nearly the same abstract', () => {
    const ids = (arxiv: string) => ({ identifiers: { arxiv } });
    const [one, other] = [ids('2411.00001'), ids('2411.00002')];
    expect(mayBeOnePaper(paper('Moss', mossText, one), paper('Fern', mossText, other))).toBe(true);
    expect(mayBeOnePaper(paper('Moss', mossText, one), paper('Moss', 'To come.', other))).toBe(
      false,
    );
  });
});
