import { getCollection } from 'astro:content';
import { contentRoot, readLedger, readSite } from './content-files/content-folder.ts';
import { ContentErrors } from './content-files/content-error.ts';
import { toReadingList, type ReadingList } from './reading-list/reading-list.ts';

let loaded: Promise<ReadingList> | undefined;

/** The reading list that pages render; read once in a build, at every request in development. */
export function readingList(): Promise<ReadingList> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

async function load(): Promise<ReadingList> {
  const root = contentRoot();
  const [papers, topics, paths, site, ledger] = await Promise.all([
    getCollection('papers'),
    getCollection('topics'),
    getCollection('paths'),
    readSite(root),
    readLedger(root),
  ]);
  if (!site.ok || !ledger.ok) throw new ContentErrors([...site.errors, ...ledger.errors]);
  return toReadingList({ papers, topics, paths, site: site.value, ledger: ledger.value });
}
