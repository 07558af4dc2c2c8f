import { describe, expect, test } from 'vitest';
import { licenceUrl } from './licence-url.ts';

describe('licenceUrl', () => {
  test.each([
    ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    ['CC-BY-NC-SA-3.0', 'https://creativecommons.org/licenses/by-nc-sa/3.0/'],
    ['cc by-nd', 'https://creativecommons.org/licenses/by-nd/4.0/'],
    ['CC0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
    ['https://tides.example/terms', 'https://tides.example/terms'],
    ['All rights reserved', undefined],
    [undefined, undefined],
  ])('gives of %s the address', (licence, url) => {
    expect(licenceUrl(licence)).toBe(url);
  });
});
