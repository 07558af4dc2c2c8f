import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSite } from '../../src/build/build-site.ts';
import { listFiles } from '../../src/build/list-files.ts';
import { contentRoot } from '../../src/content-files/content-folder.ts';
import { reportContentErrors } from '../report-content-errors.ts';
import { outputKindOf, outputKinds, type OutputKind } from './output-kind.ts';

/*
 * What each kind of output costs: files, bytes, and the time spent while files of the kind were made in
 * a build that finds nothing kept. What several kinds need is charged to the first of them, and a
 * garbage collection to whatever it interrupts.
 */

/** The site knows its address, so that every kind is made. */
const environment = { SITE_URL: 'https://papers.example.org/list/' };

/** A page that only leads on to another. */
const redirect = '<meta http-equiv="refresh"';

await reportContentErrors(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shelfmark-bench-'));
  const [out, cache] = [join(folder, 'dist'), join(folder, 'cache')];
  try {
    const spent = new Map<string, number>();
    const start = performance.now();
    await buildSite({ content: contentRoot(), out, cache }, environment, (path, milliseconds) =>
      spent.set(path.slice(1), milliseconds),
    );
    const total = performance.now() - start;
    const kinds = new Map<OutputKind, { files: number; bytes: number; gzip: number; ms: number }>();
    for (const file of await listFiles(out)) {
      const data = await readFile(join(out, file));
      const isRedirect = file.endsWith('.html') && data.toString('utf8').includes(redirect);
      const kind = outputKindOf(file, isRedirect);
      const cost = kinds.get(kind) ?? { files: 0, bytes: 0, gzip: 0, ms: 0 };
      cost.files += 1;
      cost.bytes += data.length;
      cost.gzip += gzipSync(data, { level: 9 }).length;
      cost.ms += spent.get(file) ?? 0;
      kinds.set(kind, cost);
    }
    console.log(`${''.padEnd(30)}files        MB   MB gzip         s`);
    for (const kind of outputKinds) {
      const cost = kinds.get(kind);
      if (cost) console.log(formatLine(kind, cost));
    }
    const all = [...kinds.values()].reduce((sum, each) => ({
      files: sum.files + each.files,
      bytes: sum.bytes + each.bytes,
      gzip: sum.gzip + each.gzip,
      ms: sum.ms + each.ms,
    }));
    const rest = { files: 0, bytes: 0, gzip: 0, ms: total - all.ms };
    console.log(formatLine('reading, bundling, comparing', rest));
    console.log(formatLine('total', { ...all, ms: total }));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

function formatLine(
  name: string,
  { files, bytes, gzip, ms }: { files: number; bytes: number; gzip: number; ms: number },
): string {
  const [megabytes, gzipped] = [bytes / 1e6, gzip / 1e6].map((size) =>
    size.toFixed(2).padStart(10),
  );
  return (
    name.padEnd(30) +
    String(files).padStart(5) +
    String(megabytes) +
    String(gzipped) +
    (ms / 1000).toFixed(2).padStart(10)
  );
}
