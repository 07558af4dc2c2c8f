import type { Page } from '../../content-files/pages/read-pages.ts';
import { citationKey } from './citation-key.ts';

/** Sees to it that each paper has a citation key, and none that of another. */
export interface CitationKeys {
  /** The page whose citation key this is; of several, the one that was there first. */
  readonly ownerOf: (key: string) => Page | undefined;
  /** Gives a paper without a key one that no other has or had; see `citationKey`. */
  readonly giveKey: (id: string, paper: Parameters<typeof citationKey>[1]) => string;
}

/** @param pages all that there are; two runs at once, or two branches, may have given one key twice */
export function citationKeyGiver(pages: readonly Page[]): CitationKeys {
  const owners = new Map<string, Page>();
  for (const page of pages.toSorted(compareAge)) {
    const key = page.data.citationKey?.toLowerCase();
    if (key !== undefined && !owners.has(key)) owners.set(key, page);
  }
  const taken = new Set(pages.flatMap(citationKeysOf).map((key) => key.toLowerCase()));
  const counters = new Map<string, number>();
  return {
    ownerOf: (key) => owners.get(key.toLowerCase()),
    giveKey: (id, paper) => {
      const key = citationKey(id, paper, (each) => !taken.has(each.toLowerCase()), counters);
      taken.add(key.toLowerCase());
      return key;
    },
  };
}

/** The citation keys that a page has or had. */
export function citationKeysOf({ data }: Page): string[] {
  return [data.citationKey ?? [], data.formerCitationKeys].flat();
}

/** Whoever has cited a paper has rather cited the one that was there first. */
function compareAge(a: Page, b: Page): number {
  const [age, other] = [a, b].map(({ id, data }) => `${data.added ?? '9999'} ${id}`);
  return (age ?? '') < (other ?? '') ? -1 : 1;
}
