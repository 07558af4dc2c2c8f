import { Validator } from '@seriousme/openapi-schema-validator';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { inventedPaper } from '../../reading-list/testing/invented-paper.ts';
import { inventedReadingList } from '../../reading-list/testing/invented-reading-list.ts';
import { toOpenApi } from './to-open-api.ts';
import { papersPerResponse } from './to-papers-response.ts';

const list = inventedReadingList([inventedPaper('turnip')]);

describe('toOpenApi', () => {
  afterEach(() => vi.unstubAllEnvs());

  test.each(['', 'https://example.org/list/'])(
    'is OpenAPI 3.1 with the address of the site “%s”',
    async (url) => {
      vi.stubEnv('SITE_URL', url);
      const validator = new Validator();
      const { valid, errors } = await validator.validate(toOpenApi(list));
      expect(errors).toBeUndefined();
      expect([valid, validator.version]).toEqual([true, '3.1']);
    },
  );

  test('takes the licence and the curator of the site, where there are such', () => {
    expect(toOpenApi(list).info).not.toHaveProperty('license');
    const site = { ...list.site, licence: 'CC BY 4.0', curator: 'A. Gardener' };
    expect(toOpenApi({ ...list, site }).info).toMatchObject({
      title: 'Carts & Roots',
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      contact: { name: 'A. Gardener' },
    });
  });

  test('names the server where it is known, else the folder that it is in', () => {
    vi.stubEnv('SITE_URL', '');
    expect(toOpenApi(list).servers).toEqual([{ url: '.' }]);
    const site = { ...list.site, url: 'https://example.org/list/' };
    expect(toOpenApi({ ...list, site }).servers).toEqual([
      { url: 'https://example.org/list/api/v1' },
    ]);
  });

  test('names further pages of papers where there are such', () => {
    expect(toOpenApi(list).paths).not.toHaveProperty(['/papers-{page}.json']);
    const papers = Array.from({ length: papersPerResponse + 1 }, (_, index) =>
      inventedPaper(`cart-${String(index)}`),
    );
    const pages = toOpenApi(inventedReadingList(papers)).paths['/papers-{page}.json'];
    expect(pages?.get.parameters).toMatchObject([{ schema: { minimum: 2, maximum: 2 } }]);
  });
});
