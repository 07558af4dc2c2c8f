import { describe, expect, test } from 'vitest';
import { inventedPaper } from '../../reading-list/testing/invented-paper.ts';
import { inventedReadingList } from '../../reading-list/testing/invented-reading-list.ts';
import { factsIn, type ShelfPart } from '../../shelf/shelf-part.ts';
import { shelfParts } from './shelf-format.ts';

const list = inventedReadingList([
  inventedPaper('oak', {
    aliases: ['oak-tree'],
    authors: ['Ada', 'Bo', 'Cy', 'Di'],
    identifiers: { arxiv: '3105.00042' },
    published: '2031-05',
  }),
  inventedPaper('moss'),
]);

describe('shelfParts', () => {
  test('say of each paper what a row shows, and where papers with former ids are', async () => {
    const [file] = [...shelfParts(list)];
    const content = await file?.content();
    const part = JSON.parse(typeof content === 'string' ? content : '') as ShelfPart;
    expect(factsIn(part, 'oak')).toEqual({
      ...{ id: 'oak', title: 'Invented Paper oak', authors: 'Ada, Bo, Cy and others', venue: '' },
      ...{ date: '2031-05', hasCode: false, pdf: 'https://arxiv.org/pdf/3105.00042' },
      topics: list.paperById.get('oak')?.topics,
    });
    expect(factsIn(part, 'moss')).toMatchObject({ authors: '', date: '', pdf: '' });
    expect(part.renamed).toEqual({ 'oak-tree': 'oak' });
  });
});
