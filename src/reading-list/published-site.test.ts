import { describe, expect, test } from 'vitest';
import { siteSchema } from '../schemas/site.ts';
import { publishedSite } from './published-site.ts';

const site = siteSchema.parse({ name: 'Trees', description: 'On trees.' });
const [own, other] = ['https://trees.example/', 'https://mirror.example/trees/'];

describe('publishedSite', () => {
  test.each([
    ['knows no address where nobody gives one', {}, {}, undefined, undefined],
    ['takes that of the content', { url: own }, {}, own, own],
    [
      'takes that of the environment where the content has none',
      {},
      { SITE_URL: other },
      other,
      undefined,
    ],
    ['keeps the ids of feeds on a copy elsewhere', { url: own }, { SITE_URL: other }, other, own],
    ['takes an empty variable for none', { url: own }, { SITE_URL: '' }, own, own],
  ])('%s', (_rule, ofContent, environment, url, firstUrl) => {
    const published = publishedSite({ ...site, ...ofContent }, environment);
    expect([published.url, published.firstUrl]).toEqual([url, firstUrl]);
  });
});
