import { describe, expect, test } from 'vitest';
import { inventedPaper } from '../../src/reading-list/testing/invented-paper.ts';
import { isId } from '../../src/schemas/id.ts';
import { identifiersSchema } from '../../src/schemas/identifiers.ts';
import { paperSchema, type Paper } from '../../src/schemas/paper.ts';
import { repeatPapers } from './larger-content.ts';

const papers: Paper[] = Array.from({ length: 60 }, (_, index) => ({
  ...inventedPaper(`cart-${String(index)}`, {
    title: `Cart${String(index)}: On the Harvest of Turnips in Fields that are Wet and Heavy`,
    abstract: ['Carts', 'Axles', 'Wheels', 'Roots']
      .map((of) => `${of} of ${String(index)}.`)
      .join(' '),
    identifiers: { arxiv: `3105.${String(10000 + index)}`, doi: `10.5555/cart.${String(index)}` },
    origins: [{ listing: 'may.txt', line: index + 1 }],
    aliases: index === 0 ? ['barrow'] : [],
  }),
  body: index === 3 ? '\nA note of the curator.\n' : '',
}));

describe('repeatPapers', () => {
  const repeated = repeatPapers(papers, 10);
  const copies = repeated.slice(papers.length);
  const valuesOf = (value: (paper: Paper) => string | undefined) => repeated.map(value);

  test('gives every paper as many times as asked for, the first time as it is', () => {
    expect(repeated).toHaveLength(600);
    expect(repeated.slice(0, 60).map(({ id, data }) => ({ id, data }))).toEqual(
      papers.map(({ id, data }) => ({ id, data })),
    );
    expect(repeatPapers(papers, 1)).toHaveLength(60);
  });

  test.each([
    ['id', ({ id }: Paper) => id],
    ['title', ({ data }: Paper) => data.title],
    ['arXiv id', ({ data }: Paper) => data.identifiers.arxiv],
    ['DOI', ({ data }: Paper) => data.identifiers.doi],
    ['abstract', ({ data }: Paper) => data.abstract],
  ])('gives each its own %s', (_name, value) => {
    expect(new Set(valuesOf(value)).size).toBe(600);
  });

  test('makes copies that are valid papers with valid ids', () => {
    for (const { id, data } of copies) {
      expect(isId(id)).toBe(true);
      expect(paperSchema.parse(data)).toEqual(data);
    }
  });

  test('makes identifiers that are valid and unique, a hundred times over', () => {
    const many = repeatPapers(papers, 100).slice(papers.length);
    const ids = many.map(({ data }) => identifiersSchema.parse(data.identifiers).arxiv);
    expect(new Set(ids).size).toBe(99 * papers.length);
    expect(ids).not.toContain(undefined);
  });

  test('makes no id of a former one', () => {
    const [first] = papers;
    const barrow = {
      id: 'cart',
      body: '',
      data: { ...inventedPaper('cart').data, title: 'Barrow: On Carts' },
    };
    expect(repeatPapers(first ? [first, barrow] : [], 2).map(({ id }) => id)).not.toContain(
      'barrow',
    );
  });

  test('keeps most of an abstract and puts sentences of another paper for the rest', () => {
    expect(copies[0]?.data.abstract).toBe('Carts of 0. Axles of 0. Wheels of 37. Roots of 0.');
  });

  test('gives each time listings of its own, and no former ids', () => {
    expect(copies[0]?.data.origins).toEqual([{ listing: '1_may.txt', line: 1 }]);
    expect(copies[60]?.data.origins).toEqual([{ listing: '2_may.txt', line: 1 }]);
    expect(copies.flatMap(({ data }) => data.aliases)).toEqual([]);
  });

  test('gives a note to one page in forty, and keeps the notes that are there', () => {
    expect(repeated[3]?.body).toBe('\nA note of the curator.\n');
    const added = repeated.filter(({ body }) => body.includes('worth reading'));
    expect(added).toHaveLength(15);
  });

  test('gives the same for the same papers', () => {
    expect(repeatPapers(papers, 10)).toEqual(repeated);
  });
});
