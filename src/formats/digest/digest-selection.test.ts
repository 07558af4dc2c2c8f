import { describe, expect, test } from 'vitest';
import { inventedList } from '../../reading-list/testing/invented-list.ts';
import { inventedPaper } from '../../reading-list/testing/invented-paper.ts';
import { selectForDigest, type DigestSelection } from './digest-selection.ts';

const topics = { carts: 'Carts', roots: 'Roots' };
const paper = (id: string, added: string | undefined, ...ofTopics: string[]) =>
  inventedPaper(id, {
    topics: ofTopics.map((topic) => ({ topic })),
    ...(added === undefined ? {} : { added }),
  });

const papers = [
  paper('before', '2031-01-01', 'carts'),
  paper('cart-1', '2031-01-02', 'carts'),
  paper('cart-2', '2031-02-01', 'carts'),
  paper('cart-3', '2031-02-02', 'carts', 'roots'),
  paper('root-1', '2031-02-01', 'roots'),
  paper('undated', undefined, 'roots'),
];

const idsOf = (selection: DigestSelection) =>
  selectForDigest(inventedList({ papers, topics }), selection).map(({ id }) => id);

describe('selectForDigest', () => {
  test('takes what was added after a day, one of each topic in turn', () => {
    expect(idsOf({ since: '2031-01-01' })).toEqual(['cart-1', 'root-1', 'cart-2', 'cart-3']);
  });

  test('takes what was added up to and including a day', () => {
    expect(idsOf({ since: '2031-01-01', until: '2031-02-01' })).toEqual([
      'cart-1',
      'root-1',
      'cart-2',
    ]);
  });

  test('takes papers that have a topic, primary or not', () => {
    expect(idsOf({ since: '2031-01-01', topic: 'roots' })).toEqual(['cart-3', 'root-1']);
  });

  test('takes every paper once when the last day of one digest is where the next begins', () => {
    const first = idsOf({ since: '2031-01-01', until: '2031-02-01' });
    const next = idsOf({ since: '2031-02-01' });
    expect([...first, ...next].sort()).toEqual(idsOf({ since: '2031-01-01' }).sort());
  });

  test('takes nothing when nothing was added', () => {
    expect(idsOf({ since: '2031-02-02' })).toEqual([]);
  });
});
