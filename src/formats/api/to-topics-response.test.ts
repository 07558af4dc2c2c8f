import { describe, expect, test } from 'vitest';
import { inventedList } from '../../reading-list/testing/invented-list.ts';
import { inventedPaper } from '../../reading-list/testing/invented-paper.ts';
import { toTopicsResponse } from './to-topics-response.ts';

describe('toTopicsResponse', () => {
  const papers = [inventedPaper('cart')];

  test('names the family of a topic', () => {
    const family = { id: 'field', label: 'The field', definition: 'All there.' };
    const list = inventedList({ papers, families: [{ ...family, topics: ['gardening'] }] });
    expect(toTopicsResponse(list).topics[0]?.family).toEqual({ id: 'field', label: 'The field' });
  });

  test('leaves the family out where there are none', () => {
    expect(toTopicsResponse(inventedList({ papers })).topics[0]).not.toHaveProperty('family');
  });
});
