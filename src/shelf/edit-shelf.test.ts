import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editShelf, type ShelfEdit } from './edit-shelf.ts';
import { readingStates } from './shelf.ts';
import { anyId, anyNote, anyShelf, shelved } from './testing/any-shelf.ts';

const shelf = [shelved('oak'), shelved('moss', { note: 'wet' }), shelved('fern')];
const ids = (edit: ShelfEdit) => editShelf(shelf, edit, 9).map(({ id }) => id);

const anyEdit: fc.Arbitrary<ShelfEdit> = fc.oneof(
  fc.record({
    do: fc.constant('save' as const),
    papers: fc.array(fc.record({ id: anyId, title: fc.string() }), { maxLength: 3 }),
  }),
  fc.record({ do: fc.constant('remove' as const), ids: fc.array(anyId, { maxLength: 2 }) }),
  fc.record({
    do: fc.constant('set-state' as const),
    ids: fc.array(anyId, { maxLength: 2 }),
    state: fc.constantFrom(...readingStates),
  }),
  fc.record({ do: fc.constant('set-note' as const), id: anyId, note: anyNote, seen: anyNote }),
  fc.record({
    do: fc.constant('move' as const),
    id: anyId,
    before: fc.option(anyId, { nil: undefined }),
  }),
);

describe('editShelf', () => {
  test('saves a paper to read, after the others and once', () => {
    const papers = ['reed', 'oak', 'reed'].map((id) => ({ id, title: id }));
    const saved = editShelf(shelf, { do: 'save', papers }, 9);
    expect(saved).toEqual([...shelf, shelved('reed', { title: 'reed', changed: 9 })]);
  });

  test('moves a paper before another one, or to the end', () => {
    expect(ids({ do: 'move', id: 'fern', before: 'oak' })).toEqual(['fern', 'oak', 'moss']);
    expect(ids({ do: 'move', id: 'oak', before: undefined })).toEqual(['moss', 'fern', 'oak']);
    expect(ids({ do: 'move', id: 'oak', before: 'oak' })).toEqual(['oak', 'moss', 'fern']);
    expect(ids({ do: 'move', id: 'gone', before: 'oak' })).toEqual(['oak', 'moss', 'fern']);
  });

  test('keeps what both tabs wrote into one note', () => {
    const note = (seen: string) =>
      editShelf(shelf, { do: 'set-note', id: 'moss', note: 'green', seen }, 9)[1]?.note;
    expect(note('wet')).toBe('green');
    expect(note('')).toBe('wet\n\ngreen');
  });

  test('knows when the reader did something, and only then', () => {
    const state = (id: string, to: 'read' | 'to-read') =>
      editShelf(shelf, { do: 'set-state', ids: [id], state: to }, 9).map(({ changed }) => changed);
    expect(state('moss', 'read')).toEqual([1, 9, 1]);
    expect(state('moss', 'to-read')).toEqual([1, 1, 1]);
  });

  test('restores what was removed to its place, with state and note', () => {
    fc.assert(
      fc.property(anyShelf, fc.array(anyId), (before, removed) => {
        const without = editShelf(before, { do: 'remove', ids: removed }, 9);
        expect(editShelf(without, { do: 'restore', shelf: before, ids: removed }, 9)).toEqual(
          before,
        );
      }),
    );
  });

  test('of two tabs one after the other keeps each paper once and touches no other', () => {
    fc.assert(
      fc.property(anyShelf, anyEdit, anyEdit, (before, first, second) => {
        const after = editShelf(editShelf(before, first, 2000), second, 3000);
        const all = after.map(({ id }) => id);
        expect(new Set(all).size).toBe(all.length);
        const removed = [first, second].flatMap((edit) => (edit.do === 'remove' ? edit.ids : []));
        for (const paper of before) {
          if (removed.includes(paper.id)) continue;
          const now = after.find(({ id }) => id === paper.id);
          expect(now).toBeDefined();
          if (now?.changed === paper.changed) expect(now).toEqual(paper);
        }
      }),
    );
  });
});
