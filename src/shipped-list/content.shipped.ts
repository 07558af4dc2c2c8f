import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { checkCorpus } from '../check/check-corpus.ts';
import { checkGist } from '../check/check-gist.ts';
import { contentPaths, readLedger, readPapers } from '../content-files/content-folder.ts';
import { readReadingList } from '../content-files/read-reading-list.ts';
import { readAllFiles } from '../content-files/testing/read-all-files.ts';
import { temporaryContent } from '../content-files/testing/temporary-content.ts';
import { decodeListing } from '../ingest/sources/decode-listing.ts';
import { parseListing } from '../ingest/sources/parse-listing.ts';
import { runIngest } from '../ingest/run-ingest.ts';
import { gistFaults } from '../reading-list/gist-faults.ts';
import { gist } from '../reading-list/gist.ts';
import { describeShipped, shippedContent, shippedListings } from './shipped-list.ts';

describeShipped('the content', () => {
  test('has nothing wrong with it', async () => {
    expect((await checkCorpus(shippedContent)).errors).toEqual([]);
  });

  test('is what ingest makes of the listings: a run changes no byte', async () => {
    const root = await temporaryContent({});
    await cp(shippedContent, root, { recursive: true });
    await runIngest({ root });
    expect(await readAllFiles(root)).toEqual(await readAllFiles(shippedContent));
  });
});

describeShipped('gists', () => {
  test('say nothing that title and abstract do not, each in a sentence of its own words', async () => {
    const { papers } = await readReadingList(shippedContent);
    const faults = papers.flatMap(({ id, data, titleText, abstractText }) =>
      checkGist(data.gist ?? '', { title: titleText, abstract: abstractText }).map(
        (fault) => `${id} ${fault}`,
      ),
    );
    expect(faults).toEqual([]);
  });

  test('would be sound sentences for nearly all papers if nobody had written any', async () => {
    const { papers } = await readReadingList(shippedContent);
    const faulty = papers.filter(
      ({ titleText, abstractText }) => gistFaults(gist(titleText, abstractText)).length > 0,
    );
    expect(faulty.length).toBeLessThanOrEqual(papers.length * 0.06);
  });
});

describeShipped('every entry of a listing', () => {
  /** Places of all that ended in a paper or was skipped. */
  let settled: ReadonlySet<string>;
  beforeAll(async () => {
    const [{ pages }, ledger] = await Promise.all([
      readPapers(shippedContent),
      readLedger(shippedContent),
    ]);
    const skipped = ledger.ok ? ledger.value.skipped : [];
    const places = [...pages.flatMap(({ data }) => data.origins), ...skipped];
    settled = new Set(places.map(({ listing, line }) => `${listing}:${String(line)}`));
    expect(settled.size).toBe(places.length);
  });

  test.each(Object.entries(shippedListings))(
    'of %s is read, and ends in one paper or one recorded skip',
    async (name, count) => {
      const file = join(contentPaths(shippedContent).listings, name);
      const { entries, broken, date } = parseListing(
        decodeListing(await readFile(file), file).text,
        name,
        file,
      );
      expect(date).toMatchObject(
        name.startsWith('003') ? { month: 7, day: 30 } : { month: 3, day: 14 },
      );
      expect(broken).toEqual([]);
      expect(entries).toHaveLength(count);
      const lost = entries.filter(({ line }) => !settled.has(`${name}:${String(line)}`));
      expect(lost).toEqual([]);
    },
  );
});
