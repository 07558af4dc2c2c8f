import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { buildSite } from '../src/build/build-site.ts';
import { contentRoot } from '../src/content-files/content-folder.ts';
import { reportContentErrors } from './report-content-errors.ts';

await reportContentErrors(async () => {
  const [content, out] = [contentRoot(), 'dist'];
  const start = performance.now();
  const place = createHash('sha256')
    .update(`${resolve(content)}\0${resolve(out)}`)
    .digest('hex');
  const report = await buildSite({
    content,
    out,
    cache: join('.cache', `build-${place.slice(0, 8)}`),
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${String(report.papers)} papers, ${String(report.pages)} pages; of the site’s files ` +
      `${String(report.made)} made, ${String(report.kept)} unchanged, ${String(report.removed)} removed; ${seconds} s.`,
  );
  if (!report.hasAddress) {
    console.log(
      'The address of the site is not known (SITE_URL, or url in content/site.yaml): canonical links, ' +
        'feeds, cards, oEmbed and the sitemap are left out, and the links of 404.html work only for ' +
        'addresses in the root folder.',
    );
  }
});
