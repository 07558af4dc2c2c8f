import { listingId } from './permalink.ts';
import type { ListedPaper, PathPlace, ReadingList } from './reading-list.ts';

/** A paper with everything around it that its page and its files show. */
export interface PaperContext {
  readonly paper: ListedPaper;
  readonly related: readonly {
    readonly paper: ListedPaper;
    /** Cosine similarity to one decimal place. */
    readonly similarity: number;
    readonly sharedTerms: readonly string[];
  }[];
  /** The paths it is on, each with its first place there. */
  readonly places: readonly PathPlace[];
  /** Where it was listed. */
  readonly origins: readonly {
    /** The listing's id and title. */
    readonly listing: { readonly id: string; readonly title: string };
    readonly line: number;
  }[];
}

/** Looks up what is around a paper. */
export function paperContext(list: ReadingList, paper: ListedPaper): PaperContext {
  return {
    paper,
    related: (list.related.get(paper.id) ?? []).flatMap(({ id, similarity, sharedTerms }) => {
      const near = list.paperById.get(id);
      return near
        ? [{ paper: near, similarity: Math.round(similarity * 10) / 10, sharedTerms }]
        : [];
    }),
    places: list.placesById.get(paper.id) ?? [],
    origins: paper.data.origins.map(({ listing, line }) => {
      const { id = listingId(listing), title = listing } =
        list.listings.find(({ name }) => name === listing) ?? {};
      return { listing: { id, title }, line };
    }),
  };
}
