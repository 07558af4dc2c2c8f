import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cardsOf } from '../../src/formats/cards/cards-of.ts';
import { writeCards } from '../../src/formats/cards/write-cards.ts';
import { throwIfAny } from '../../src/content-files/content-error.ts';
import {
  contentRoot,
  readPapers,
  readReadingPaths,
  readSite,
  readTopics,
} from '../../src/content-files/content-folder.ts';
import { reportContentErrors } from '../report-content-errors.ts';

/** Most bytes of a card on average. */
const maxMeanBytes = 30_000;

await reportContentErrors(async () => {
  const root = contentRoot();
  const [site, papers, topics, paths] = await Promise.all([
    readSite(root),
    readPapers(root),
    readTopics(root),
    readReadingPaths(root),
  ]);
  throwIfAny([...site.errors, ...papers.errors, ...topics.errors, ...paths.errors]);
  if (!site.ok) return;
  const cards = cardsOf({
    site: site.value,
    papers: papers.pages,
    topics: topics.pages,
    paths: paths.pages,
  });
  const folder = await mkdtemp(join(tmpdir(), 'shelfmark-bench-'));
  try {
    // The first finds an empty cache, the second all it needs.
    for (const name of ['cold', 'warm']) {
      const start = performance.now();
      const cpuStart = process.cpuUsage();
      const { drawn, bytes } = await writeCards(cards, {
        root: join(folder, 'dist'),
        cache: join(folder, 'cache'),
      });
      const seconds = (performance.now() - start) / 1000;
      const { user, system } = process.cpuUsage(cpuStart);
      const mean = bytes / cards.size;
      console.log(
        `${name}  ${String(cards.size)} cards  ${String(drawn)} drawn  ${seconds.toFixed(1)} s  ` +
          `${((user + system) / 1e6).toFixed(1)} s CPU  ${(cards.size / seconds).toFixed(0)} cards/s  ` +
          `${(bytes / 1e6).toFixed(1)} MB  ${(mean / 1000).toFixed(1)} kB a card  ` +
          `${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB memory at most`,
      );
      if (mean > maxMeanBytes) {
        console.error(
          `Cards grew: ${mean.toFixed(0)} bytes on average, above ${String(maxMeanBytes)}.`,
        );
        process.exitCode = 1;
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
