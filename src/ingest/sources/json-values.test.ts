import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonValuesIn } from './json-values.ts';

const valuesIn = (text: string, start?: number) =>
  jsonValuesIn(text, start).map(({ start: from, end }) => text.slice(from, end));

describe('jsonValuesIn', () => {
  test('gives the values of any array, as they are written', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (values) => {
        const text = JSON.stringify(values);
        expect(valuesIn(text, 0)).toEqual(values.map((value) => JSON.stringify(value)));
      }),
    );
  });

  test('gives values one after the other', () => {
    expect(valuesIn('{"a": 1}\n{"b": [2]}')).toEqual(['{"a": 1}', '{"b": [2]}']);
  });

  test('tells a malformed value from its neighbours', () => {
    expect(valuesIn('[{"a": }, {"b": "x}"}, {"c"', 0)).toEqual(['{"a": }', '{"b": "x}"}', '{"c"']);
    expect(jsonValuesIn('[{"c"', 0).map(({ isClosed }) => isClosed)).toEqual([false]);
  });
});
