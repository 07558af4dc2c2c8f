import { describe, expect, test } from 'vitest';
import { permanentUrl } from './permanent-url.ts';

const page = '/papers/turnip.html';
const first = 'https://first.example/list';
const now = 'https://now.example';

describe('permanentUrl', () => {
  test.each([
    ['where the list was first published', { firstUrl: first, url: now }, now, `${first}${page}`],
    ['else by the address in the content', { url: now }, 'https://copy.example', `${now}${page}`],
    ['else by the environment', {}, now, `${now}${page}`],
  ])('is made %s', (_name, site, SITE_URL, expected) => {
    expect(permanentUrl(site, page, { SITE_URL })).toBe(expected);
  });

  test('is unknown where no address is', () => {
    expect(permanentUrl({}, page, {})).toBeUndefined();
  });
});
