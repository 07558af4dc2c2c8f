import type { Page } from '../../content-files/pages/read-pages.ts';
import { citationKey } from './citation-key.ts';

/** Gives a paper without a citation key one that no other has. */
export type CitationKeyGiver = (id: string, paper: Parameters<typeof citationKey>[1]) => string;

/** Gives citation keys that no page has, nor had before a merge; see `citationKey`. */
export function citationKeyGiver(pages: readonly Page[]): CitationKeyGiver {
  const taken = new Set(pages.flatMap(citationKeysOf).map((key) => key.toLowerCase()));
  return (id, paper) => {
    const key = citationKey(id, paper, (each) => !taken.has(each.toLowerCase()));
    taken.add(key.toLowerCase());
    return key;
  };
}

/** The citation keys that a page has or had. */
export function citationKeysOf({ data }: Page): string[] {
  return [data.citationKey ?? [], data.formerCitationKeys].flat();
}
