import { legalInMarkup } from '../../text/legal-in-markup.ts';
import { formatDate } from '../../reading-list/format-date.ts';
import { lastAddition } from '../../reading-list/last-addition.ts';
import { permalink } from '../../reading-list/permalink.ts';
import type { ListedPaper, ReadingList } from '../../reading-list/reading-list.ts';
import { waysOut } from '../../reading-list/ways-out.ts';
import { topicInDigest, type DigestSelection } from './digest-selection.ts';
import type { Digest, DigestPaper } from './digest.ts';

/** More names than these would outweigh the title. */
const maxAuthors = 5;

/**
 * What a digest says of the papers selected for it.
 * @param selected all papers of the selection, those first that are to have room
 * @param room how many of them it shows
 * @param toUrl full address of a path from the site's root
 */
export function toDigest(
  { site, topics, papers }: ReadingList,
  { since, topic: chosen }: DigestSelection,
  { selected, room, toUrl }: DigestRoom,
): Digest {
  const shown = new Set(selected.slice(0, room));
  // In the order of the list again.
  const byTopic = Map.groupBy(
    papers.filter((paper) => shown.has(paper)),
    (paper) => topicInDigest(paper, chosen),
  );
  const groups = topics.flatMap(({ id, data }) => {
    const ofTopic = byTopic.get(id);
    if (!ofTopic) return [];
    const url = toUrl(permalink('topics', id));
    const group = ofTopic.map((paper) => toDigestPaper(paper, toUrl));
    return [{ label: tidy(data.label), url, papers: group }];
  });
  const date = lastAddition(selected) ?? since;
  const of = topics.find(({ id }) => id === chosen)?.data.label;
  const name = tidy(of === undefined ? site.name : `${site.name}, ${of}`);
  const count = selected.length === 1 ? '1 new paper' : `${String(selected.length)} new papers`;
  return {
    title: `${name}: ${count}`,
    lead: `Added after ${formatDate(since)}, up to ${formatDate(date)}.`,
    listName: tidy(site.name),
    curator: site.curator && tidy(site.curator),
    language: site.language,
    date,
    groups,
    more: selected.length - shown.size,
    homeUrl: toUrl('/index.html'),
    newUrl: toUrl('/new.html'),
  };
}

interface DigestRoom {
  readonly selected: readonly ListedPaper[];
  readonly room: number;
  readonly toUrl: (path: string) => string;
}

function toDigestPaper(
  { id, titleText, gist, data }: ListedPaper,
  toUrl: (path: string) => string,
): DigestPaper {
  const { authors, moreAuthors, published, venue } = data;
  const [source] = waysOut(data, titleText).filter(({ kind }) => ['arxiv', 'doi'].includes(kind));
  const facts = [published && formatDate(published), venue].filter(Boolean);
  const isCut = authors.length > maxAuthors || (moreAuthors && authors.length > 0);
  return {
    title: tidy(titleText),
    authors: tidy(authors.slice(0, maxAuthors).join(', ') + (isCut ? ' and others' : '')),
    facts: tidy(facts.join(' · ')),
    gist: tidy(gist),
    url: toUrl(permalink('papers', id)),
    ...(source && { source: { label: source.label, url: source.url } }),
  };
}

/** On one line, without what a mail program may stumble over. */
function tidy(text: string): string {
  return legalInMarkup(text.replaceAll(/\s+/gu, ' ').trim());
}
