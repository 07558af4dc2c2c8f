import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeShelves, renameOnShelf } from './merge-shelves.ts';
import { anyShelf, shelved } from './testing/any-shelf.ts';

describe('mergeShelves', () => {
  test('loses no paper and no note, and keeps the order of the first', () => {
    fc.assert(
      fc.property(anyShelf, anyShelf, (first, second) => {
        const merged = mergeShelves(first, second);
        const ids = merged.map(({ id }) => id);
        expect(ids.slice(0, first.length)).toEqual(first.map(({ id }) => id));
        expect(new Set(ids)).toEqual(new Set([...first, ...second].map(({ id }) => id)));
        for (const { id, note } of [...first, ...second]) {
          expect(merged.find((paper) => paper.id === id)?.note).toContain(note);
        }
      }),
    );
  });

  test('changes nothing when the same shelf is merged again', () => {
    fc.assert(
      fc.property(anyShelf, anyShelf, (first, second) => {
        const merged = mergeShelves(first, second);
        expect(mergeShelves(merged, second)).toEqual(merged);
        expect(mergeShelves(first, first)).toEqual(first);
      }),
    );
  });

  test('takes the state that was changed last', () => {
    const old = [shelved('oak', { state: 'reading', changed: 5 })];
    const recent = [shelved('oak', { state: 'read', changed: 6 })];
    expect(mergeShelves(old, recent)[0]?.state).toBe('read');
    expect(mergeShelves(recent, old)[0]?.state).toBe('read');
  });
});

describe('renameOnShelf', () => {
  test('makes one paper of two that have become one', () => {
    const shelf = [
      shelved('oak', { note: 'bark' }),
      shelved('moss'),
      shelved('old-oak', { note: 'leaf', state: 'read', changed: 7 }),
    ];
    const renamed = renameOnShelf(shelf, (id) => (id === 'old-oak' ? 'oak' : id));
    expect(renamed.map(({ id, note, state }) => [id, note, state])).toEqual([
      ['oak', 'bark\n\nleaf', 'read'],
      ['moss', '', 'to-read'],
    ]);
  });
});
