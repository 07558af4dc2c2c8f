import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { runMain } from 'citty';
import { buildSite } from '../src/build/build-site.ts';
import { contentRoot } from '../src/content-files/content-folder.ts';
import { contentCommand } from './content-command.ts';
import { counted } from './counted.ts';

const command = contentCommand({
  name: 'npm run build --',
  description: 'Check the content and build the site from it.',
  args: {
    content: { type: 'string', description: 'The content folder', default: contentRoot() },
    out: { type: 'string', description: 'Folder of the built site', default: 'dist' },
    cache: {
      type: 'string',
      description:
        'Folder for what the next build can use; by default one for each content and out',
      default: '.cache',
    },
  },
  run: build,
});

async function build({ content, out, cache }: { content: string; out: string; cache: string }) {
  const start = performance.now();
  const place = createHash('sha256')
    .update(`${resolve(content)}\0${resolve(out)}`)
    .digest('hex');
  const report = await buildSite({
    content,
    out,
    cache: join(cache, `build-${place.slice(0, 8)}`),
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${counted(report.papers, 'paper')}, ${counted(report.pages, 'page')}. Of the site’s files ` +
      `${String(report.made)} were made, ${String(report.kept)} are as they were and ` +
      `${String(report.removed)} were removed, in ${seconds} s.`,
  );
  if (report.hasAddress) return;
  console.log(
    'The address of the site is not known (SITE_URL, or url in content/site.yaml): canonical links, ' +
      'feeds, cards, oEmbed and the sitemap are left out, and the links of 404.html work only for ' +
      'addresses in the root folder.',
  );
}

/** `npm run build`, with its options from the command line. */
export function runBuildCommand(): Promise<void> {
  return runMain(command);
}
