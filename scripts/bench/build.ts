import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentRoot } from '../../src/content-files/content-folder.ts';
import { buildCopy } from '../build-copy.ts';
import { reportContentErrors } from '../report-content-errors.ts';
import { writeLargerContent } from './larger-content.ts';
import { watchMemory } from './watch-memory.ts';

/** How many times the reading list's own papers each case holds. */
const cases = [1, 10];

await reportContentErrors(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shelfmark-bench-'));
  try {
    for (const times of cases) await measure(join(folder, String(times)), times);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** Builds a larger reading list in a folder of its own, and prints one line of figures. */
async function measure(folder: string, times: number): Promise<void> {
  const content = join(folder, 'content');
  const papers = await writeLargerContent(contentRoot(), content, times);
  const start = performance.now();
  const { pid, done } = await buildCopy(join(folder, 'project'), content);
  const peak = watchMemory(pid);
  const dist = await done.finally(peak);
  const seconds = (performance.now() - start) / 1000;
  const peakBytes = peak();
  const files = await readdir(dist, { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html')).length;
  const memory = peakBytes === undefined ? '?' : String(Math.round(peakBytes / 1e6));
  console.log(
    `${String(papers).padStart(5)} papers  ${String(pages)} pages  ${seconds.toFixed(1)} s  ` +
      `${memory} MB  ${(pages / seconds).toFixed(0)} pages/s`,
  );
  const built = files.filter((file) => /^papers[/\\][^/\\]+\.html$/u.test(file)).length;
  if (built < papers) {
    throw new Error(`${String(papers - built)} of ${String(papers)} papers have no page`);
  }
}
