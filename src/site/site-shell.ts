import { citationStyles, type CitationStyle } from '../formats/citations/citation-styles.ts';
import { paperPartCount } from '../reading-list/paper-parts.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import type { Site } from '../schemas/site.ts';
import type { ScriptAddresses } from './page-scripts.ts';

/** What every page shows or links to. */
export interface SiteShell {
  readonly site: Site;
  /** ISO 8601. */
  readonly lastChange: string | undefined;
  /** How many parts the files about papers that scripts read are in. */
  readonly paperParts: number;
  /** Styles in which readers can copy references, in the owner's order. */
  readonly citationStyles: readonly CitationStyle[];
  readonly scripts: ScriptAddresses;
  /** Address of the service worker; none while developing. */
  readonly worker: string | undefined;
}

/** The shell of a reading list's pages. */
export function siteShell(list: ReadingList, scripts: ScriptAddresses, worker?: string): SiteShell {
  const { site, papers, lastChange } = list;
  return {
    site,
    lastChange,
    paperParts: paperPartCount(papers.length),
    citationStyles: citationStyles(list),
    scripts,
    worker,
  };
}
