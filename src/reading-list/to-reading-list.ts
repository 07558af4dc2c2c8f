import { createHash } from 'node:crypto';
import type { OwnCitationStyle } from '../schemas/citation-style.ts';
import type { Ledger } from '../schemas/ledger.ts';
import type { PaperData } from '../schemas/paper.ts';
import type { ReadingPathData } from '../schemas/reading-path.ts';
import type { Site } from '../schemas/site.ts';
import type { TopicFamilyData } from '../schemas/taxonomy.ts';
import type { TopicData } from '../schemas/topic.ts';
import { parseText } from '../text/parse-text.ts';
import { toPlainText } from '../text/to-plain-text.ts';
import { gist } from './gist.ts';
import { lastAddition } from './last-addition.ts';
import { listingTitle } from './listing-title.ts';
import { paperMap } from './map/paper-map.ts';
import { authorGroups, venueGroups, yearGroups } from './paper-groups.ts';
import { listingId } from './permalink.ts';
import { readerSource } from './reader-source.ts';
import type {
  Entry,
  ListedPaper,
  ListedPath,
  ListedTopic,
  PaperTexts,
  PathPlace,
  ReadingList,
  Step,
  TopicFamily,
  TopicName,
} from './reading-list.ts';
import { relatedPapers } from './related-papers.ts';
import { paperTerms } from './related/paper-terms.ts';
import { topicGroups } from './topic-groups.ts';
import { topicHue } from './topic-hue.ts';

/** The files of a content folder, as they were read. */
export interface ReadingListInput {
  readonly site: Site;
  readonly papers: readonly Entry<PaperData>[];
  readonly topics: readonly Entry<TopicData>[];
  /** In the curator's order; each topic is in one, or there are none. */
  readonly families: readonly TopicFamilyData[];
  readonly paths: readonly Entry<ReadingPathData>[];
  readonly ledger: Ledger;
  readonly styles: readonly OwnCitationStyle[];
}

/** How what is worked out from one paper alone is had: the build keeps it between runs. */
export type Derive = <Value>(kind: string, digest: string, make: () => Value) => Value;

const deriveAnew: Derive = (_kind, _digest, make) => make();

/**
 * Joins papers, topics, paths and listings. Pure: the same content gives the same site.
 * The content has been checked: a path names only papers that are there.
 */
export function toReadingList(input: ReadingListInput, derive: Derive = deriveAnew): ReadingList {
  const familyOf = familiesByTopic(input.families);
  const names = new Map(
    input.topics.map(({ id, data: { label } }): [string, TopicName] => [
      id,
      { id, label, hue: topicHue(id, familyOf.get(id)?.position) },
    ]),
  );
  const papers = input.papers.map((paper) => toListedPaper(paper, names, derive)).sort(newestFirst);
  const paperById = new Map(papers.map((paper) => [paper.id, paper]));
  const byTopic = groupByTopic(papers);
  const topics = input.topics
    .map(({ id, data, body = '' }) => {
      const begin = toSteps(id, data.begin, paperById);
      const name = nameOf(id, names);
      const family = familyOf.get(id)?.family;
      return { id, name, family, data, body, begin, papers: byTopic.get(id) ?? [] };
    })
    .filter(({ papers: { length } }) => length > 0)
    .sort((a, b) => compare(a.data.label, b.data.label));
  const titles = new Map(input.paths.map(({ id, data }) => [id, data.title]));
  const paths = input.paths
    .map(({ id, data, body = '' }) => ({
      id,
      data,
      body,
      steps: toSteps(id, data.papers, paperById),
      next: data.next.map((each) => ({ id: each, title: titles.get(each) ?? each })),
    }))
    .sort((a, b) => compare(a.data.title, b.data.title));
  const byListing = groupByListing(papers);
  const listings = input.ledger.listings.map((listing, index) => ({
    ...listing,
    id: listingId(listing.name),
    title: listingTitle(index + 1, listing.date),
    members: byListing.get(listing.name) ?? [],
  }));
  const ofPapers = digestOf(papers);
  const related = derive('related', ofPapers, () => [
    ...relatedPapers(
      papers.map(({ id, digest, titleText, abstractText }) => ({
        id,
        terms: derive('terms', digest, () => paperTerms(titleText, abstractText)),
      })),
    ),
  ]);
  const relatedById = new Map(related);
  const families = toFamilies(input.families, topics);
  const inFamilies = topicGroups({ families, topics }).flatMap((group) =>
    group.topics.map(({ id }) => id),
  );
  const map = derive('map', digestOf([ofPapers, inFamilies]), () =>
    paperMap(papers, relatedById, inFamilies),
  );
  const list: ReadingList = {
    site: input.site,
    papers,
    paperById,
    topics,
    families,
    paths,
    listings,
    authors: authorGroups(papers),
    venues: venueGroups(papers),
    years: yearGroups(papers),
    ledger: input.ledger,
    styles: input.styles,
    related: relatedById,
    map,
    placesById: placesOnPaths(paths),
    lastChange: lastAddition(papers),
  };
  const { site, ledger } = input;
  const digest = digestOf([site, ledger, papers, topics, input.families, paths, input.styles]);
  return Object.defineProperty(list, 'toJSON', { value: () => digest });
}

