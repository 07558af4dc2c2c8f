import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { contentRoot, readSite } from '../content-files/content-folder.ts';
import { canonicalUrl } from '../reading-list/canonical-url.ts';
import { publishedSite } from '../reading-list/published-site.ts';
import { findBrokenLinks } from './find-broken-links.ts';

// The curator's notes, whichever list it is, are in no other site.
test('every address in dist/ is relative and leads to a file and a place in it', async () => {
  const site = await readSite(contentRoot());
  const home = site.ok ? canonicalUrl(publishedSite(site.value), '/index.html') : undefined;
  const { problems, checked } = await findBrokenLinks(
    resolve('dist'),
    home && new URL(home).pathname,
  );
  expect(problems).toEqual([]);
  expect(checked, 'run npm run build first').toBeGreaterThan(0);
});
