import { describe, expect, test } from 'vitest';
import type { PaperData } from '../schemas/paper.ts';
import { inventedPaper } from './testing/invented-paper.ts';
import { waysOut } from './ways-out.ts';

const wayOf = (fields: Partial<PaperData>, title = 'Turnip Carts') =>
  waysOut(inventedPaper('turnip', fields).data, title);

const link = (kind: PaperData['links'][number]['kind'], name: string) => ({
  kind,
  url: `https://example.org/${name}`,
});

describe('waysOut', () => {
  test('leads to arXiv and the PDF where the arXiv id is known', () => {
    expect(wayOf({ identifiers: { arxiv: '9901.00042' } }).slice(0, 2)).toEqual([
      {
        kind: 'arxiv',
        label: 'arXiv',
        url: 'https://arxiv.org/abs/9901.00042',
        isPrimary: true,
      },
      { kind: 'pdf', label: 'PDF', url: 'https://arxiv.org/pdf/9901.00042', isPrimary: true },
    ]);
  });

  test('keeps the slash of an old arXiv id', () => {
    expect(wayOf({ identifiers: { arxiv: 'cs.CL/9901042' } })[0]?.url).toBe(
      'https://arxiv.org/abs/cs.CL/9901042',
    );
  });

  test('leads to the DOI, after arXiv where both are known', () => {
    const ways = wayOf({ identifiers: { arxiv: '9901.00042', doi: '10.5555/cart.1' } });
    expect(ways.map(({ label }) => label)).toEqual([
      'arXiv',
      'PDF',
      'DOI',
      'Search Google Scholar',
    ]);
    expect(ways[2]?.url).toBe('https://doi.org/10.5555/cart.1');
  });

  test('encodes what a DOI may hold and an address may not', () => {
    const ways = wayOf({ identifiers: { doi: '10.5555/(X)1:2<3::4>5.0.CO;2-#6?7%8' } });
    const { pathname, search, hash } = new URL(ways[0]?.url ?? '');
    expect(decodeURIComponent(pathname)).toBe('/10.5555/(X)1:2<3::4>5.0.CO;2-#6?7%8');
    expect(search + hash).toBe('');
  });

  test('offers searches, labelled as such, where no identifier is known', () => {
    const ways = wayOf({});
    expect(ways.map(({ label }) => label)).toEqual([
      'Search arXiv by title',
      'Search Google Scholar',
    ]);
    expect(ways.map(({ isPrimary }) => isPrimary)).toEqual([false, false]);
  });

  test.each([{ arxiv: '9901.00042' }, { doi: '10.5555/cart.1' }])(
    'does not search arXiv where %o is known',
    (identifiers) => {
      expect(wayOf({ identifiers }).map(({ label }) => label)).not.toContain(
        'Search arXiv by title',
      );
    },
  );

  test('encodes the title in a search', () => {
    const title = 'Carts & Axles: 100 % “Turnip” + x=1?#2';
    for (const { url } of wayOf({}, title)) {
      const { searchParams, hash } = new URL(url);
      expect(searchParams.get('query') ?? searchParams.get('q')).toBe(title);
      expect(hash).toBe('');
    }
  });

  test('names each link by its kind, in their order, before any search', () => {
    const links = [
      link('project', 'a'),
      link('code', 'b'),
      link('model', 'c'),
      link('dataset', 'd'),
    ];
    expect(wayOf({ links }).map(({ label }) => label)).toEqual([
      'Project page',
      'Code',
      'Model',
      'Dataset',
      'Search arXiv by title',
      'Search Google Scholar',
    ]);
  });

  test('says of each what it leads to', () => {
    const ways = wayOf({ identifiers: { doi: '10.5555/cart.1' }, links: [link('model', 'a')] });
    expect(ways.map(({ kind }) => kind)).toEqual(['doi', 'model', 'search']);
    expect(wayOf({}).map(({ kind }) => kind)).toEqual(['search', 'search']);
  });

  test('numbers links of one kind where there are several', () => {
    const ways = wayOf({ links: [link('code', 'a'), link('model', 'b'), link('code', 'c')] });
    expect(ways.slice(0, 3).map(({ label, url }) => `${label} ${url}`)).toEqual([
      'Code 1 https://example.org/a',
      'Model https://example.org/b',
      'Code 2 https://example.org/c',
    ]);
  });
});
