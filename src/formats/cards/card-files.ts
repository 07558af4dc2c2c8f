import project from '../../../package.json' with { type: 'json' };
import { canonicalUrl } from '../../reading-list/canonical-url.ts';
import type {
  ListedPaper,
  ListedPath,
  ListedTopic,
  ReadingList,
} from '../../reading-list/reading-list.ts';
import type { PaperData } from '../../schemas/paper.ts';
import type { Format, SiteFile } from '../site-file.ts';
import { cardPath, siteCardPath } from '../../reading-list/card-path.ts';
import type { Card } from './card.ts';

/** The pictures, which are drawn three at a time: see `BuiltFiles.writeAll`. */
export const cardsFormat: Format = {
  name: 'cards',
  madeBy: 'src/formats/cards/draw-card.ts',
  files: cardFiles,
};

/** A card's picture. */
export interface CardFile extends SiteFile {
  readonly from: { readonly card: Card; readonly fonts: readonly string[] };
  readonly content: () => Promise<Uint8Array>;
}

/** Packages of the fonts, which are read as files: another version may have other letters. */
const fonts = (['@fontsource/source-serif-4', '@fontsource/source-sans-3'] as const).map(
  (name) => `${name}@${project.dependencies[name]}`,
);

/**
 * The pictures that other sites show with a link to a page: one a paper, one a topic, one a reading
 * path, and the site's. Their addresses in the pages have to be absolute, so there are none while the
 * address of the site is not known.
 */
export function cardFiles(
  list: Pick<ReadingList, 'site' | 'papers' | 'topics' | 'paths'>,
): CardFile[] {
  const { site, papers, topics, paths } = list;
  if (canonicalUrl(site, siteCardPath) === undefined) return [];
  return [
    ...papers.map((paper) => toFile(cardPath('papers', paper.id), paperCard(paper, site.name))),
    ...topics.map((topic) => toFile(cardPath('topics', topic.id), topicCard(topic, site.name))),
    ...paths.map((path) => toFile(cardPath('paths', path.id), pathCard(path, site.name))),
    toFile(siteCardPath, {
      kicker: 'Reading list',
      title: asTree(site.name),
      plainTitle: 'Reading list',
      description: site.description,
      facts: [
        countOf(papers.length, 'paper'),
        countOf(topics.length, 'topic'),
        countOf(paths.length, 'reading path'),
      ].join(' · '),
    }),
  ];
}

function toFile(path: string, card: Card): CardFile {
  return {
    path,
    mediaType: 'image/png',
    from: { card, fonts },
    content: async () => {
      // What draws is large, and most builds find every picture made.
      const { drawCard } = await import('./draw-card.ts');
      return drawCard(card).catch((cause: unknown) => {
        throw new Error(`the card ${path} cannot be drawn`, { cause });
      });
    },
  };
}

function paperCard({ id, title, topics, data }: ListedPaper, siteName: string): Card {
  const [primary] = topics;
  return {
    kicker: primary?.label ?? 'Paper',
    hue: primary?.hue,
    title,
    plainTitle: id,
    authors: { names: data.authors, areMore: data.moreAuthors },
    facts: paperFacts(data),
    siteName,
  };
}

function topicCard({ id, name, data, papers }: ListedTopic, siteName: string): Card {
  return {
    kicker: 'Topic',
    hue: name.hue,
    title: asTree(data.label),
    plainTitle: id,
    description: data.definition,
    facts: countOf(papers.length, 'paper'),
    siteName,
  };
}

function pathCard({ id, data, steps }: ListedPath, siteName: string): Card {
  return {
    kicker: 'Reading path',
    title: asTree(data.title),
    plainTitle: id,
    description: data.description,
    facts: countOf(steps.length, 'paper'),
    siteName,
  };
}

/** Curators' texts have no TeX. */
function asTree(text: string): Card['title'] {
  return [{ type: 'text', value: text }];
}

/** Venue and year; the year once where the venue names it, as "ICLR 2024" does. */
function paperFacts({ venue, published }: PaperData): string {
  const year = published?.slice(0, 4);
  const facts =
    venue !== undefined && year !== undefined && venue.includes(year) ? [venue] : [venue, year];
  return facts.filter((fact) => fact !== undefined).join(' · ');
}

function countOf(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
