import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from './reading-list.ts';
import { inventedPaper } from './testing/invented-paper.ts';
import { toReadingList, type ReadingListInput } from './to-reading-list.ts';
import type { TopicData } from '../schemas/topic.ts';

const site = {
  name: 'Carts and Roots',
  description: 'On carts and roots.',
  language: 'en',
  citationStyles: ['apa'],
};
const emptyLedger = { listings: [], skipped: [], proposed: [], removed: [] };

function listOf(papers: ReadingListInput['papers'], rest: Partial<ReadingListInput> = {}) {
  return toReadingList({
    site,
    papers,
    topics: [],
    families: [],
    paths: [],
    ledger: emptyLedger,
    styles: [],
    ...rest,
  });
}

function topic(id: string, label: string): Entry<TopicData> {
  return { id, data: { label, definition: `All about ${id}.`, cues: {}, begin: [], aliases: [] } };
}

function path(id: string, title: string, ...papers: string[]) {
  const steps = papers.map((paper) => ({ paper, reason: `Read ${paper} for its carts.` }));
  return {
    id,
    data: {
      title,
      description: 'For farmers.',
      papers: steps,
      next: [] as string[],
      aliases: [] as string[],
    },
  };
}

function listing(name: string, entries = 1) {
  return { name, entries, yearInferred: false };
}

const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

