import { describe, expect, test } from 'vitest';
import { findLinks } from './find-links.ts';

describe('findLinks', () => {
  test('gives each address once, in the order of its appearance', () => {
    const text =
      'See https://moss.example.org/ and https://github.com/moss/roofs or https://moss.example.org/ again.';
    expect(findLinks(text).map(({ url }) => url)).toEqual([
      'https://moss.example.org/',
      'https://github.com/moss/roofs',
    ]);
  });

  test('takes the kind of an address from the words before its first appearance', () => {
    const text =
      'The dataset is at https://huggingface.co/moss. Weights, too: https://huggingface.co/moss.';
    expect(findLinks(text)).toEqual([{ kind: 'dataset', url: 'https://huggingface.co/moss' }]);
  });

  test.each([
    'at https://example.org/moss.',
    'at https://example.org/moss',
    'at https://example.org/moss, and so on',
    'at https://example.org/moss; and so on',
    'at (https://example.org/moss).',
    'at [https://example.org/moss]',
    'at {https://example.org/moss}',
    String.raw`at \url{https://example.org/moss}.`,
    'at "https://example.org/moss".',
    'at **https://example.org/moss**',
    'at https://example.org/moss!',
  ])('leaves out what follows the address: %s', (text) => {
    expect(findLinks(text).map(({ url }) => url)).toEqual(['https://example.org/moss']);
  });

  test.each([
    'https://example.org/a_b/c-d~e/(f)?g=h&i=%20j#k',
    'https://example.org/v1.2/moss.html',
    'http://example.org:8080/',
  ])('keeps what belongs to the address: %s', (url) => {
    expect(findLinks(`at ${url}.`).map((link) => link.url)).toEqual([url]);
  });

  test.each([
    'example.org/moss',
    'www.example.org',
    'moss@example.org',
    'ftp://example.org/moss',
    '//example.org/moss',
    'javascript:alert(1)',
    'https://',
  ])('takes nothing for an address that has no http or https: %s', (text) => {
    expect(findLinks(`at ${text} now`)).toEqual([]);
  });

  test.each([
    ['code', 'https://github.com/moss/roofs'],
    ['code', 'https://www.github.com/moss/roofs'],
    ['code', 'https://gitlab.com/moss'],
    ['code', 'https://anonymous.4open.science/r/moss'],
    ['project', 'https://moss.github.io/roofs'],
    ['project', 'https://example.org/github.com'],
    ['dataset', 'https://zenodo.org/records/1'],
    ['dataset', 'https://huggingface.co/datasets/moss/roofs'],
    ['project', 'https://huggingface.co/spaces/moss/roofs'],
    ['project', 'https://huggingface.co/papers/2411.00001'],
    ['model', 'https://huggingface.co/moss/roofs-7b'],
  ])('takes for %s: %s', (kind, url) => {
    expect(findLinks(`More is at ${url}.`)).toEqual([{ kind, url }]);
  });

  test.each([
    ['dataset', 'Our dataset is at'],
    ['dataset', 'The models are small. The data sets are at'],
    ['model', 'Our dataset and models are at'],
    ['model', 'The dataset is large. The weights are at'],
  ])('takes for %s what a host of both has after the words "%s"', (kind, before) => {
    expect(findLinks(`${before} https://huggingface.co/moss`)[0]?.kind).toBe(kind);
  });
});
