import { describe, expect, test } from 'vitest';
import { inventedPaper } from '../reading-list/testing/invented-paper.ts';
import {
  hostilePapers,
  inventedReadingList,
} from '../reading-list/testing/invented-reading-list.ts';
import { siteFiles } from './site-formats.ts';
import { sitePages, type PaperProps } from './site-pages.ts';

const list = {
  ...inventedReadingList([
    ...hostilePapers,
    inventedPaper('oak', { aliases: ['oak-tree'], identifiers: { arxiv: '3105.00042' } }),
  ]),
};

/** Values that JSON writes as nothing, or as an empty object, so that a change of them is not seen. */
function unseen(value: unknown, path: string): string[] {
  if (typeof value === 'function') return [path];
  if (typeof value !== 'object' || value === null) return [];
  if ('toJSON' in value) return [];
  const proto: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && proto !== Object.prototype) return [path];
  return Object.entries(value).flatMap(([key, each]) => unseen(each, `${path}.${key}`));
}

describe('sitePages', () => {
  test('have addresses of their own, which no other file has', () => {
    const paths = [...sitePages(list), ...siteFiles(list)].map(({ path }) => path);
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
  });

  test('tell a paper its place among those of its primary topic, as its page shows them', () => {
    const papers = ['axle', 'wheel', 'yoke'].map((id, month) =>
      inventedPaper(id, { published: `2024-0${String(9 - month)}` }),
    );
    const places = [...sitePages(inventedReadingList(papers))].flatMap(({ props }) => {
      const { inTopic } = props as Partial<PaperProps>;
      return inTopic
        ? [[inTopic.previous?.id, inTopic.position, inTopic.total, inTopic.next?.id]]
        : [];
    });
    expect(places).toEqual([
      [undefined, 0, 3, 'wheel'],
      ['axle', 1, 3, 'yoke'],
      ['wheel', 2, 3, undefined],
    ]);
  });

  test('say of a removed paper, under each of its addresses, why it went', () => {
    const removed = {
      id: 'elm',
      title: '$Elm$',
      aliases: ['elm-tree'],
      reason: 'withdrawn',
    };
    const pages = [...sitePages({ ...list, ledger: { ...list.ledger, removed: [removed] } })];
    const told = pages.filter(
      ({ props }) => typeof props === 'object' && props && 'removed' in props,
    );
    expect(told.map(({ path }) => path)).toEqual([
      '/papers/elm.html',
      '/embed/papers/elm.html',
      '/papers/elm-tree.html',
      '/embed/papers/elm-tree.html',
    ]);
    expect(told[0]?.props).toEqual({ removed: { id: 'elm', title: 'Elm', reason: 'withdrawn' } });
  });

  test('and files depend on nothing that their key does not see', () => {
    const whole = inventedReadingList([inventedPaper('oak')]);
    const pages = [...sitePages(whole)].flatMap(({ path, props }) => unseen(props, path));
    const files = [...siteFiles(whole)].flatMap(({ path, from }) => unseen(from, path));
    expect([...pages, ...files]).toEqual([]);
  });
});