describe('toReadingList', () => {
  describe('papers', () => {
    test('are newest first', () => {
      const list = listOf([
        inventedPaper('middle', { published: '2031-05-07' }),
        inventedPaper('oldest', { published: '2030-12-31' }),
        inventedPaper('newest', { published: '2031-05-08' }),
      ]);
      expect(idsOf(list.papers)).toEqual(['newest', 'middle', 'oldest']);
    });

    test('known to the month or year only are at the end of that time', () => {
      const list = listOf([
        inventedPaper('may-31', { published: '2031-05-31' }),
        inventedPaper('may', { published: '2031-05' }),
        inventedPaper('june-1', { published: '2031-06-01' }),
        inventedPaper('december', { published: '2031-12-31' }),
        inventedPaper('year', { published: '2031' }),
      ]);
      expect(idsOf(list.papers)).toEqual(['year', 'december', 'june-1', 'may', 'may-31']);
    });

    test('without a date are last', () => {
      const list = listOf([
        inventedPaper('undated'),
        inventedPaper('old', { published: '1987' }),
        inventedPaper('new', { published: '2031-05-07' }),
      ]);
      expect(idsOf(list.papers)).toEqual(['new', 'old', 'undated']);
      expect(list.paperById.get('undated')?.year).toBeUndefined();
    });

    test('of one date are by title, then by id', () => {
      const list = listOf([
        inventedPaper('c', { title: 'Wheels' }),
        inventedPaper('b', { title: 'Wheels' }),
        inventedPaper('a', { title: 'Yokes' }),
        inventedPaper('d', { title: 'Axles' }),
      ]);
      expect(idsOf(list.papers)).toEqual(['d', 'b', 'c', 'a']);
    });

    test('have their texts in plain characters, a gist, a year and the labels of their topics', () => {
      const paper = inventedPaper('cart', {
        title: String.raw`\textit{Cart} Wheels`,
        abstract: 'Carts break. We propose \\textbf{wheels}.',
        published: '2031-05',
        topics: [{ topic: 'carts' }, { topic: 'unnamed' }],
      });
      const [listed] = listOf([paper], { topics: [topic('carts', 'Carts and axles')] }).papers;
      expect(listed).toMatchObject({
        id: 'cart',
        titleText: 'Cart Wheels',
        abstractText: 'Carts break. We propose wheels.',
        gist: 'We propose wheels.',
        year: '2031',
        topics: [
          { id: 'carts', label: 'Carts and axles', hue: 'hue-7' },
          { id: 'unnamed', label: 'unnamed', hue: 'hue-11' },
        ],
      });
    });

    test('have code only where a link says so', () => {
      const url = 'https://example.org/cart';
      const list = listOf([
        inventedPaper('with', {
          links: [
            { kind: 'model', url },
            { kind: 'code', url },
          ],
        }),
        inventedPaper('without', {
          links: (['project', 'model', 'dataset'] as const).map((kind) => ({ kind, url })),
        }),
      ]);
      expect(list.paperById.get('with')?.hasCode).toBe(true);
      expect(list.paperById.get('without')?.hasCode).toBe(false);
    });
  });

  test('knows the latest day on which anything was added', () => {
    const added = (id: string, day: string) => inventedPaper(id, { added: day });
    const papers = [added('a', '2031-11-01'), added('b', '2031-05-07'), inventedPaper('c')];
    expect(listOf(papers).lastChange).toBe('2031-11-01');
    expect(listOf([inventedPaper('c')]).lastChange).toBeUndefined();
  });

  describe('topics', () => {
    test('are by label, without those that no paper has', () => {
      const papers = [inventedPaper('a', { topics: [{ topic: 'x' }, { topic: 'y' }] })];
      const topics = [topic('x', 'Wheels'), topic('y', 'Axles'), topic('z', 'Barns')];
      expect(idsOf(listOf(papers, { topics }).topics)).toEqual(['y', 'x']);
    });

    test('list the papers for which they are primary before the others, each newest first', () => {
      const paper = (id: string, published: string, ...ids: string[]) =>
        inventedPaper(id, { published, topics: ids.map((each) => ({ topic: each })) });
      const papers = [
        paper('touches-new', '2031-04', 'soil', 'carts'),
        paper('primary-old', '2029', 'carts', 'soil'),
        paper('elsewhere', '2031', 'soil'),
        paper('touches-old', '2028', 'soil', 'carts'),
        paper('primary-new', '2030', 'carts'),
      ];
      const [carts] = listOf(papers, { topics: [topic('carts', 'Carts')] }).topics;
      expect(idsOf(carts?.papers ?? [])).toEqual([
        'primary-new',
        'primary-old',
        'touches-new',
        'touches-old',
      ]);
    });

    test('belong to families in the order given, each with one hue, without empty ones', () => {
      const papers = [
        inventedPaper('a', {
          topics: ['axles', 'wheels', 'soil'].map((each) => ({ topic: each })),
        }),
      ];
      const topics = ['wheels', 'axles', 'soil', 'barns'].map((id) => topic(id, `All ${id}`));
      const family = (id: string, ...members: string[]) => ({
        id,
        label: `The ${id}`,
        definition: `What is of the ${id}.`,
        topics: members,
      });
      const list = listOf(papers, {
        topics,
        families: [
          family('village', 'barns'),
          family('field', 'soil'),
          family('cart', 'wheels', 'axles'),
        ],
      });
      expect(list.families.map(({ id, topics: members }) => [id, idsOf(members)])).toEqual([
        ['field', ['soil']],
        ['cart', ['axles', 'wheels']],
      ]);
      const [field, cart] = list.families;
      expect(field?.hue).not.toBe(cart?.hue);
      expect(cart?.topics.map(({ name, family: of }) => [name.hue, of?.label])).toEqual([
        [cart?.hue, 'The cart'],
        [cart?.hue, 'The cart'],
      ]);
      expect(list.papers[0]?.topics.map(({ hue }) => hue)).toEqual([
        cart?.hue,
        cart?.hue,
        field?.hue,
      ]);
    });

    test('are of no family where there are none', () => {
      const papers = [inventedPaper('a', { topics: [{ topic: 'wheels' }] })];
      const list = listOf(papers, { topics: [topic('wheels', 'Wheels')] });
      expect(list.families).toEqual([]);
      expect(list.topics[0]?.family).toBeUndefined();
    });

    test('of another family change a paper by their hue, and so its digest', () => {
      const papers = [inventedPaper('a', { topics: [{ topic: 'wheels' }] })];
      const families = [{ id: 'cart', label: 'Carts', definition: 'Carts.', topics: ['wheels'] }];
      const topics = [topic('wheels', 'Wheels')];
      const [before, after] = [listOf(papers, { topics }), listOf(papers, { topics, families })];
      expect(after.papers[0]?.digest).not.toBe(before.papers[0]?.digest);
      expect(JSON.stringify(after)).not.toBe(JSON.stringify(before));
    });
  });

  describe('paths', () => {
    test('are by title, with their papers in the given order and the reason for each', () => {
      const paths = [path('second', 'Wheels', 'b', 'a'), path('first', 'Axles', 'a')];
      const list = listOf([inventedPaper('a'), inventedPaper('b')], { paths });
      expect(idsOf(list.paths)).toEqual(['first', 'second']);
      const steps = list.paths[1]?.steps.map(({ paper, reason }) => [paper.id, reason]);
      expect(steps).toEqual([
        ['b', 'Read b for its carts.'],
        ['a', 'Read a for its carts.'],
      ]);
    });
  });

  describe('listings', () => {
    test('have their papers in the order of the lines, one for each entry', () => {
      const at = (...origins: [string, number][]) => ({
        origins: origins.map(([name, line]) => ({ listing: name, line })),
      });
      const papers = [
        inventedPaper('a', at(['may.txt', 30], ['june.txt', 1])),
        inventedPaper('b', at(['may.txt', 4], ['may.txt', 120])),
        inventedPaper('by-hand'),
      ];
      const ledger = { ...emptyLedger, listings: [listing('may.txt', 3), listing('june.txt')] };
      const { listings } = listOf(papers, { ledger });
      expect(idsOf(listings)).toEqual(['may', 'june']);
      const members = listings.map(({ members: of }) =>
        of.map(({ paper, line }) => [paper.id, line]),
      );
      expect(members).toEqual([
        [
          ['b', 4],
          ['a', 30],
          ['b', 120],
        ],
        [['a', 1]],
      ]);
    });
  });

  test('relates papers by their plain text', () => {
    const others = Array.from({ length: 12 }, (_, index) => inventedPaper(`x${String(index)}`));
    const { related } = listOf([
      inventedPaper('a', { title: String.raw`\textit{Turnip} carts` }),
      inventedPaper('b', { title: 'A turnip' }),
      ...others,
    ]);
    expect(related.get('a')?.map(({ id, sharedTerms }) => ({ id, sharedTerms }))).toEqual([
      { id: 'b', sharedTerms: ['turnip'] },
    ]);
  });

  test('gives the same whatever the order of papers, topics and paths', () => {
    const papers = ['2031', '2031-05', undefined, '2030', undefined].map((published, index) =>
      inventedPaper(`p${String(index)}`, {
        ...(published === undefined ? {} : { published }),
        title: 'Carts',
        topics: [{ topic: index % 2 === 0 ? 'carts' : 'soil' }, { topic: 'rain' }],
      }),
    );
    const topics = [topic('carts', 'Carts'), topic('soil', 'Soil'), topic('rain', 'Rain')];
    const paths = [path('one', 'One', 'p1'), path('two', 'Two', 'p2', 'p0')];
    const anyOrderOf = <T>(all: T[]) =>
      fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
    const expected = listOf(papers, { topics, paths });
    fc.assert(
      fc.property(
        anyOrderOf(papers),
        anyOrderOf(topics),
        anyOrderOf(paths),
        (ofPapers, ofTopics, ofPaths) => {
          const list = listOf(ofPapers, { topics: ofTopics, paths: ofPaths });
          expect(list.papers).toEqual(expected.papers);
          expect(list.topics).toEqual(expected.topics);
          expect(list.paths).toEqual(expected.paths);
        },
      ),
    );
  });
});
