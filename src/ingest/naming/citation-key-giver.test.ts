import { describe, expect, test } from 'vitest';
import { formatPage } from '../../content-files/pages/format-page.ts';
import { toPage } from '../../content-files/testing/to-page.ts';
import { timeGrowth } from '../../testing/time-growth.ts';
import { citationKeyGiver } from './citation-key-giver.ts';

const page = (id: string, citationKey: string, added?: string) =>
  toPage(
    id,
    formatPage({ title: id, abstract: 'Moss.', topics: [{ topic: 'moss' }], citationKey, added }),
  );

const loom = { title: 'Loom', authors: [], published: undefined };

describe('citationKeyGiver', () => {
  test('gives no key twice, whatever its case', () => {
    const { giveKey } = citationKeyGiver([page('fern', 'LOOM')]);
    expect([giveKey('a', loom), giveKey('b', loom)]).toEqual(['loom-b', 'loom-c']);
  });

  test('leaves a key that two pages have to the one that was there first', () => {
    const pages = [
      page('a', 'loom'),
      page('b', 'Loom', '2025-03-15'),
      page('d', 'loom', '2025-03-14'),
      page('c', 'loom', '2025-03-14'),
    ];
    expect(citationKeyGiver(pages).ownerOf('loom')?.id).toBe('c');
  });

  test('takes time that grows with the papers, also when all begin with one word', () => {
    const give = (size: number) => {
      const { giveKey } = citationKeyGiver([]);
      for (let index = 0; index < size; index += 1) giveKey(String(index), loom);
    };
    expect(timeGrowth(give, 1000)).toBeLessThan(8);
  });
});
