import { contentPaths } from '../content-files/content-folder.ts';
import { ContentError, quote, type Place } from '../content-files/content-error.ts';
import { lineFinder } from '../content-files/pages/line-finder.ts';
import type { MdxPage } from '../content-files/pages/read-pages.ts';
import {
  servedPermalinks,
  type ServedPage,
} from '../content-files/permalinks/served-permalinks.ts';
import type { KeptValues } from '../content-files/kept-values.ts';
import { readContent, type Content } from '../content-files/read-content.ts';
import { identifierKeys } from '../reading-list/identifier-keys.ts';
import { listingId, permalink, type PageKind } from '../reading-list/permalink.ts';
import { shippedStyleNames } from '../schemas/citation-style.ts';
import type { PaperData } from '../schemas/paper.ts';
import type { ReadingPathData } from '../schemas/reading-path.ts';
import { foldTitle } from '../text/fold-title.ts';
import { checkNotes } from './check-notes.ts';
import { checkPermalinks } from './check-permalinks.ts';
import { checkTaxonomy } from './check-taxonomy.ts';
import { nearest } from './nearest.ts';

export interface CorpusReport {
  readonly errors: readonly ContentError[];
  readonly papers: number;
  readonly topics: number;
  readonly paths: number;
}

/** Reads a whole content folder and finds every problem in it; see `checkContent`. */
export async function checkCorpus(root: string): Promise<CorpusReport> {
  return checkContent(await readContent(root));
}

/**
 * Every problem in a content folder, those of reading included, each with file and line.
 * @param kept what an earlier check worked out
 */
export function checkContent(content: Content, kept?: KeptValues): CorpusReport {
  const { papers, topics, paths, fileNames, ledger, taxonomy } = content;
  const folder = contentPaths(content.root);
  const topicIds = new Set(topics.map(({ id }) => id));
  const listings = ledger.ok ? ledger.value.listings.map(({ name }) => name) : [];
  const removed = ledger.ok ? ledger.value.removed : [];
  const placeOf = ({ kind, id }: ServedPage) => ({
    file: `${folder[kind]}/${kind === 'listings' ? id : `${id}.mdx`}`,
  });
  const served = servedPermalinks({ papers, removed, topics, paths, listings });
  return {
    errors: [
      ...content.errors,
      ...unknownTopics(papers, topicIds),
      ...(taxonomy.ok ? checkTaxonomy(taxonomy.value, folder.taxonomy, topics) : []),
      ...unknownStyles(content, folder.site),
      ...clashingIds('papers', papers, folder.papers, fileNames.papers),
      ...clashingIds('topics', topics, folder.topics, fileNames.topics),
      ...clashingIds('paths', paths, folder.paths, fileNames.paths),
      ...clashingListings(listings, folder.listings),
      ...clashingTitles(papers),
      ...clashingIdentifiers(papers),
      ...deadEntries(paths, 'papers', papers),
      ...deadEntries(topics, 'begin', papers),
      ...unknownNextPaths(paths),
      ...[papers, topics, paths].flatMap((pages) => checkNotes(pages, served, kept)),
      ...missingCitationKeys(papers),
      ...clashingCitationKeys(papers),
      // A page that cannot be read is not gone; its own errors say what to do.
      ...(content.isWholeRead
        ? checkPermalinks({
            file: folder.permalinks,
            registered: content.permalinks,
            served,
            placeOf,
            topics: topicIds,
          })
        : []),
    ],
    papers: papers.length,
    topics: topicIds.size,
    paths: paths.length,
  };
}

function unknownStyles({ site, styles }: Content, file: string) {
  const known = new Set<string>([...shippedStyleNames, ...styles.map(({ name }) => name)]);
  const named = site.ok ? site.value.citationStyles : [];
  return named
    .filter((name) => !known.has(name))
    .map((name) => {
      const hint =
        `put https://www.zotero.org/styles/${name} into content/styles as ${name}.csl, ` +
        `or name one of ${[...known].join(', ')}.`;
      return new ContentError(`names the unknown citation style ${quote(name)}.`, [{ file }], hint);
    });
}

function unknownTopics(pages: readonly MdxPage<PaperData>[], topics: ReadonlySet<string>) {
  return pages.flatMap((page) =>
    page.data.topics.flatMap(({ topic }, index) =>
      topics.has(topic)
        ? []
        : [
            new ContentError(
              `names the unknown topic ${quote(topic)}.`,
              [{ file: page.file, line: lineOf(page, ['topics', index, 'topic']) }],
              `write one of the files in content/topics, without .mdx${nearest(topic, topics)}.`,
            ),
          ],
    ),
  );
}

/** Ids and aliases of one kind of page must be unique even where file names ignore case. */
function clashingIds(
  kind: PageKind,
  pages: readonly MdxPage<{ readonly aliases: readonly string[] }>[],
  folder: string,
  fileNames: readonly string[],
): ContentError[] {
  const holders = new Map<string, Place[]>();
  const claim = (id: string, place: Place) => {
    const key = id.toLowerCase();
    holders.set(key, [...(holders.get(key) ?? []), place]);
  };
  for (const name of fileNames) {
    if (name.endsWith('.mdx')) claim(name.slice(0, -4), { file: `${folder}/${name}` });
  }
  for (const page of pages) {
    page.data.aliases.forEach((alias, index) => {
      claim(alias, { file: page.file, line: lineOf(page, ['aliases', index]) });
    });
  }
  return [...holders].flatMap(([id, places]) =>
    places.length < 2
      ? []
      : [
          new ContentError(
            `claim the same permalink ${kind}/${id}.html.`,
            places,
            'rename all but one; keep the name that was published.',
          ),
        ],
  );
}

