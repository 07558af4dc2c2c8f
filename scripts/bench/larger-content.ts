import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import {
  contentPaths,
  readLedger,
  readPapers,
  readReadingPaths,
  readTopics,
} from '../../src/content-files/content-folder.ts';
import { ContentErrors } from '../../src/content-files/content-error.ts';
import { formatPage } from '../../src/content-files/pages/format-page.ts';
import { paperId } from '../../src/ingest/naming/paper-id.ts';
import { formatPermalinkRegister } from '../../src/content-files/permalinks/permalink-register.ts';
import { servedPermalinks } from '../../src/content-files/permalinks/served-permalinks.ts';
import type { Paper, PaperData } from '../../src/schemas/paper.ts';

/** One page in this many gets a note, which is 2.5 %: every MDX body is a module of the bundler. */
const pagesPerNote = 40;

/** One sentence in this many of a copied abstract is another paper's. */
const sentencesPerSwap = 3;

/** How many papers arXiv's scheme can number in a month, with five digits. */
const arxivIdsPerMonth = 100_000;

/**
 * Writes a content folder with the papers of another one `times` over, the first time as they
 * are. Each further time has listings of its own; all the rest is copied. Nothing of it was ever
 * published, so its register has what is there.
 * @returns the number of papers
 */
export async function writeLargerContent(from: string, to: string, times: number): Promise<number> {
  const [{ pages, errors }, ledger, topics, paths] = await Promise.all([
    readPapers(from),
    readLedger(from),
    readTopics(from),
    readReadingPaths(from),
  ]);
  if (!ledger.ok || errors.length > 0) throw new ContentErrors([...errors, ...ledger.errors]);
  const source = contentPaths(from);
  const target = contentPaths(to);
  await cp(from, to, { recursive: true, filter: (path) => path !== source.papers });
  const listings = Array.from({ length: times }, (_, time) =>
    ledger.value.listings.map((listing) => ({ ...listing, name: copiedName(listing.name, time) })),
  ).flat();
  await writeFile(target.ledger, stringify({ ...ledger.value, listings }));
  const papers = repeatPapers(pages, times);
  await mkdir(target.papers);
  for (const { id, data, body } of papers) {
    await writeFile(join(target.papers, `${id}.mdx`), formatPage(data) + body);
  }
  const served = servedPermalinks({
    papers,
    removed: [],
    topics: topics.pages,
    paths: paths.pages,
    listings: listings.map(({ name }) => name),
  });
  await writeFile(target.permalinks, formatPermalinkRegister(served.keys()));
  return papers.length;
}

/** The papers `times` over, ids, titles, identifiers and citation keys unique; always the same for the same papers. */
export function repeatPapers(papers: readonly Paper[], times: number): Paper[] {
  const taken = new Set(papers.flatMap(({ id, data }) => [id, ...data.aliases]));
  const copies = Array.from({ length: times - 1 }, (_, index) => index + 1).flatMap((time) =>
    papers.map((paper, index) => {
      const data = copyOf(paper.data, time, index, papers);
      const id = paperId(data.title, (each) => !taken.has(each));
      taken.add(id);
      return { id, data, body: paper.body };
    }),
  );
  return [...papers, ...copies].map(({ id, data, body }, index) => ({
    id,
    data,
    body: body.trim() === '' && index % pagesPerNote === 0 ? note(index) : body,
  }));
}

function copyOf(data: PaperData, time: number, index: number, papers: readonly Paper[]): PaperData {
  const { arxiv, doi } = data.identifiers;
  const other = papers[(index + time * 37) % papers.length]?.data.abstract ?? '';
  return {
    ...data,
    title: `${data.title}, Part ${String(time + 1)}`,
    identifiers: {
      ...(arxiv === undefined ? {} : { arxiv: nobodysArxivId((time - 1) * papers.length + index) }),
      ...(doi === undefined ? {} : { doi: `${doi}.${String(time)}` }),
    },
    citationKey: data.citationKey && `${data.citationKey}-${String(time)}`,
    formerCitationKeys: [],
    abstract: swapSentences(data.abstract, other, time),
    origins: data.origins.map((origin) => ({
      ...origin,
      listing: copiedName(origin.listing, time),
    })),
    aliases: [],
  };
}

/**
 * The arXiv id of a number, each its own. Ids of this form begin in 2007, so those from January 1992
 * to December 1999 are nobody's.
 */
function nobodysArxivId(number: number): string {
  const month = Math.floor(number / arxivIdsPerMonth);
  const year = 92 + Math.floor(month / 12);
  const twoDigits = String((month % 12) + 1).padStart(2, '0');
  return `${String(year)}${twoDigits}.${String(number % arxivIdsPerMonth).padStart(5, '0')}`;
}

/** An abstract in which some sentences are those at the same place of another one. */
function swapSentences(abstract: string, other: string, offset: number): string {
  const replacements = sentencesOf(other);
  return sentencesOf(abstract)
    .map((sentence, index) =>
      (index + offset) % sentencesPerSwap === 0 ? (replacements[index] ?? sentence) : sentence,
    )
    .join(' ');
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
}

function copiedName(listing: string, time: number): string {
  return time === 0 ? listing : `${String(time)}_${listing}`;
}

function note(index: number): string {
  return `\nNumber ${String(index)} is **worth reading** for its method; skip the appendix.\n`;
}
