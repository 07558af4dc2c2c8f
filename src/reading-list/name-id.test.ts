import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isId } from '../schemas/id.ts';
import { nameId } from './name-id.ts';

describe('nameId', () => {
  test('is one for spellings that differ in case, full stops, hyphens or blanks', () => {
    const ids = ['Anna B. Quill', 'anna b quill', 'Anna-B Quill', ' Anna  B.  QUILL '].map(nameId);
    expect(new Set(ids)).toEqual(new Set(['anna-b-quill']));
  });

  test('tells names apart that differ in their accents', () => {
    const ids = ['Zoe Beet', 'Zoë Beet', 'Zoé Beet'].map(nameId);
    expect(new Set(ids).size).toBe(3);
    expect(ids[1]).toMatch(/^zoe-beet-[0-9a-f]{6}$/u);
  });

  test('reads like the name', () => {
    expect(nameId('Łukasz Tidewater')).toMatch(/^lukasz-tidewater-[0-9a-f]{6}$/u);
  });

  test('tells names apart that have no ASCII letter', () => {
    expect(nameId('李明')).not.toBe(nameId('王芳'));
  });

  test('can be a file name everywhere, whatever the name', () => {
    expect(isId(nameId('Con'))).toBe(true);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => isId(nameId(name))));
  });
});