/** Listings whose names differ only in what an address leaves out. */
function clashingListings(names: readonly string[], folder: string) {
  return [...Map.groupBy(names, listingId)].flatMap(([id, same]) =>
    same.length < 2
      ? []
      : [
          new ContentError(
            `claim the same permalink ${permalink('listings', id).slice(1)}.`,
            same.map((name) => ({ file: `${folder}/${name}` })),
            'give all but one another file name, and run `npm run ingest`.',
          ),
        ],
  );
}

function clashingTitles(pages: readonly MdxPage<PaperData>[]) {
  const byTitle = Map.groupBy(pages, ({ data }) => foldTitle(data.title));
  return [...byTitle].flatMap(([key, same]) => {
    // Papers that the curator split share a title on purpose; each then has its own origins.
    const places = same.flatMap(({ data }) =>
      data.origins.map((o) => `${o.listing}:${String(o.line)}`),
    );
    const areApart =
      same.every(({ data }) => data.origins.length > 0) && new Set(places).size === places.length;
    return key === '' || same.length < 2 || areApart
      ? []
      : [
          new ContentError(
            `are the same paper by title: ${quote(same[0]?.data.title ?? '')}.`,
            same.map((page) => ({ file: page.file, line: lineOf(page, ['title']) })),
            'merge one into the other in content/curation.yaml, or correct a title.',
          ),
        ];
  });
}

const schemes = [
  ['arxiv', 'arXiv id'],
  ['doi', 'DOI'],
] as const;

/** An identifier can lead to one paper only. */
function clashingIdentifiers(pages: readonly MdxPage<PaperData>[]) {
  const known = pages.map((page) => ({ page, keys: identifierKeys(page.data.identifiers) }));
  return schemes.flatMap(([scheme, name]) =>
    [...Map.groupBy(known, ({ keys }) => keys.get(scheme))].flatMap(([identifier, same]) =>
      identifier === undefined || same.length < 2
        ? []
        : [
            new ContentError(
              `claim the same ${name} ${quote(identifier)}.`,
              same.map(({ page }) => ({
                file: page.file,
                // A DOI of arXiv's is an arXiv id as well.
                line: lineOf(page, ['identifiers', scheme]) ?? lineOf(page, ['identifiers', 'doi']),
              })),
              'merge one into the other in content/curation.yaml, or correct its identifiers ("identifiers: {}" for none).',
            ),
          ],
    ),
  );
}

/** Papers that a page names with a reason, and that are not there. */
function deadEntries<Field extends string>(
  pages: readonly MdxPage<Readonly<Record<Field, ReadingPathData['papers']>>>[],
  field: Field,
  papers: readonly MdxPage<PaperData>[],
) {
  const ids = new Set(papers.map(({ id }) => id));
  const aliases = new Map(papers.flatMap(({ id, data }) => data.aliases.map((a) => [a, id])));
  return pages.flatMap((page) =>
    page.data[field].flatMap(({ paper }, index) => {
      if (ids.has(paper)) return [];
      const moved = aliases.get(paper);
      return [
        new ContentError(
          `names the paper ${quote(paper)}, which is not there.`,
          [{ file: page.file, line: lineOf(page, [field, index, 'paper']) }],
          moved === undefined
            ? `write one of the files in content/papers, without .mdx${nearest(paper, ids)}.`
            : `it moved to ${quote(moved)}.`,
        ),
      ];
    }),
  );
}

function unknownNextPaths(paths: readonly MdxPage<ReadingPathData>[]) {
  const ids = new Set(paths.map(({ id }) => id));
  return paths.flatMap((path) =>
    path.data.next.flatMap((next, index) =>
      ids.has(next) && next !== path.id
        ? []
        : [
            new ContentError(
              `goes on with ${quote(next)}, which is no other path.`,
              [{ file: path.file, line: lineOf(path, ['next', index]) }],
              `write one of the files in content/paths, without .mdx${nearest(next, ids)}.`,
            ),
          ],
    ),
  );
}

/** A key made up by a build could be another one tomorrow, when somebody has cited the paper by it. */
function missingCitationKeys(pages: readonly MdxPage<PaperData>[]) {
  return pages
    .filter(({ data }) => data.citationKey === undefined)
    .map(
      ({ file, data }) =>
        new ContentError(
          'has no citationKey.',
          [{ file, line: 2 }],
          data.authors.length > 0 || data.origins.length > 0
            ? 'run `npm run ingest`, which gives it one, or write one.'
            : 'write authors and run `npm run ingest`, which makes it of them; `npm run ingest -- --keys` makes it of the title alone.',
        ),
    );
}

/** BibTeX takes keys that differ only by case for one. */
function clashingCitationKeys(pages: readonly MdxPage<PaperData>[]) {
  const holders = pages.flatMap((page) => [
    ...(page.data.citationKey === undefined
      ? []
      : [{ key: page.data.citationKey, page, path: ['citationKey'] }]),
    ...page.data.formerCitationKeys.map((key, index) => ({
      key,
      page,
      path: ['formerCitationKeys', index],
    })),
  ]);
  return [...Map.groupBy(holders, ({ key }) => key.toLowerCase())].flatMap(([key, same]) =>
    same.length < 2
      ? []
      : [
          new ContentError(
            `have the same citation key ${quote(key)}.`,
            same.map(({ page, path }) => ({ file: page.file, line: lineOf(page, path) })),
            'keep the one that was published first, and write another into the other pages.',
          ),
        ],
  );
}

/** Line of a value in a page. */
function lineOf(page: MdxPage<unknown>, path: readonly (string | number)[]): number | undefined {
  return lineFinder(page)(path);
}
