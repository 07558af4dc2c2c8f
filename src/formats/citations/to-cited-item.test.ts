import { describe, expect, test } from 'vitest';
import { listedPaper } from '../../reading-list/testing/listed-paper.ts';
import { toCitedItem } from './to-cited-item.ts';

describe('toCitedItem', () => {
  test('leaves out the texts that no reference has', () => {
    expect(toCitedItem(listedPaper({ title: 'Tides', published: '2024' }))).toEqual({
      id: 'key-tideloom',
      type: 'document',
      title: 'Tides',
      issued: { 'date-parts': [[2024]] },
    });
  });

  test('ends a list of authors that goes on with "others"', () => {
    const { author } = toCitedItem(listedPaper({ authors: ['Ada Moss'], moreAuthors: true }));
    expect(author).toEqual([{ given: 'Ada', family: 'Moss' }, { literal: 'others' }]);
  });

  test('names no others where nobody is known', () => {
    expect(toCitedItem(listedPaper({ moreAuthors: true }))).not.toHaveProperty('author');
  });
});
