import { shippedStyleNames } from '../../schemas/citation-style.ts';
import type { Site } from '../../schemas/site.ts';
import type { Entry, ReadingList } from '../reading-list.ts';
import { toReadingList, type ReadingListInput } from '../to-reading-list.ts';

type Content = Partial<Omit<ReadingListInput, 'site' | 'topics'>> & {
  readonly site?: Partial<Site>;
  /** Id to label. */
  readonly topics?: Readonly<Record<string, string>>;
};

/** A reading list that nobody made; its topic "gardening" is that of papers without another. */
export function inventedList({ site, topics, ...rest }: Content): ReadingList {
  return toReadingList({
    site: {
      name: 'Carts and Roots',
      description: 'On carts & roots.',
      language: 'en',
      citationStyles: [...shippedStyleNames],
      ...site,
    },
    papers: [],
    topics: Object.entries(topics ?? { gardening: 'Gardening' }).map(([id, label]) => ({
      id,
      data: { label, definition: `All about ${id}.`, cues: {}, begin: [], aliases: [] },
    })),
    families: [],
    paths: [],
    ledger: { listings: [], skipped: [], proposed: [], removed: [] },
    styles: [],
    ...rest,
  });
}

/** A reading path over papers of an invented list. */
export function inventedPath(id: string, ...papers: string[]): Entry<InventedPathData> {
  const steps = papers.map((paper) => ({ paper, reason: `Read ${paper} for its carts.` }));
  return {
    id,
    data: {
      title: `Path ${id}`,
      description: 'For farmers.',
      papers: steps,
      next: [],
      aliases: [],
    },
  };
}

type InventedPathData = ReadingListInput['paths'][number]['data'];
