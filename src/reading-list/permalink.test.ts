import { describe, expect, test } from 'vitest';
import { listingId, permalink } from './permalink.ts';

describe('permalink', () => {
  test.each(['papers', 'topics', 'paths', 'listings'] as const)(
    'puts a page of %s into the folder of that name',
    (kind) => {
      expect(permalink(kind, 'turnip-2')).toBe(`/${kind}/turnip-2.html`);
    },
  );

  test('names the same paper in another format by its ending', () => {
    expect(permalink('papers', 'turnip-2', 'bib')).toBe('/papers/turnip-2.bib');
  });

  test('encodes what would end the path', () => {
    expect(permalink('papers', 'a/b?c#d')).toBe('/papers/a%2Fb%3Fc%23d.html');
  });
});

describe('listingId', () => {
  test.each([
    ['leaves out the ending of a text dump', 'harvest.txt', 'harvest'],
    ['folds case, in the ending too', 'Harvest.TXT', 'harvest'],
    ['joins words with one hyphen', '003_root  crops.2031.txt', '003-root-crops-2031'],
    ['keeps another ending, so that formats stay apart', 'harvest.bib', 'harvest-bib'],
    ['takes a name without an ending', 'harvest', 'harvest'],
  ])('%s', (_rule, name, id) => {
    expect(listingId(name)).toBe(id);
  });
});
