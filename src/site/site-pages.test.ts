import { describe, expect, test } from 'vitest';
import { inventedPaper } from '../reading-list/testing/invented-paper.ts';
import {
  hostilePapers,
  inventedReadingList,
} from '../reading-list/testing/invented-reading-list.ts';
import { siteFiles } from './site-formats.ts';
import { sitePages } from './site-pages.ts';

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

  test('lead on from former ids and from arXiv ids', () => {
    const redirects = [...sitePages(list)].flatMap(({ path, props }) =>
      typeof props === 'object' && props && 'redirect' in props ? [path] : [],
    );
    expect(redirects).toEqual(['/papers/oak-tree.html', '/arxiv/3105.00042.html']);
  });

  test('and files depend on nothing that their key does not see', () => {
    const whole = inventedReadingList([inventedPaper('oak')]);
    const pages = [...sitePages(whole)].flatMap(({ path, props }) => unseen(props, path));
    const files = [...siteFiles(whole)].flatMap(({ path, from }) => unseen(from, path));
    expect([...pages, ...files]).toEqual([]);
  });
});
