import { describe, expect, test } from 'vitest';
import { Names } from '../search/names.ts';
import { buildNames, type NamedPaper } from './build-names.ts';

const paper = (names: Partial<NamedPaper>): NamedPaper => {
  return { authors: [], venue: '', identifiers: [], ...names };
};

const namesOf = (papers: readonly NamedPaper[]) => {
  const parts = buildNames(papers);
  const load = (index: number) =>
    Promise.resolve(parts[index]?.part ?? { authors: {}, venues: {}, identifiers: {} });
  return new Names(
    parts.map(({ start }) => start),
    load,
  );
};

const names = namesOf([
  paper({ authors: ['Zoë Müller-Beet', 'Bo K. Radish'], venue: 'CartCon 2024' }),
  paper({ authors: ['Bo K. Radish', 'Radish Bo'], identifiers: ['10.1000/182'] }),
  paper({ authors: ['Bo Rad', 'Bo Rad'], venue: 'The Journal of Mud' }),
]);

describe('buildNames', () => {
  test.each([
    ['Müller-Beet', ['Zoë Müller-Beet']],
    ['beet', ['Zoë Müller-Beet']],
    ['bo k radish', ['Bo K. Radish']],
    ['Bo Radish', ['Bo K. Radish']],
    ['B. Radish', ['Bo K. Radish']],
    ['Rad, Bo', ['Bo Rad']],
    ['radish', ['Bo K. Radish', 'Radish Bo']],
    ['Zoë Radish', []],
    ['', []],
  ])('files people so that “%s” finds %j, most papers first', async (text, found) => {
    expect((await names.authors(text)).map(({ name }) => name)).toEqual(found);
  });

  test('finds the beginning of the last word only while it is typed', async () => {
    expect(await names.authors('bo radi')).toEqual([]);
    expect(await names.authors('bo radi', true)).toEqual([
      { name: 'Bo K. Radish', keys: ['0', '1'] },
    ]);
  });

  test('has a paper once, though a name is in it twice', async () => {
    expect(await names.authors('bo rad')).toEqual([{ name: 'Bo Rad', keys: ['2'] }]);
  });

  test('files venues by every word that tells something', async () => {
    expect((await names.venues('mud journal')).map(({ name }) => name)).toEqual([
      'The Journal of Mud',
    ]);
    expect((await names.venues('cartcon')).map(({ keys }) => keys)).toEqual([['0']]);
    expect(await names.venues('2024 cartcon', true)).toEqual([]);
    expect(await names.venues('of')).toEqual([]);
  });

  test('files identifiers, however they are punctuated', async () => {
    expect(await names.papersWith('10.1000/182')).toEqual(['1']);
    expect(await names.papersWith('10.1000/183')).toEqual([]);
  });

  test('makes parts of at most 400 names where beginnings allow', () => {
    const many = Array.from({ length: 900 }, (_, index) =>
      paper({ identifiers: [String(1000 + index)] }),
    );
    const sizes = buildNames(many).map(({ part }) => Object.keys(part.identifiers).length);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(900);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(400);
    expect(sizes).toHaveLength(3);
  });

  test('is empty for no papers', async () => {
    expect(buildNames([])).toEqual([]);
    expect(await namesOf([]).authors('beet')).toEqual([]);
  });
});
