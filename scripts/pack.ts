import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runMain } from 'citty';
import { zipSync, type Zippable } from 'fflate';
import { listFiles } from '../src/build/list-files.ts';
import { contentRoot, readPapers, readSite } from '../src/content-files/content-folder.ts';
import { ContentErrors } from '../src/content-files/content-error.ts';
import { lastAddition } from '../src/reading-list/last-addition.ts';
import { writeAtomically } from '../src/content-files/write-atomically.ts';
import { contentCommand } from './content-command.ts';
import { packName } from './pack-name.ts';
import { startHerePage } from './start-here-page.ts';

/** Where the archive is in the site, so that the site can offer it. */
const downloadFolder = 'download';

/** What the archive leaves out: itself, what pages link to in full, and pictures for other sites. */
const leftOut = new RegExp(`^(?:${downloadFolder}|cards|feeds)/`, 'u');

/** The place on the page "About" where the archive is offered; empty in the archive itself. */
const offer = /<p data-pack-offer[^>]*>.*?<\/p>/su;
const emptyOffer = '<p data-pack-offer hidden></p>';

/** Zip entries have a date; a fixed one keeps the archive the same for the same content. */
const entryDate = new Date(1980, 0, 1);

const command = contentCommand({
  name: 'npm run pack --',
  description: 'Pack the built site into one archive to carry away, and offer it on the site.',
  args: { dist: { type: 'string', description: 'The built site', default: 'dist' } },
  run: ({ dist }) => pack(dist),
});

async function pack(dist: string): Promise<void> {
  const root = contentRoot();
  const [site, papers] = await Promise.all([readSite(root), readPapers(root)]);
  if (!site.ok || papers.errors.length > 0) {
    throw new ContentErrors([...site.errors, ...papers.errors]);
  }
  const date = lastAddition(papers.pages);
  const name = packName(site.value.name, date);
  const files: Zippable = {
    [`${name}/START-HERE.html`]: new TextEncoder().encode(startHerePage(site.value, date)),
  };
  for (const path of await listFiles(dist)) {
    if (leftOut.test(path)) continue;
    const content = await readFile(join(dist, path));
    files[`${name}/list/${path}`] =
      path === 'about.html'
        ? new TextEncoder().encode(content.toString('utf8').replace(offer, emptyOffer))
        : content;
  }
  const archive = zipSync(files, { level: 9, mtime: entryDate });
  const file = `${downloadFolder}/${name}.zip`;
  await rm(join(dist, downloadFolder), { recursive: true, force: true });
  await mkdir(join(dist, downloadFolder), { recursive: true });
  await writeAtomically(join(dist, file), archive);

  const size = `${(archive.length / 1e6).toFixed(1)} MB`;
  const about = join(dist, 'about.html');
  const page = await readFile(about, 'utf8');
  if (!offer.test(page)) throw new Error(`${about} has no place to offer the archive`);
  const link = `<p data-pack-offer><a href="./${file}" download>Download the whole list (${size})</a>, unpack it and open START-HERE.html.</p>`;
  await writeAtomically(about, page.replace(offer, link));
  console.log(`${join(dist, file)}: ${String(Object.keys(files).length)} files, ${size}`);
}

await runMain(command);
