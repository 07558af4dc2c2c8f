import { stemmer } from 'stemmer';
import type { Synonyms } from '../../schemas/synonyms.ts';
import { buildNames } from '../../search-index/build-names.ts';
import { buildVocabulary } from '../../search-index/build-vocabulary.ts';
import { documentWords } from '../../search-index/document-words.ts';
import type { SearchDocument } from '../../search-index/search-document.ts';
import type { SearchPlace } from '../../search-index/search-places.ts';
import { toRecord } from '../../search-index/search-files.ts';
import type { Match, PaperIndex, PaperRecord, SortOrder } from '../paper-index.ts';
import { Names } from '../names.ts';
import { pageName } from '../parse-identifier.ts';
import type { SearchSources } from '../search-papers.ts';
import { titleWords } from '../title-words.ts';
import { Vocabulary } from '../vocabulary.ts';
import { compoundWords } from '../words.ts';

/** A paper that nobody wrote. */
export interface TablePaper {
  /** Its id; also its key in the index. */
  readonly id: string;
  readonly title: string;
  /** Names with commas between them. */
  readonly authors?: string;
  readonly venue?: string;
  readonly identifiers?: readonly string[];
  readonly abstract?: string;
  /** What the curator wrote. */
  readonly note?: string;
  readonly date?: string;
  /** Facet values beside the year, which follows from the date. */
  readonly facets?: Readonly<Record<string, readonly string[]>>;
}

/** Mentions that one in the title counts for. */
const titleMentions = 5;

/**
 * An index in memory that answers as Pagefind does: by stems and beginnings of words; by stems in
 * order for a phrase; and where it has no word, by the longest beginning of it that it does have.
 */
export class TableIndex implements PaperIndex {
  /** Texts it was asked for and papers it was made to read, in order. */
  readonly asked: string[] = [];
  readonly readKeys: string[] = [];
  private readonly papers: ReadonlyMap<string, TablePaper>;
  private readonly stems: ReadonlyMap<string, readonly string[]>;

  constructor(papers: readonly TablePaper[]) {
    this.papers = new Map(papers.map((paper) => [paper.id, paper]));
    this.stems = new Map(papers.map((paper) => [paper.id, stemsOfPage(paper)]));
  }

  /** A table has nothing to load. */
  prepare(): void {
    return;
  }

  find(text: string): Promise<readonly Match[]> {
    this.asked.push(text);
    const sought = text
      .split(/[^\p{L}\p{N}]+/u)
      .flatMap((word) => (word === '' ? [] : [stemmer(word)]));
    if (sought.length === 0) return Promise.resolve([]);
    const isPhrase = text.startsWith('"');
    const scores = isPhrase
      ? this.scoresOfPhrase(sought)
      : sought.map((stem) => this.scoresOf(stem));
    const matches = [...this.papers.keys()].flatMap((key) => {
      const ofPaper = [scores].flat().map((score) => score.get(key) ?? 0);
      const score = ofPaper.reduce((sum, each) => sum + each, 0);
      return ofPaper.every((each) => each > 0) ? [{ key, score }] : [];
    });
    return Promise.resolve(matches.sort((a, b) => b.score - a.score));
  }

  all(order?: SortOrder): Promise<readonly string[]> {
    const papers = [...this.papers.values()];
    if (order === 'title') papers.sort((a, b) => (a.title < b.title ? -1 : 1));
    if (order === 'newest') papers.sort((a, b) => ((a.date ?? '') > (b.date ?? '') ? -1 : 1));
    return Promise.resolve(papers.map(({ id }) => id));
  }

  withFacet(facet: string, value: string): Promise<readonly string[]> {
    const papers = [...this.papers.values()];
    return Promise.resolve(
      papers.filter((paper) => facetsOf(paper)[facet]?.includes(value)).map(({ id }) => id),
    );
  }

