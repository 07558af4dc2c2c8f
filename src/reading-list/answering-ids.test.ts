import { describe, expect, test } from 'vitest';
import { answeringIds, firstId, presentIds } from './answering-ids.ts';

const page = (id: string, ...aliases: string[]) => ({ id, data: { aliases } });

describe('answeringIds', () => {
  test('gives the present id first, then former ones', () => {
    expect(answeringIds(page('cart', 'wagon', 'barrow'))).toEqual(['cart', 'wagon', 'barrow']);
  });
});

describe('firstId', () => {
  test('is the oldest former id, and the present one where there was no other', () => {
    expect(firstId(page('cart', 'wagon', 'barrow'))).toBe('wagon');
    expect(firstId(page('cart'))).toBe('cart');
  });
});

describe('presentIds', () => {
  test('leads each former id to the present one', () => {
    const pages = [page('cart', 'barrow', 'trolley'), page('moss'), page('root', 'turnip')];
    expect(Object.fromEntries(presentIds(pages))).toEqual({
      barrow: 'cart',
      trolley: 'cart',
      turnip: 'root',
    });
  });
});
