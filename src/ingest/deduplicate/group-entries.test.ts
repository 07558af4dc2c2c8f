import { describe, expect, test } from 'vitest';
import type { Curation } from '../../schemas/curation.ts';
import type { PaperData } from '../../schemas/paper.ts';
import { formatPage } from '../../content-files/pages/format-page.ts';
import { toPage } from '../../content-files/testing/to-page.ts';
import type { Page } from '../../content-files/pages/read-pages.ts';
import { ownPages } from '../own-pages.ts';
import { groupEntries } from './group-entries.ts';
import { traitsOf } from '../fields/traits-of.ts';
import { placeKey } from '../place-key.ts';

const reason = 'told by the authors';
const noDecisions = { split: [], merge: [] } satisfies Partial<Curation>;

const entry = (place: string, title: string) => {
  const [listing = '', line] = place.split(':');
  return { listing, line: Number(line), title, abstract: 'It grows.' };
};

const page = (id: string, title: string, ...places: string[]) => {
  const origins: PaperData['origins'] = places.map((place) => {
    const { listing, line } = entry(place, title);
    return { listing, line };
  });
  return toPage(
    id,
    formatPage({ title, abstract: 'It grows.', topics: [{ topic: 'moss' }], origins }),
  );
};

const split = (place: string) => {
  const { listing, line } = entry(place, '');
  return { listing, line, reason };
};

/** Each group as the id of its page and the places of its entries. */
function group(
  entries: Parameters<typeof groupEntries>[0],
  pages: readonly Page[] = [],
  decisions: Partial<Pick<Curation, 'split' | 'merge'>> = {},
) {
  const { groups, errors } = groupEntries(
    entries,
    ownPages(pages, []).pages,
    { ...noDecisions, ...decisions },
    'curation.yaml',
    (record) => traitsOf(record, new Map()),
  );
  return {
    groups: groups.map(({ entries: members, page: own }) =>
      [own?.id ?? 'new', ...members.map(placeKey)].join(' '),
    ),
    errors,
  };
}

