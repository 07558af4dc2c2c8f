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

/** Labels with addresses, of the ways that do not stand out. */
const others = (ways: ReturnType<typeof wayOf>) =>
  Object.fromEntries(
    ways.filter(({ isPrimary }) => !isPrimary).map(({ label, url }) => [label, url]),
  );

describe('waysOut', () => {
  test('leads to arXiv and the PDF where the arXiv id is known', () => {
    expect(wayOf({ identifiers: { arxiv: '9901.00042' } }).slice(0, 2)).toEqual([
      { kind: 'arxiv', label: 'arXiv', url: 'https://arxiv.org/abs/9901.00042', isPrimary: true },
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
    expect(ways.slice(0, 3).map(({ label }) => label)).toEqual(['arXiv', 'PDF', 'DOI']);
    expect(ways[2]?.url).toBe('https://doi.org/10.5555/cart.1');
  });

  test('takes a title with half of a surrogate pair', () => {
    expect(wayOf({}, 'Turnip \ud83e').at(-1)?.url).toMatch(/q=Turnip%20%EF%BF%BD$/u);
  });

  test('encodes what a DOI may have and an address may not, at every site', () => {
    const doi = '10.5555/(X)1:2<3::4>5.0.CO;2-#6?7%8';
    const ways = wayOf({ identifiers: { doi } });
    for (const [kind, path] of [
      ['doi', `/${doi}`],
      ['semantic-scholar', `/DOI:${doi}`],
    ]) {
      const { pathname, search, hash } = new URL(ways.find((way) => way.kind === kind)?.url ?? '');
      expect(decodeURIComponent(pathname)).toBe(path);
      expect(search + hash).toBe('');
    }
  });

  test('names other sites that may have a paper of arXiv after its own places', () => {
    const url = 'https://example.org/code';
    const ways = wayOf({ identifiers: { arxiv: '2401.00042' }, links: [{ kind: 'code', url }] });
    expect(ways.map(({ kind }) => kind)).toEqual([
      ...['arxiv', 'pdf', 'code'],
      ...['html', 'hugging-face', 'semantic-scholar', 'search'],
    ]);
    expect(others(ways)).toEqual({
      'HTML (may be missing)': 'https://arxiv.org/html/2401.00042',
      'Hugging Face': 'https://huggingface.co/papers/2401.00042',
      'Semantic Scholar': 'https://api.semanticscholar.org/arXiv:2401.00042',
      'Google Scholar (search)': 'https://scholar.google.com/scholar?q=Turnip%20Carts',
    });
  });

  test.each([
    ['2311.18999', false],
    ['2312.00001', true],
    ['9901.00042', true],
    ['cs/9901042', false],
  ])('offers HTML of arXiv only since it makes it: %s %s', (arxiv, isOffered) => {
    const kinds = wayOf({ identifiers: { arxiv } }).map(({ kind }) => kind);
    expect(kinds.includes('html')).toBe(isOffered);
  });

  test('offers only Semantic Scholar for an old arXiv id or a DOI', () => {
    const site = 'https://api.semanticscholar.org';
    for (const [identifiers, url] of [
      [{ arxiv: 'cs/9901042' }, `${site}/arXiv:cs/9901042`],
      [{ doi: '10.5555/cart.1' }, `${site}/DOI:10.5555/cart.1`],
    ] as const) {
      expect(others(wayOf({ identifiers }))).toEqual({
        'Semantic Scholar': url,
        'Google Scholar (search)': expect.any(String) as string,
      });
    }
  });

  test('offers searches, labelled as such, where no identifier is known', () => {
    const ways = wayOf({});
    expect(ways.map(({ label }) => label)).toEqual(['arXiv (search)', 'Google Scholar (search)']);
    expect(ways.map(({ kind, isPrimary }) => [kind, isPrimary])).toEqual([
      ['search', false],
      ['search', false],
    ]);
  });

  test.each([{ arxiv: '9901.00042' }, { doi: '10.5555/cart.1' }])(
    'does not search arXiv where %o is known',
    (identifiers) => {
      expect(wayOf({ identifiers }).map(({ label }) => label)).not.toContain('arXiv (search)');
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
      'arXiv (search)',
      'Google Scholar (search)',
    ]);
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
