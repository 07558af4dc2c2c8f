import { publishedSite } from '../reading-list/published-site.ts';
import { toReadingList, type ReadingList } from '../reading-list/reading-list.ts';
import { ContentErrors } from './content-error.ts';
import {
  readLedger,
  readPapers,
  readReadingPaths,
  readSite,
  readTaxonomy,
  readTopics,
} from './content-folder.ts';

/**
 * The reading list as a content folder has it, for programs that run without Astro.
 * @throws {ContentErrors} with every problem of the files
 */
export async function readReadingList(root: string): Promise<ReadingList> {
  const [papers, topics, paths, site, ledger, taxonomy] = await Promise.all([
    readPapers(root),
    readTopics(root),
    readReadingPaths(root),
    readSite(root),
    readLedger(root),
    readTaxonomy(root),
  ]);
  const errors = [papers, topics, paths, site, ledger, taxonomy].flatMap((read) => read.errors);
  if (!site.ok || !ledger.ok || !taxonomy.ok || errors.length > 0) throw new ContentErrors(errors);
  return toReadingList({
    papers: papers.pages,
    topics: topics.pages,
    families: taxonomy.value.families,
    paths: paths.pages,
    site: publishedSite(site.value),
    ledger: ledger.value,
  });
}
