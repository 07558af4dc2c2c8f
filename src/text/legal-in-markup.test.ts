import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { legalInMarkup } from './legal-in-markup.ts';

describe('legalInMarkup', () => {
  test.each([
    ['a null', 'a\0b', 'a\ufffdb'],
    ['an escape', '\u001b[31m', '\ufffd[31m'],
    ['a delete and a C1 control', '\u007f\u0085', '\ufffd\ufffd'],
    ['half of a pair', 'a\ud83e', 'a\ufffd'],
    ['what is no character', '\ufffe\uffff', '\ufffd\ufffd'],
  ])('replaces %s', (_name, text, expected) => {
    expect(legalInMarkup(text)).toBe(expected);
  });

  test.each(['tab\tand\r\nlines', '🦙 中文', '\u202eright to left', '<b>&amp;]]>'])(
    'leaves %j as it is',
    (text) => {
      expect(legalInMarkup(text)).toBe(text);
    },
  );

  test('leaves nothing that a parser of HTML complains about', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const problems: string[] = [];
        const safe = legalInMarkup(text).replaceAll(/[<&]/gu, '');
        parse(`<!doctype html><title></title><p>${safe}`, {
          onParseError: ({ code }) => problems.push(code),
        });
        // HTML frowns on further code points that are no characters, but keeps them.
        expect(problems.filter((code) => code !== 'noncharacter-in-input-stream')).toEqual([]);
      }),
    );
  });
});
