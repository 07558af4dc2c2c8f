import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxIdChars } from '../../schemas/id-pattern.ts';
import { isId } from '../../schemas/id.ts';
import { anyText } from '../../content-files/testing/any-text.ts';
import { paperId } from './paper-id.ts';

/** The id of a title where some ids are taken. */
const idOf = (title: string, ...taken: string[]) => paperId(title, (id) => !taken.includes(id));

describe('paperId', () => {
  test.each([
    ['TideLoom: Weaving Tide Tables', 'tideloom'],
    ['Moss-7B: A Growing Model', 'moss-7b'],
    ['Moss v2: Faster', 'moss-v2'],
    ['Tiny MossNet: Smaller', 'tiny-mossnet'],
    ['PanMoss-π: Rounder', 'panmoss-pi'],
    ['$M^2$-Moss: Squared', 'm2-moss'],
    ['Ünïmoß: Accents', 'unimoss'],
    ['Moss++: More', 'moss-plus-plus'],
    ["Moss's: Possession", 'mosss'],
  ])('takes the name before the colon: %s', (title, id) => {
    expect(idOf(title)).toBe(id);
  });

  test.each([
    ['A Survey: Moss', 'a-survey-moss'],
    ['Survey: Moss', 'survey-moss'],
    ['Towards a Greener Roof: Moss', 'towards-a-greener-roof-moss'],
    ['Old moss: New roofs', 'old-moss-new-roofs'],
    ['Moss at 12:30 on Roofs', 'moss-at-12-30-on-roofs'],
    ['How Fast Moss Grows', 'how-fast-moss-grows'],
  ])('takes the whole title where there is no name before a colon: %s', (title, id) => {
    expect(idOf(title)).toBe(id);
  });

  test('takes the whole title where the name is taken', () => {
    expect(idOf('TideLoom: Weaving', 'tideloom')).toBe('tideloom-weaving');
  });

  test('counts on from 2 where the whole title is taken too', () => {
    expect(idOf('Moss', 'moss')).toBe('moss-2');
    expect(idOf('Moss', 'moss', 'moss-2')).toBe('moss-3');
  });

  test('cuts a long title at a word, at 60 characters', () => {
    const title = 'How Fast the Moss of the Northern Islands Grows on Models of Roofs';
    expect(idOf(title)).toBe('how-fast-the-moss-of-the-northern-islands-grows-on-models-of');
    expect(idOf(title)).toHaveLength(maxIdChars);
    expect(idOf('x'.repeat(100))).toBe('x'.repeat(maxIdChars));
  });

  test('keeps a numbered id of a long title within 60 characters', () => {
    const title = 'x'.repeat(100);
    const taken = new Set<string>();
    for (let count = 0; count < 120; count += 1) taken.add(paperId(title, (id) => !taken.has(id)));
    expect(taken.size).toBe(120);
    expect([...taken].filter((id) => !isId(id))).toEqual([]);
  });

  test.each([
    ['Con', 'paper-con'],
    ['NUL', 'paper-nul'],
    ['Index', 'paper-index'],
    ['Aux: A Moss', 'aux-a-moss'],
    ['COM1', 'paper-com1'],
  ])('avoids the reserved file name of %s', (title, id) => {
    expect(idOf(title)).toBe(id);
  });

  test.each(['', '..', '?!', '潮汐织机', 'Мох', 'موس', '🌊'])(
    'gives a title without Latin letters an id that stays the same: %j',
    (title) => {
      expect(idOf(title)).toMatch(/^paper-[0-9a-f]{8}$/u);
      expect(idOf(title)).toBe(idOf(title));
    },
  );

  test('tells titles without Latin letters apart', () => {
    expect(idOf('潮汐织机')).not.toBe(idOf('苔藓'));
  });

  test('shares counters between the papers of one run and gives the same ids', () => {
    const ids = (counters?: Map<string, number>) => {
      const taken = new Set<string>(['moss-3']);
      return Array.from({ length: 5 }, () => {
        const id = paperId('Moss', (each) => !taken.has(each), counters);
        taken.add(id);
        return id;
      });
    };
    expect(ids(new Map())).toEqual(['moss', 'moss-2', 'moss-4', 'moss-5', 'moss-6']);
    expect(ids(new Map())).toEqual(ids());
  });

  test('gives any title a free id that every file system takes', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 8 }), (titles) => {
        const taken = new Set<string>();
        for (const title of [...titles, ...titles]) {
          const id = paperId(title, (each) => !taken.has(each));
          expect(isId(id)).toBe(true);
          expect(taken).not.toContain(id);
          taken.add(id);
        }
      }),
    );
  });
});
