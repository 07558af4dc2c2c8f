import type { KeptValues } from '../content-files/kept-values.ts';
import type { Content } from '../content-files/read-content.ts';
import { publishedSite } from '../reading-list/published-site.ts';
import { toReadingList, type Derive, type ReadingList } from '../reading-list/reading-list.ts';

/** What is kept by the digest of a paper, or of all of them. */
const derivedKinds: readonly string[] = ['texts', 'terms', 'related'];

/**
 * The reading list of a checked content folder, with the address at which it will be published:
 * `SITE_URL` in the environment, else that of `site.yaml`.
 */
export async function toPublishedList(
  { papers, topics, paths, site, ledger }: Content,
  kept: KeptValues,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<ReadingList> {
  if (!site.ok || !ledger.ok) throw new Error('unchecked content');
  const keeps = new Map(
    await Promise.all(derivedKinds.map(async (kind) => [kind, await kept.kind(kind)] as const)),
  );
  const derive: Derive = (kind, digest, make) => {
    const keep = keeps.get(kind);
    if (!keep) throw new Error(`nothing is kept of the kind ${kind}`);
    return keep(digest, make) as ReturnType<typeof make>;
  };
  const published = publishedSite(site.value, environment);
  return toReadingList({ papers, topics, paths, site: published, ledger: ledger.value }, derive);
}
