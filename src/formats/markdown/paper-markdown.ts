import { formatMarkdown } from '../../text/format-markdown.ts';
import { toPhrasing } from '../../text/to-markdown.ts';
import type { Addresses } from '../../reading-list/file-addresses.ts';
import { formatDate } from '../../reading-list/format-date.ts';
import type { PaperContext } from '../../reading-list/paper-context.ts';
import { listingId, permalink } from '../../reading-list/permalink.ts';
import type { ListedPaper } from '../../reading-list/reading-list.ts';
import { waysOut } from '../../reading-list/ways-out.ts';
import { commaList, heading, link, list, paragraph, type Line } from './build-blocks.ts';
import { curatorBlocks } from './curator-blocks.ts';
import { paperFrontMatter } from './paper-front-matter.ts';

/**
 * What a paper's page says, as Markdown for people, editors and language models. It begins with front
 * matter that editors such as Obsidian and Quarto show as properties; the facts are a list below the
 * title as well, with their links.
 */
export function paperMarkdown(
  { paper, places, related }: PaperContext,
  address: Addresses,
): string {
  const curatorsNote = curatorBlocks(paper.body, { address, topHeading: 3 });
  const sections: readonly (readonly [title: string, lines: readonly Line[]])[] = [
    ['Topics', topicLines(paper, address)],
    ['On reading paths', pathLines(places, address)],
    ['Related papers', relatedLines(related, address)],
    ['Listed in', listingLines(paper, address)],
  ];
  const text = formatMarkdown([
    heading(1, toPhrasing(paper.title)),
    list(factLines(paper, address)),
    ...(paper.abstractText === ''
      ? []
      : [heading(2, ['Abstract']), paragraph(toPhrasing(paper.abstract))]),
    ...(curatorsNote.length > 0 ? [heading(2, ['Curator’s note']), ...curatorsNote] : []),
    ...sections.flatMap(([title, lines]) =>
      lines.length > 0 ? [heading(2, [title]), list(lines)] : [],
    ),
  ]);
  return `${paperFrontMatter(paper, address)}\n${text}`;
}

function factLines({ id, data, titleText }: ListedPaper, address: Addresses): Line[] {
  const { authors, moreAuthors, published, venue, identifiers } = data;
  const ways = waysOut(data, titleText).filter(({ isPrimary }) => isPrimary);
  const formats = [
    ['BibTeX', permalink('papers', id, 'bib')],
    ['RIS', permalink('papers', id, 'ris')],
    ['CSL-JSON', permalink('papers', id, 'json')],
  ] as const;
  const lines: (Line | undefined)[] = [
    authors.length > 0
      ? [`Authors: ${authors.join(', ')}${moreAuthors ? ' and others' : ''}`]
      : undefined,
    published === undefined ? undefined : [`Published: ${formatDate(published)}`],
    venue === undefined ? undefined : [`Venue: ${venue}`],
    identifiers.arxiv === undefined ? undefined : [`arXiv: ${identifiers.arxiv}`],
    identifiers.doi === undefined ? undefined : [`DOI: ${identifiers.doi}`],
    ways.length > 0
      ? ['Links: ', ...commaList(ways.map(({ label, url }) => link(url, [label])))]
      : undefined,
    ['Page: ', link(address(permalink('papers', id)))],
    ['Citation: ', ...commaList(formats.map(([label, path]) => link(address(path), [label])))],
  ];
  return lines.flatMap((line) => (line === undefined ? [] : [line]));
}

function topicLines({ topics }: ListedPaper, address: Addresses): Line[] {
  return topics.map(({ id, label, cue }) => {
    const topic = link(address(permalink('topics', id, 'md')), [label]);
    return cue === undefined ? [topic] : [topic, `: “${cue}”`];
  });
}

function pathLines(places: PaperContext['places'], address: Addresses): Line[] {
  return places.map(({ path, step, steps, reason }) => [
    link(address(permalink('paths', path.id, 'md')), [path.title]),
    `, ${String(step + 1)} of ${String(steps)}: ${reason}`,
  ]);
}

function relatedLines(related: PaperContext['related'], address: Addresses): Line[] {
  return related.map(({ paper, sharedTerms }) => [
    paperLink(paper, address),
    `, both: ${sharedTerms.join(', ')}`,
  ]);
}

function listingLines({ data }: ListedPaper, address: Addresses): Line[] {
  return data.origins.map(({ listing, line }) => [
    link(address(`${permalink('listings', listingId(listing))}#line-${String(line)}`), [listing]),
    `, line ${String(line)}`,
  ]);
}

/** A paper's title, leading to its Markdown. */
export function paperLink({ id, title }: ListedPaper, address: Addresses) {
  return link(address(permalink('papers', id, 'md')), toPhrasing(title, { links: false }));
}
