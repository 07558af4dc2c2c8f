import { describe, expect, test } from 'vitest';
import { maxIdChars } from './id-pattern.ts';
import { idSchema, isId } from './id.ts';

describe('isId', () => {
  test.each(['a', '7', 'tide-loom', 'moss-2', '2-moss', 'x'.repeat(maxIdChars), 'com', 'com10'])(
    'takes lower-case words joined by single hyphens: %s',
    (stem) => {
      expect(isId(stem)).toBe(true);
    },
  );

  test.each([
    '',
    'Tide',
    'tide_loom',
    'tide loom',
    'tide--loom',
    '-tide',
    'tide-',
    'tide.loom',
    'tïde',
    '..',
    '潮',
    'tide\n',
    'x'.repeat(maxIdChars + 1),
  ])('refuses what is not the same file name everywhere: %j', (stem) => {
    expect(isId(stem)).toBe(false);
  });

  test.each(['con', 'prn', 'aux', 'nul', 'com1', 'com9', 'lpt1', 'index'])(
    'refuses a reserved file name: %s',
    (stem) => {
      expect(isId(stem)).toBe(false);
    },
  );
});

describe('idSchema', () => {
  test('names the value and the rule', () => {
    expect(idSchema.safeParse('Tide Loom').error?.issues.map(({ message }) => message)).toEqual([
      '"Tide Loom" is no id: use lower-case letters, digits and single hyphens, at most 60 characters, no reserved file name',
    ]);
  });
});