/** By a topic's id, the family that it belongs to and that family's position. */
function familiesByTopic(families: readonly TopicFamilyData[]) {
  return new Map(
    families.flatMap(({ id, label, topics }, position) =>
      topics.map((topic) => [topic, { family: { id, label }, position }] as const),
    ),
  );
}

function toFamilies(
  families: readonly TopicFamilyData[],
  topics: readonly ListedTopic[],
): TopicFamily[] {
  return families.flatMap(({ id, label, definition }, position) => {
    const members = topics.filter(({ family }) => family?.id === id);
    const hue = topicHue(id, position);
    return members.length === 0 ? [] : [{ id, label, definition, hue, topics: members }];
  });
}

function nameOf(topic: string, names: ReadonlyMap<string, TopicName>): TopicName {
  return names.get(topic) ?? { id: topic, label: topic, hue: topicHue(topic, undefined) };
}

function toSteps(
  id: string,
  named: ReadingPathData['papers'],
  paperById: ReadonlyMap<string, ListedPaper>,
): Step[] {
  return named.map(({ paper: paperId, reason }) => {
    const paper = paperById.get(paperId);
    if (!paper) throw new Error(`unchecked content: ${id} names ${paperId}`);
    return { paper, reason };
  });
}

function placesOnPaths(paths: readonly ListedPath[]): Map<string, PathPlace[]> {
  const byId = new Map<string, PathPlace[]>();
  for (const { id, data, steps } of paths) {
    steps.forEach(({ paper, reason }, step) => {
      const places = byId.get(paper.id) ?? [];
      if (places.some(({ path }) => path.id === id)) return;
      places.push({
        path: { id, title: data.title },
        step,
        steps: steps.length,
        reason,
        previous: steps[step - 1]?.paper,
        next: steps[step + 1]?.paper,
      });
      byId.set(paper.id, places);
    });
  }
  return byId;
}

function toListedPaper(
  entry: Entry<PaperData>,
  names: ReadonlyMap<string, TopicName>,
  derive: Derive,
): ListedPaper {
  const { id, data, body = '' } = entry;
  const topics = data.topics.map(({ topic, cue }) => ({ ...nameOf(topic, names), cue }));
  const ofFile = entry.digest ?? digestOf([data, body]);
  const digest = digestOf([ofFile, topics]);
  const paper = {
    id,
    data,
    body,
    digest,
    citationKey: data.citationKey ?? id,
    ...derive('texts', ofFile, () => toPaperTexts(data)),
    year: data.published?.slice(0, 4),
    hasCode: data.links.some(({ kind }) => kind === 'code'),
    topics,
  };
  return Object.defineProperty(paper, 'toJSON', { value: () => ({ id, digest }) });
}

function toPaperTexts(data: PaperData): PaperTexts {
  const title = parseText(readerSource(data.title, data.title));
  const abstract = parseText(readerSource(data.abstract, data.title));
  const titleText = toPlainText(title);
  const abstractText = toPlainText(abstract);
  return {
    title,
    abstract,
    titleText,
    abstractText,
    gist: data.gist ?? gist(titleText, abstractText),
  };
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16);
}

/** Papers by topic: those for which it is primary first, otherwise in the order given. */
function groupByTopic(papers: readonly ListedPaper[]): Map<string, ListedPaper[]> {
  const groups = new Map<string, { primary: ListedPaper[]; others: ListedPaper[] }>();
  for (const paper of papers) {
    paper.topics.forEach(({ id }, index) => {
      const group = groups.get(id) ?? { primary: [], others: [] };
      (index === 0 ? group.primary : group.others).push(paper);
      groups.set(id, group);
    });
  }
  return new Map([...groups].map(([id, { primary, others }]) => [id, [...primary, ...others]]));
}

/** Papers by the name of a listing, in the order of its lines. */
function groupByListing(papers: readonly ListedPaper[]) {
  const groups = new Map<string, { paper: ListedPaper; line: number }[]>();
  for (const paper of papers) {
    for (const { listing, line } of paper.data.origins) {
      const group = groups.get(listing) ?? [];
      group.push({ paper, line });
      groups.set(listing, group);
    }
  }
  for (const group of groups.values()) group.sort((a, b) => a.line - b.line);
  return groups;
}

function newestFirst(a: ListedPaper, b: ListedPaper): number {
  return (
    compare(latestDay(b.data), latestDay(a.data)) ||
    compare(a.titleText, b.titleText) ||
    compare(a.id, b.id)
  );
}

/** For ordering only: a month alone counts as its end, so that it comes before its known days. */
function latestDay({ published }: PaperData): string {
  return published === undefined ? '' : `${published}~`;
}

/** Order of code points: the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
