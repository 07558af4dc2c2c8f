import type { OwnCitationStyle } from '../schemas/citation-style.ts';
import type { Ledger, Listing } from '../schemas/ledger.ts';
import type { PaperData } from '../schemas/paper.ts';
import type { ReadingPathData } from '../schemas/reading-path.ts';
import type { Site } from '../schemas/site.ts';
import type { TopicData } from '../schemas/topic.ts';
import type { Inline } from '../text/tree.ts';
import type { PaperMap } from './map/paper-map.ts';
import type { RelatedPaper } from './related-papers.ts';

/** A page of the content folder: its id, its front matter, and what the curator wrote below it. */
export interface Entry<Data> {
  readonly id: string;
  readonly data: Data;
  /** MDX; empty where there is none. */
  readonly body?: string;
  /** Changes with anything in the file; made from the rest where it is not given. */
  readonly digest?: string;
}

/** What is worked out from a paper's front matter alone, as plain JSON. */
export interface PaperTexts {
  readonly title: readonly Inline[];
  readonly abstract: readonly Inline[];
  /** Plain text of the title. */
  readonly titleText: string;
  /** Plain text of the abstract. */
  readonly abstractText: string;
  readonly gist: string;
}

/** A topic as it is named on other pages. */
export interface TopicName {
  readonly id: string;
  readonly label: string;
  /** Class that gives it its hue: that of its family, where there are families. */
  readonly hue: string;
}

/** A topic as a paper has it. */
export interface PaperTopic extends TopicName {
  /** Words of the paper that decided for the topic; none where the curator chose it. */
  readonly cue?: string | undefined;
}

/** A paper with everything derived from it that pages show. Its JSON is its id and its digest. */
export interface ListedPaper extends Entry<PaperData>, PaperTexts {
  /** The curator's note in MDX; empty where there is none. */
  readonly body: string;
  /** Changes with anything that is shown of the paper by itself. */
  readonly digest: string;
  /** Its handle in BibTeX; ASCII, unique, and never another once it is written in the page. */
  readonly citationKey: string;
  readonly year: string | undefined;
  readonly hasCode: boolean;
  /** In order, primary first. */
  readonly topics: readonly PaperTopic[];
}

export interface ListedTopic extends Entry<TopicData> {
  readonly name: TopicName;
  /** The family that it belongs to; none where the list has no families. */
  readonly family: { readonly id: string; readonly label: string } | undefined;
  /** The curator's introduction in MDX; empty where there is none. */
  readonly body: string;
  /** Where to begin, with the reason. */
  readonly begin: readonly Step[];
  /** Papers with the topic; those for which it is primary come first, then newest first. */
  readonly papers: readonly ListedPaper[];
}

/** Topics that belong together, for navigation. */
export interface TopicFamily {
  readonly id: string;
  readonly label: string;
  /** One line: what its topics have in common. */
  readonly definition: string;
  /** Class that gives it and its topics their hue. */
  readonly hue: string;
  /** Those that papers have, by label. */
  readonly topics: readonly ListedTopic[];
}

export interface ListedPath extends Entry<ReadingPathData> {
  /** The curator's introduction in MDX; empty where there is none. */
  readonly body: string;
  readonly steps: readonly Step[];
  /** Paths that continue this one. */
  readonly next: readonly { readonly id: string; readonly title: string }[];
}

/** A paper at its place, with the reason why it is there. */
export interface Step {
  readonly paper: ListedPaper;
  readonly reason: string;
}

/** A paper's place on a reading path. */
export interface PathPlace {
  readonly path: { readonly id: string; readonly title: string };
  /** Counts from 0. */
  readonly step: number;
  /** How many steps the path has. */
  readonly steps: number;
  readonly reason: string;
  readonly previous: ListedPaper | undefined;
  readonly next: ListedPaper | undefined;
}

export interface ListedListing extends Listing {
  readonly id: string;
  /** Its number and its date, such as "Listing 4, 30 July 2025"; file names mean nothing to readers. */
  readonly title: string;
  /** Papers in the order of their lines, each with its line. */
  readonly members: readonly { readonly paper: ListedPaper; readonly line: number }[];
}

/** Papers that share an author, a venue or a year. */
export interface PaperGroup {
  readonly id: string;
  /** As most of the papers spell it. */
  readonly name: string;
  /** Newest first. */
  readonly papers: readonly ListedPaper[];
}

/** The whole site's content, indexed for its pages. Its JSON is a digest of all of it. */
export interface ReadingList {
  readonly site: Site;
  /** Newest first; undated papers last. */
  readonly papers: readonly ListedPaper[];
  readonly paperById: ReadonlyMap<string, ListedPaper>;
  /** Only topics that papers have, by label. */
  readonly topics: readonly ListedTopic[];
  /** In the curator's order; only those with topics that papers have, and none without `taxonomy.yaml`. */
  readonly families: readonly TopicFamily[];
  readonly paths: readonly ListedPath[];
  readonly listings: readonly ListedListing[];
  /** Those with a page; see `authorGroups`. */
  readonly authors: readonly PaperGroup[];
  readonly venues: readonly PaperGroup[];
  readonly years: readonly PaperGroup[];
  readonly ledger: Ledger;
  /** Citation styles that the owner has added. */
  readonly styles: readonly OwnCitationStyle[];
  readonly related: ReadonlyMap<string, readonly RelatedPaper[]>;
  readonly map: PaperMap;
  /** By a paper's id, its places on reading paths; none for a paper on no path. */
  readonly placesById: ReadonlyMap<string, readonly PathPlace[]>;
  /** Latest day on which anything was added; from the content, never the clock. */
  readonly lastChange: string | undefined;
}