describe('groupEntries', () => {
  test('joins entries whose title keys agree, in the order of listing and line', () => {
    const entries = [
      entry('b.txt:5', 'Moss: Growth'),
      entry('a.txt:9', 'MOSS – growth'),
      entry('a.txt:13', 'Lanterns'),
      entry('a.txt:5', 'Moss: Growth'),
    ];
    expect(group(entries).groups).toEqual(['new a.txt:13', 'new a.txt:5 a.txt:9 b.txt:5']);
  });

  test('gives the same groups for entries in any order', () => {
    const entries = [
      entry('a.txt:5', 'Moss'),
      entry('b.txt:5', 'Lanterns'),
      entry('c.txt:5', 'moss'),
      entry('d.txt:5', 'Why?'),
    ];
    expect(group(entries.toReversed())).toEqual(group(entries));
  });

  test('joins entries to the page that has their title', () => {
    expect(group([entry('a.txt:5', 'Moss')], [page('moss', 'MOSS')]).groups).toEqual([
      'moss a.txt:5',
    ]);
  });

  test('joins entries to the page that names them, whatever its title is now', () => {
    const pages = [page('moss', 'Moss, Corrected', 'a.txt:5', 'b.txt:5')];
    const entries = [entry('a.txt:5', 'Moss'), entry('b.txt:5', 'Mos'), entry('c.txt:5', 'mos')];
    expect(group(entries, pages).groups).toEqual(['moss a.txt:5 b.txt:5 c.txt:5']);
  });

  test('keeps a page that no entry belongs to', () => {
    expect(group([], [page('moss', 'Moss')]).groups).toEqual(['moss']);
  });

  test('ignores an origin in a listing that is gone', () => {
    const pages = [page('moss', 'Moss', 'gone.txt:5'), page('fern', 'Fern', 'gone.txt:5')];
    expect(group([], pages)).toEqual({ groups: ['fern', 'moss'], errors: [] });
  });

  test('names the pages that have one origin', () => {
    const pages = [page('moss', 'Moss', 'a.txt:5'), page('fern', 'Fern', 'a.txt:5')];
    const [error] = group([entry('a.txt:5', 'Moss')], pages).errors;
    expect(error?.places).toEqual(pages.map(({ file }) => ({ file })));
  });

  test('gives an entry to the first of two pages of its title', () => {
    const pages = [page('moss', 'Moss'), page('moss-2', 'moss')];
    expect(group([entry('a.txt:5', 'Moss')], pages).groups).toEqual(['moss a.txt:5', 'moss-2']);
  });

  test('leaves a page that is to be merged by itself', () => {
    const pages = [page('moss', 'Moss', 'a.txt:5'), page('moss-2', 'moss')];
    const merge = [{ keep: 'moss', drop: 'moss-2', reason }];
    expect(group([entry('a.txt:5', 'Moss')], pages, { merge })).toEqual({
      groups: ['moss a.txt:5', 'moss-2'],
      errors: [],
    });
  });

  test('gives the entries of a paper whose pages are all to be merged to one of them', () => {
    const pages = [page('moss', 'Moss', 'a.txt:5'), page('moss-2', 'moss')];
    const merge = ['moss', 'moss-2'].map((drop) => ({ keep: 'fern', drop, reason }));
    expect(group([entry('a.txt:5', 'Moss')], pages, { merge }).groups).toEqual([
      'moss a.txt:5',
      'moss-2',
    ]);
  });

  describe('by identifier', () => {
    const known = (place: string, title: string, identifiers: PaperData['identifiers']) => ({
      ...entry(place, title),
      facts: { identifiers },
    });
    const [one, two] = [{ arxiv: '2411.00001' }, { arxiv: '2411.00002' }];

    test('joins entries of one, whatever their titles', () => {
      const doi = { doi: '10.48550/arXiv.2411.00001' };
      const entries = [known('a.txt:5', 'Moss', one), known('b.txt:5', 'Fern', doi)];
      expect(group(entries).groups).toEqual(['new a.txt:5 b.txt:5']);
    });

    test('never joins two of one scheme, nor through an entry that has none', () => {
      const entries = [
        known('a.txt:5', 'Moss', one),
        known('b.txt:5', 'Moss', two),
        entry('c.txt:5', 'Moss'),
      ];
      expect(group(entries).groups).toEqual(['new a.txt:5 c.txt:5', 'new b.txt:5']);
      expect(group(entries.toReversed())).toEqual(group(entries));
    });

    test('joins an entry to the page that has it, not to one of its title that has another', () => {
      const pageOf = (id: string, title: string, identifiers: PaperData['identifiers']) =>
        toPage(
          id,
          formatPage({ title, abstract: 'It grows.', topics: [{ topic: 'moss' }], identifiers }),
        );
      const pages = [pageOf('fern', 'Fern', one), pageOf('moss', 'Moss', two)];
      expect(group([known('a.txt:5', 'Moss', one)], pages).groups).toEqual([
        'fern a.txt:5',
        'moss',
      ]);
    });

    test('joins a preprint and its publication, which have two of different schemes', () => {
      const entries = [
        known('a.txt:5', 'Moss', one),
        known('b.txt:5', 'Moss', { doi: '10.1000/1' }),
      ];
      expect(group(entries).groups).toEqual(['new a.txt:5 b.txt:5']);
    });
  });

  test('collects every title that has no key', () => {
    const { errors } = group([
      entry('a.txt:5', '?'),
      entry('a.txt:9', 'Moss'),
      entry('b.txt:5', '!'),
    ]);
    expect(errors.map(({ places: [place] }) => place)).toEqual([
      { file: 'content/listings/a.txt', line: 5 },
      { file: 'content/listings/b.txt', line: 5 },
    ]);
  });

  describe('with a split', () => {
    const entries = [entry('a.txt:5', 'Moss'), entry('b.txt:5', 'Moss'), entry('c.txt:5', 'Moss')];

    test('takes the entry out of those that share its title', () => {
      expect(group(entries, [], { split: [split('b.txt:5')] }).groups).toEqual([
        'new a.txt:5 c.txt:5',
        'new b.txt:5',
      ]);
    });

    test('takes the entry out of the page that had it', () => {
      const pages = [page('moss', 'Moss', 'a.txt:5', 'b.txt:5', 'c.txt:5')];
      expect(group(entries, pages, { split: [split('b.txt:5')] }).groups).toEqual([
        'new b.txt:5',
        'moss a.txt:5 c.txt:5',
      ]);
    });

    test('leaves the entry with the page that was made for it', () => {
      const pages = [page('moss', 'Moss', 'a.txt:5', 'c.txt:5'), page('moss-2', 'Moss', 'b.txt:5')];
      expect(group(entries, pages, { split: [split('b.txt:5')] })).toEqual({
        groups: ['moss a.txt:5 c.txt:5', 'moss-2 b.txt:5'],
        errors: [],
      });
    });

    test('leaves the first entry with the page when all are split from each other', () => {
      const pages = [page('moss', 'Moss', 'a.txt:5', 'b.txt:5', 'c.txt:5')];
      const all = entries.map((each) => split(placeKey(each)));
      expect(group(entries, pages, { split: all }).groups).toEqual([
        'new b.txt:5',
        'new c.txt:5',
        'moss a.txt:5',
      ]);
    });

    test('leaves the entry with a page of another title, where only a merge can have brought it', () => {
      const withTitle = toPage(
        'fern',
        formatPage({
          title: 'Fern',
          abstract: 'It grows.',
          topics: [{ topic: 'moss' }],
          origins: [
            { listing: 'b.txt', line: 5, title: 'Moss' },
            { listing: 'd.txt', line: 5 },
          ],
        }),
      );
      expect(
        group([...entries, entry('d.txt:5', 'Fern')], [withTitle], { split: [split('b.txt:5')] })
          .groups,
      ).toEqual(['fern b.txt:5 d.txt:5', 'new a.txt:5 c.txt:5']);
    });

    test('names a place where no entry begins', () => {
      const { errors } = group(entries, [], { split: [split('b.txt:7')] });
      expect(errors.map(({ message }) => message)).toEqual([
        'splits b.txt:7, where no entry begins.',
      ]);
    });
  });
});
