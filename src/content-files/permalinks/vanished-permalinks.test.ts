import { describe, expect, test } from 'vitest';
import { permalink, type PageKind } from '../../reading-list/permalink.ts';
import { vanishedPermalinks } from './vanished-permalinks.ts';

const registered = (...addresses: (readonly [PageKind, string])[]) =>
  addresses.map(([kind, id], index) => ({
    permalink: permalink(kind, id),
    kind,
    id,
    line: index + 1,
  }));

const served = (...pages: (readonly [PageKind, string])[]) =>
  new Map(pages.map(([kind, id]) => [permalink(kind, id), { kind, id }]));

/** What each address that vanished may be now. */
const renames = (...args: Parameters<typeof vanishedPermalinks>) =>
  vanishedPermalinks(...args).map(({ id, renamedTo }) => [id, renamedTo]);

describe('vanishedPermalinks', () => {
  test('finds what nothing answers any more', () => {
    const all = registered(['papers', 'moss'], ['papers', 'fern']);
    expect(renames(all, served(['papers', 'fern']))).toEqual([['moss', undefined]]);
    expect(renames(all, served(['papers', 'fern'], ['papers', 'moss']))).toEqual([]);
  });

  test('takes the only new page of that kind for the page renamed', () => {
    const all = registered(['papers', 'moss'], ['papers', 'fern']);
    expect(
      renames(all, served(['papers', 'fern'], ['papers', 'lichen'], ['topics', 'growth'])),
    ).toEqual([['moss', 'lichen']]);
  });

  test('takes of several new pages the only one with the same first word, and else none', () => {
    const all = registered(['papers', 'moss-growth']);
    const lichens = [['papers', 'lichen'] as const, ['papers', 'lichen-2'] as const];
    expect(renames(all, served(...lichens, ['papers', 'moss']))).toEqual([['moss-growth', 'moss']]);
    expect(renames(all, served(...lichens))).toEqual([['moss-growth', undefined]]);
  });

  test('does not take a page whose address was published, or a new alias of it', () => {
    const all = registered(['papers', 'moss'], ['papers', 'fern']);
    const alias = new Map([
      [permalink('papers', 'green'), { kind: 'papers', id: 'fern' } as const],
    ]);
    const present = new Map([...served(['papers', 'fern']), ...alias]);
    expect(renames(all, present)).toEqual([['moss', undefined]]);
  });
});
