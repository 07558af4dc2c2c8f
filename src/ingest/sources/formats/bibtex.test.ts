import { describe, expect, test } from 'vitest';
import { bibtex } from './bibtex.ts';

const abstractOf = (fields: string) =>
  bibtex.read(`@misc{a, title = {A}, ${fields}}`).records[0]?.abstract;

describe('bibtex', () => {
  test.each([
    ['abstract = {We {weave} 50\\% at $x_{1}$.}', 'We weave 50\\% at $x_{1}$.'],
    ['abstract = "We weave."', 'We weave.'],
    ['abstract={Two\n  lines}, year=2020', 'Two lines'],
    ['Abstract = {Upper case}', 'Upper case'],
    ['note = {abstract = none}', ''],
  ])('reads the abstract of %s', (fields, abstract) => {
    expect(abstractOf(fields)).toBe(abstract);
  });

  test('goes on after an abstract that is not closed', () => {
    const { records, bad } = bibtex.read(
      '@misc{a, title = {A},\n  abstract = {Open,\n  year = {2020}\n}\n@misc{b, title = {B}}\n',
    );
    expect(records.map(({ title }) => title)).toEqual(['B']);
    expect(bad.map(({ line }) => line)).toEqual([1]);
  });

  test('reads what people write although TeX could not', () => {
    const { records } = bibtex.read(
      '@misc{a?b>, title = {It costs $5}}\n@misc{c, title = {C}, journal = unknown}\n',
    );
    expect(records.map(({ title }) => title)).toEqual(['It costs \\$5', 'C']);
  });

  test('is not sure of style sheets and code', () => {
    expect(bibtex.confidence('@media (max-width: 500px) {\n  body { margin: 0 }\n}')).toBe(0);
    expect(bibtex.confidence('@decorator(x)\ndef f(): pass')).toBe(0);
  });
});
