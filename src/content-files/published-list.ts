import { publishedSite } from '../reading-list/published-site.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { toReadingList, type Derive } from '../reading-list/to-reading-list.ts';
import { KeptValues } from './kept-values.ts';
import type { Content } from './read-content.ts';

/**
 * The reading list of a checked content folder, with the address at which it will be published:
 * `SITE_URL` in the environment, else that of `site.yaml`.
 */
export function toPublishedList(
  { papers, topics, paths, site, ledger, taxonomy, styles }: Content,
  kept: KeptValues = KeptValues.inMemory(),
  environment: NodeJS.ProcessEnv = process.env,
): ReadingList {
  if (!site.ok || !ledger.ok || !taxonomy.ok) throw new Error('unchecked content');
  const derive: Derive = <Value>(kind: string, digest: string, make: () => Value) =>
    kept.kind<Value>(kind)(digest, make);
  const published = publishedSite(site.value, environment);
  const { families } = taxonomy.value;
  return toReadingList(
    { papers, topics, families, paths, styles, site: published, ledger: ledger.value },
    derive,
  );
}
