import { lineFinder } from '../content-files/pages/line-finder.ts';
import type { MdxPage } from '../content-files/pages/read-pages.ts';
import type { Place } from '../content-files/content-error.ts';
import { waysOut, type WayOutKind } from '../reading-list/ways-out.ts';
import type { PaperData } from '../schemas/paper.ts';
import { findUrls } from '../text/find-urls.ts';
import { parseText } from '../text/parse-text.ts';
import { toPlainText } from '../text/to-plain-text.ts';

/** Where a link is on the site: among a paper's ways out, or in a text. */
export const outgoingLinkKinds = [
  ...['code', 'project', 'model', 'dataset', 'abstract', 'note', 'topic', 'path', 'site'],
  ...['arxiv', 'pdf', 'doi', 'html', 'hugging-face', 'semantic-scholar'],
] as const;

export type OutgoingLinkKind =
  Exclude<WayOutKind, 'search'> | 'abstract' | 'note' | 'topic' | 'path' | 'site';

/** An address that the site leads to, wherever it is. */
export interface OutgoingLink {
  /** As it is asked for: normalized, without its fragment. */
  readonly url: string;
  readonly kinds: ReadonlySet<OutgoingLinkKind>;
  readonly places: readonly Place[];
  /** True where the address is only made from an identifier, and need not lead anywhere. */
  readonly mayBeMissing: boolean;
}

/** A content folder as far as links go out from it. */
export interface LinkingContent {
  readonly papers: readonly MdxPage<PaperData>[];
  readonly topics: readonly Pick<MdxPage<unknown>, 'file' | 'text'>[];
  readonly paths: readonly Pick<MdxPage<unknown>, 'file' | 'text'>[];
  /** `site.yaml` */
  readonly site: { readonly file: string; readonly text: string };
}

/**
 * Every outgoing link of a reading list, each address once, in the order of papers, topics, paths and
 * `site.yaml`. Searches are none: whatever they find, they are answered.
 */
export function collectLinks({ papers, topics, paths, site }: LinkingContent): OutgoingLink[] {
  const links = new Map<string, Collected>();
  for (const paper of papers) collectFromPaper(paper, links);
  for (const { file, text } of topics) collectFromText('topic', file, text, links);
  for (const { file, text } of paths) collectFromText('path', file, text, links);
  collectFromText('site', site.file, site.text.replaceAll(/^\s*#.*$/gmu, ''), links);
  return [...links].map(([url, { kinds, places, mayBeMissing }]) => ({
    url,
    kinds,
    places: [...places.values()],
    mayBeMissing,
  }));
}

interface Collected {
  readonly kinds: Set<OutgoingLinkKind>;
  readonly places: Map<string, Place>;
  mayBeMissing: boolean;
}

function collectFromPaper(
  { file, data, yaml, body, text }: MdxPage<PaperData>,
  links: Map<string, Collected>,
): void {
  const lineOf = lineFinder({ yaml });
  const ways = waysOut(data, toPlainText(parseText(data.title)));
  for (const { kind, url, isPrimary } of ways) {
    if (kind === 'search') continue;
    const position = data.links.findIndex((link) => link.url === url && link.kind === kind);
    const path =
      position === -1
        ? ['identifiers', data.identifiers.arxiv === undefined || kind === 'doi' ? 'doi' : 'arxiv']
        : ['links', position, 'url'];
    add(links, kind, url, { file, line: lineOf(path) }, !isPrimary);
  }
  for (const field of ['title', 'abstract'] as const) {
    for (const { url } of findUrls(data[field])) {
      add(links, 'abstract', url, { file, line: lineOf([field]) });
    }
  }
  collectFromText('note', file, body, links, text.slice(0, text.length - body.length));
}

/** @param before what of the file comes before the text, for the line numbers */
function collectFromText(
  kind: OutgoingLinkKind,
  file: string,
  text: string,
  links: Map<string, Collected>,
  before = '',
): void {
  for (const { start, url } of findUrls(text)) {
    const line = `${before}${text.slice(0, start)}`.split('\n').length;
    add(links, kind, url, { file, line });
  }
}

function add(
  links: Map<string, Collected>,
  kind: OutgoingLinkKind,
  written: string,
  place: Place,
  mayBeMissing = false,
): void {
  if (!URL.canParse(written)) return;
  const url = new URL(written);
  url.hash = '';
  const link = links.get(url.href) ?? { kinds: new Set(), places: new Map(), mayBeMissing: true };
  link.kinds.add(kind);
  link.places.set(`${place.file}:${String(place.line)}`, place);
  link.mayBeMissing &&= mayBeMissing;
  links.set(url.href, link);
}