  facets(): Promise<Record<string, Record<string, number>>> {
    const counts: Record<string, Record<string, number>> = {};
    for (const paper of this.papers.values()) {
      for (const [facet, values] of Object.entries(facetsOf(paper))) {
        const ofFacet = (counts[facet] ??= {});
        for (const value of values) ofFacet[value] = (ofFacet[value] ?? 0) + 1;
      }
    }
    return Promise.resolve(counts);
  }

  read(key: string): Promise<PaperRecord> {
    this.readKeys.push(key);
    const paper = this.papers.get(key);
    if (!paper) return Promise.reject(new Error(`no paper has the key ${key}`));
    return Promise.resolve(toRecord(toDocument(paper)));
  }

  private scoresOf(stem: string): Map<string, number> {
    let beginning = stem;
    while (beginning !== '' && ![...this.stems.values()].flat().some(startsWith(beginning))) {
      beginning = beginning.slice(0, -1);
    }
    const mentions = [...this.stems].map(
      ([key, stems]) => [key, stems.filter(startsWith(beginning)).length] as const,
    );
    const holding = mentions.filter(([, count]) => count > 0).length;
    const rarity = Math.log(1 + this.papers.size / holding);
    return new Map(mentions.map(([key, count]) => [key, (rarity * count) / (count + 2)]));
  }

  private scoresOfPhrase(sought: readonly string[]): Map<string, number> {
    const phrase = ` ${sought.join(' ')} `;
    return new Map(
      [...this.stems].map(([key, stems]) => [key, ` ${stems.join(' ')} `.includes(phrase) ? 1 : 0]),
    );
  }
}

/** An index and a vocabulary of the same papers. */
export function tableSources(
  papers: readonly TablePaper[],
  synonyms: Synonyms = [],
  places: readonly SearchPlace[] = [],
): SearchSources & { index: TableIndex } {
  const documents = papers.map((paper) => ({ key: paper.id, ...toDocument(paper) }));
  const parts = buildVocabulary(
    documents.map((document) => ({ key: document.key, ...documentWords(document) })),
    synonyms,
    places,
  );
  const names = buildNames(documents, (place) => documents[place]?.key ?? '');
  const vocabulary = new Vocabulary(
    parts.map(({ start }) => start),
    (index) => Promise.resolve(parts[index]?.part ?? { words: {}, related: {}, places: {} }),
  );
  return {
    index: new TableIndex(papers),
    vocabulary,
    names: new Names(
      names.map(({ start }) => start),
      (index) =>
        Promise.resolve(names[index]?.part ?? { authors: {}, venues: {}, identifiers: {} }),
    ),
    places,
    papers: papers.length,
  };
}

/** A paper as the build knows it for search. */
export function toDocument(paper: TablePaper): SearchDocument {
  const { id, title, authors = '', venue = '', abstract = '', note = '', date = '' } = paper;
  return {
    ...{ id, title, venue, date, credit: authors },
    authors: authors === '' ? [] : authors.split(', '),
    ...{ dateText: '', pdf: '', formerIds: [] },
    text: [abstract, note].filter(Boolean).join('\n'),
    identifiers: [pageName(id), ...(paper.identifiers ?? [])],
    coins: '',
    facets: facetsOf(paper),
  };
}

/** The stems of a page in the order of its text; a hyphenated word in pieces and then whole. */
function stemsOfPage(paper: TablePaper): string[] {
  const { title, authors, venue, text } = toDocument(paper);
  const titles = Array.from({ length: titleMentions }, () => `${title}.`);
  const words = compoundWords([...titles, text, ...authors, venue].join(' ')).flatMap(
    ({ joined, parts }) => (parts.length > 1 ? [...parts, joined] : parts),
  );
  return [...words, ...titleWords(title)].map(stemmer);
}

function facetsOf({ facets = {}, date }: TablePaper): Record<string, readonly string[]> {
  return { ...facets, ...(date === undefined ? {} : { year: [date.slice(0, 4)] }) };
}

function startsWith(beginning: string): (stem: string) => boolean {
  return (stem) => stem.startsWith(beginning);
}
