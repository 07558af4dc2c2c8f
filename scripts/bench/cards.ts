import { contentRoot } from '../../src/content-files/content-folder.ts';
import { readReadingList } from '../../src/content-files/read-reading-list.ts';
import { cardFiles } from '../../src/formats/cards/card-files.ts';
import { reportContentErrors } from '../report-content-errors.ts';

/** Most bytes of a card on average. */
const maxMeanBytes = 30_000;

await reportContentErrors(async () => {
  const list = await readReadingList(contentRoot());
  // Without an address a site has no cards.
  const cards = cardFiles({ ...list, site: { url: 'https://reading.example/', ...list.site } });
  const start = performance.now();
  const cpuStart = process.cpuUsage();
  let bytes = 0;
  for (const { content } of cards) bytes += (await content()).length;
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpuStart);
  const mean = bytes / cards.length;
  console.log(
    `${String(cards.length)} cards  ${seconds.toFixed(1)} s  ` +
      `${((user + system) / 1e6).toFixed(1)} processor s  ${(cards.length / seconds).toFixed(0)} cards/s  ` +
      `${(bytes / 1e6).toFixed(1)} MB  ${(mean / 1000).toFixed(1)} kB a card  ` +
      `${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB memory at most`,
  );
  if (mean > maxMeanBytes) {
    console.error(
      `Cards grew: ${mean.toFixed(0)} bytes on average, above ${String(maxMeanBytes)}.`,
    );
    process.exitCode = 1;
  }
});
