import { describe, expect, test } from 'vitest';
import { inventedList, inventedPath } from '../../reading-list/testing/invented-list.ts';
import { inventedPaper } from '../../reading-list/testing/invented-paper.ts';
import type { FeedSubject } from './feed-path.ts';
import { feedSubjects } from './feed-subjects.ts';
import type { Feed } from './feed.ts';
import { toFeed } from './to-feed.ts';

type Content = Parameters<typeof inventedList>[0];

const home = 'https://lists.example/garden/';

function feedOf(content: Content, subject: FeedSubject = { kind: 'all' }): Feed {
  const feed = toFeed(inventedList(content), subject, { SITE_URL: home });
  if (!feed) throw new Error('there is no feed');
  return feed;
}

const idsOf = (content: Content, subject?: FeedSubject) =>
  feedOf(content, subject).entries.map(({ id }) => id.replace(home, ''));

describe('toFeed', () => {
  test('is left out when the address of the site is not known', () => {
    expect(toFeed(inventedList({}), { kind: 'all' }, {})).toBeUndefined();
  });

  test('of the whole list has its name and leads to the first page', () => {
    expect(feedOf({ site: { licence: 'CC BY 4.0' } })).toMatchObject({
      id: home,
      title: 'Carts and Roots',
      description: 'On carts & roots.',
      pageUrl: home,
      author: 'Carts and Roots',
      rights: 'Curator’s texts: CC BY 4.0. Titles and abstracts belong to their authors.',
      updated: undefined,
      entries: [],
    });
  });

  test('is by the curator where one is named', () => {
    expect(feedOf({ site: { curator: 'Ada Carter' } }).author).toBe('Ada Carter');
  });

  test('of a topic has its papers only', () => {
    const papers = [
      inventedPaper('turnip'),
      inventedPaper('cart', { topics: [{ topic: 'carts' }] }),
    ];
    const topics = { gardening: 'Gardening', carts: 'Carts' };
    const feed = feedOf({ papers, topics }, { kind: 'topics', id: 'carts' });
    expect(feed).toMatchObject({
      id: `${home}topics/carts.html`,
      title: 'Carts · Carts and Roots',
      description: 'All about carts.',
      pageUrl: `${home}topics/carts.html`,
    });
    expect(feed.entries.map(({ title }) => title)).toEqual(['Invented Paper cart']);
  });

  test('of a path has its steps in order, each beginning with its reason', () => {
    const papers = [
      inventedPaper('later', { added: '2031-02-01' }),
      inventedPaper('sooner', { added: '2031-01-01' }),
    ];
    const paths = [inventedPath('steps', 'sooner', 'later')];
    const { entries, updated } = feedOf({ papers, paths }, { kind: 'paths', id: 'steps' });
    expect(entries.map(({ title }) => title)).toEqual([
      'Invented Paper sooner',
      'Invented Paper later',
    ]);
    expect(entries[1]).toMatchObject({
      id: `${home}paths/steps.html#later`,
      url: `${home}papers/later.html`,
      summary: 'Step 2: Read later for its carts.',
    });
    expect(entries[1]?.html).toMatch(/^<p dir="auto">Step 2: Read later for its carts\.<\/p>/u);
    expect(updated).toBe('2031-02-01');
  });

  test('goes on under a former id, and keeps its own id', () => {
    const papers = [inventedPaper('turnip')];
    const steps = inventedPath('steps', 'turnip');
    const paths = [{ ...steps, data: { ...steps.data, aliases: ['way', 'walk'] } }];
    const content = { papers, paths };
    const feed = feedOf(content, { kind: 'paths', id: 'steps' });
    expect(feed.id).toBe(`${home}paths/way.html`);
    expect(feed.pageUrl).toBe(`${home}paths/steps.html`);
    expect(feed.entries.map(({ id }) => id)).toEqual([`${home}paths/way.html#turnip`]);
    expect(feedOf(content, { kind: 'paths', id: 'walk' })).toEqual(feed);
    expect(feedSubjects(inventedList(content))).toEqual([
      { kind: 'all' },
      { kind: 'topics', id: 'gardening' },
      ...['steps', 'way', 'walk'].map((id) => ({ kind: 'paths', id })),
    ]);
  });

  test('refuses what the list does not have', () => {
    expect(() => feedOf({}, { kind: 'topics', id: 'none' })).toThrow('topics/none');
  });

  describe('the date of a paper', () => {
    test.each([
      ['is the day it was added', { added: '2031-02-01', published: '2030-01-01' }, '2031-02-01'],
      ['else the day it was published', { published: '2030-05-06' }, '2030-05-06'],
      ['else the first day of that month', { published: '2030-05' }, '2030-05-01'],
      ['else the first day of that year', { published: '2030' }, '2030-01-01'],
      ['else unknown', {}, undefined],
    ])('%s', (_name, fields, expected) => {
      const { entries, updated } = feedOf({ papers: [inventedPaper('turnip', fields)] });
      expect(entries.map(({ date }) => date)).toEqual([expected]);
      expect(updated).toBe(expected);
    });
  });

  test('gives entries of one day moments of their own, which stay when others are added', () => {
    const papers = Array.from({ length: 40 }, (_, index) =>
      inventedPaper(`cart-${String(index)}`, { added: '2031-02-01' }),
    );
    const momentsOf = (given: typeof papers) =>
      new Map(feedOf({ papers: given }).entries.map(({ id, updated }) => [id, updated?.toJSON()]));
    const moments = momentsOf(papers);
    expect(new Set(moments.values()).size).toBe(40);
    for (const moment of moments.values()) expect(moment).toMatch(/^2031-02-01T0[0-5]:/u);
    for (const [id, moment] of momentsOf(papers.slice(20))) expect(moments.get(id)).toBe(moment);
  });

  test('shows the card of each paper', () => {
    const { entries } = feedOf({ papers: [inventedPaper('turnip')] });
    expect(entries.map(({ image }) => image)).toEqual([`${home}cards/papers/turnip.png`]);
  });

  describe('the id of a paper', () => {
    const path = [inventedPath('steps', 'turnip')];

    test('is its permalink', () => {
      expect(idsOf({ papers: [inventedPaper('turnip')] })).toEqual(['papers/turnip.html']);
    });

    test('stays when the paper is renamed, and renamed again', () => {
      const renamed = [inventedPaper('turnip', { aliases: ['beet', 'radish'] })];
      expect(idsOf({ papers: renamed })).toEqual(['papers/beet.html']);
      expect(idsOf({ papers: renamed, paths: path }, { kind: 'paths', id: 'steps' })).toEqual([
        'paths/steps.html#beet',
      ]);
    });

    test('stays when the list moves and says where it was', () => {
      const papers = [inventedPaper('turnip')];
      const before = feedOf({ papers });
      const moved = toFeed(
        inventedList({ papers, site: { firstUrl: home, url: 'https://new.example' } }),
        { kind: 'all' },
        {},
      );
      expect(moved?.id).toBe(before.id);
      expect(moved?.entries[0]?.id).toBe(before.entries[0]?.id);
      expect(moved?.entries[0]?.url).toBe('https://new.example/papers/turnip.html');
    });
  });

  test.each([
    ['arXiv', { arxiv: '3105.00001', doi: '10.1000/182' }, 'https://arxiv.org/abs/3105.00001'],
    ['else its DOI', { doi: '10.1000/182' }, 'https://doi.org/10.1000/182'],
    ['else nowhere', {}, undefined],
  ])('leads to the paper itself: %s', (_name, identifiers, expected) => {
    const { entries } = feedOf({ papers: [inventedPaper('turnip', { identifiers })] });
    expect(entries.map(({ paperUrl }) => paperUrl)).toEqual([expected]);
  });
});
