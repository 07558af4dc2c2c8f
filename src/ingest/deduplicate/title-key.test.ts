import { describe, expect, test } from 'vitest';
import { ContentError } from '../../content-files/content-error.ts';
import { titleKey } from './title-key.ts';

const place = { file: 'a.txt', line: 5 };

describe('titleKey', () => {
  test('is the same for titles that fold to the same', () => {
    expect(titleKey('Insight-V: Long Chains (Part 2)', place)).toBe('insightvlongchainspart2');
  });

  test('throws for a title without letter or digit, with its place', () => {
    expect(() => titleKey('?!', place)).toThrow(ContentError);
    expect(() => titleKey('?!', place)).toThrow(
      expect.objectContaining({ places: [place] }) as ContentError,
    );
  });
});
