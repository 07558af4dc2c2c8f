import { describe, expect, test } from 'vitest';
import { nameOf, splitNames } from './source-names.ts';

describe('splitNames', () => {
  test.each([
    ['Ada Moss', ['Ada Moss']],
    ['Moss, Ada', ['Ada Moss']],
    ['Ada Moss and Bo Fern', ['Ada Moss', 'Bo Fern']],
    ['Moss, Ada and Fern, Bo', ['Ada Moss', 'Bo Fern']],
    ['Moss, Ada; Fern, Bo', ['Ada Moss', 'Bo Fern']],
    ['Ada Moss, Bo Fern and Cy Reed', ['Ada Moss', 'Bo Fern', 'Cy Reed']],
    ['Ada Moss, Bo Fern, & Cy Reed', ['Ada Moss', 'Bo Fern', 'Cy Reed']],
    ['Moss, A., Fern, B. C.', ['A. Moss', 'B. C. Fern']],
    ['Ada Moss et al.', ['Ada Moss', 'et al.']],
    ['Ada Moss, Bo Fern et.al.', ['Ada Moss', 'Bo Fern', 'et al.']],
    ["['Moss, Ada', 'Fern, Bo']", ['Ada Moss', 'Bo Fern']],
    ['van der Reed, Jr., Bo and Moss, Ada', ['Bo van der Reed Jr.', 'Ada Moss']],
  ])('reads %s', (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });
});

describe('nameOf', () => {
  test.each([
    [{ family: 'Reed', given: 'Cy', 'non-dropping-particle': 'van' }, 'Cy van Reed'],
    [{ literal: 'Guild of Weavers' }, 'Guild of Weavers'],
    [{ firstName: 'Ada', lastName: 'Moss', creatorType: 'author' }, 'Ada Moss'],
    [{ name: 'Fern, Bo', givenName: null, familyName: null }, 'Bo Fern'],
    [7, ''],
  ])('reads %j', (value, name) => {
    expect(nameOf(value)).toBe(name);
  });
});
