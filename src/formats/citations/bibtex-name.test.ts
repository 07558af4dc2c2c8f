import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, test } from 'vitest';
import { bibtexName } from './bibtex-name.ts';
import { parseName } from '../../reading-list/parse-name.ts';

describe('bibtexName', () => {
  test.each([
    ['puts the family first', 'Ada B. van der Moss', 'van der Moss, Ada B.'],
    ['puts a suffix between', 'Ada Moss, Jr.', 'Moss, Jr., Ada'],
    ['keeps a group whole', 'Moss Loom Team', '{Moss Loom Team}'],
    ['writes accents as BibTeX abbreviates them', 'Éva Kőös', String.raw`K{\H{o}}{\"o}s, {\'E}va`],
    ['writes letters of their own likewise', 'Łukasz Øst', String.raw`{\O}st, {\L}ukasz`],
    ['knows an i under its accent', 'Íñigo Í', String.raw`{\'I}, {\'I}{\~n}igo`],
    ['takes letters in two parts for one', 'Zoe\u0308 Moss', String.raw`Moss, Zo{\"e}`],
    ['leaves letters without a command', '苔 Đặng', String.raw`{\DJ}ặng, 苔`],
    [
      'makes a letter of a curled apostrophe',
      'Ada O’Moss',
      String.raw`O{\textquoteright\/}Moss, Ada`,
    ],
    ['makes a letter of an escaped character', 'Ada A&B', String.raw`A{\&}B, Ada`],
    ['makes a letter of a named character', 'Ada ~B', String.raw`{\textasciitilde\/}B, Ada`],
    ['leaves such letters open in a group', 'Müller Team', String.raw`{M}{\"u}{ller Team}`],
    ['keeps characters apart that a font would join', "Ada M''s", "M'{}'s, Ada"],
    ['keeps a name with commas whole', 'Ada Moss,,x', '{Ada Moss,{},x}'],
    ['keeps a name with the word "and" whole', 'Ada And', '{Ada And}'],
    ['hides the bracket that would end a label', 'Ada M]s', 'M{]}s, Ada'],
    ['writes a symbol of mathematics in text', 'Ada α', String.raw`{\ensuremath{\alpha}}, Ada`],
  ])('%s', (_rule, name, bibtex) => {
    expect(bibtexName(parseName(name))).toBe(bibtex);
  });

  test.each([
    'Éva Kőös',
    'Łukasz Øst',
    'Íñigo Ærø',
    'Ðorđe Þórsson',
    'Ada O’Moss',
    'Ada A&B',
    'Ada \\B',
    'Šç Ąž',
  ])('a reference manager reads %s again', (name) => {
    const { entries, errors } = parse(`@misc{x, author = {${bibtexName(parseName(name))}}}`);
    expect(errors).toEqual([]);
    const [author] = entries[0]?.fields.author ?? [];
    expect(`${author?.firstName ?? ''} ${author?.lastName ?? ''}`.normalize()).toBe(name);
  });
});
