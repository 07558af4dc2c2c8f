import { describe, expect, test } from 'vitest';
import { indexableAddress } from './indexable-address.ts';

const page = (head: string, body = '') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const canonical = '<link rel="canonical" href="https://example.org/a.html?b&amp;c">';

describe('indexableAddress', () => {
  test('is the address that the page gives itself', () => {
    expect(indexableAddress(page(canonical))).toBe('https://example.org/a.html?b&c');
  });

  test('is not there where the page asks to be left out, or gives no address', () => {
    const robots = '<meta name="robots" content="noindex">';
    expect(indexableAddress(page(robots + canonical))).toBeUndefined();
    expect(indexableAddress(page(canonical + robots))).toBeUndefined();
    expect(indexableAddress(page(''))).toBeUndefined();
  });

  test('is not taken from the body', () => {
    expect(indexableAddress(page('', canonical))).toBeUndefined();
  });
});
