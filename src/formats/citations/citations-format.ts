import { answeringIds } from '../../reading-list/answering-ids.ts';
import { paperPartCount, paperPartOf } from '../../reading-list/paper-parts.ts';
import { permalink, type PageKind } from '../../reading-list/permalink.ts';
import type { ListedPaper, ReadingList } from '../../reading-list/reading-list.ts';
import type { Format, SiteFile } from '../site-file.ts';
import { citationFiles } from './citation-files.ts';
import { toCitedItem } from './to-cited-item.ts';
import { stylePath } from './citation-styles.ts';
import { citationPartPath } from './citation-part-path.ts';

/** Citations of each page's papers beside the page, of the whole list, and in parts for scripts. */
export const citationsFormat: Format = {
  name: 'citations',
  *files(list) {
    for (const { kind, ids, papers } of citedPages(list)) {
      for (const id of ids) {
        for (const { ending, mediaType, format } of citationFiles) {
          const content = () => format(papers);
          yield { path: permalink(kind, id, ending), mediaType, from: papers, content };
        }
      }
    }
    const { papers } = list;
    for (const { ending, mediaType, format } of citationFiles) {
      const path = wholeListPath(ending);
      yield { path, mediaType, from: papers, content: () => format(papers) };
    }
    yield* citationParts(list);
  },
};

/** Address of the citations of the whole list: `/all.bib`, `/all.ris`, `/all.csl.json`. */
function wholeListPath(ending: string): string {
  return `/all.${ending === 'json' ? 'csl.json' : ending}`;
}

/** Pages whose papers can be cited together; a page's files answer under its former ids as well. */
function* citedPages({ papers, topics, paths, listings }: ReadingList): Generator<{
  kind: PageKind;
  ids: readonly string[];
  papers: readonly ListedPaper[];
}> {
  for (const paper of papers) yield { kind: 'papers', ids: answeringIds(paper), papers: [paper] };
  for (const topic of topics) {
    yield { kind: 'topics', ids: answeringIds(topic), papers: topic.papers };
  }
  for (const path of paths) {
    const cited = path.steps.map(({ paper }) => paper);
    yield { kind: 'paths', ids: answeringIds(path), papers: cited };
  }
  for (const { id, members } of listings) {
    const cited = [...new Set(members.map(({ paper }) => paper))];
    yield { kind: 'listings', ids: [id], papers: cited };
  }
}

/**
 * What the script of `CitePapers.astro` puts together, by the papers' ids: the citation of each as a
 * file has it, what references are made of, and the owner's styles.
 */
export function* citationParts({
  papers,
  site,
  styles,
}: Pick<ReadingList, 'papers' | 'site' | 'styles'>): Generator<SiteFile> {
  const kinds = [
    ...citationFiles.map(({ ending, format }) => ({
      id: ending,
      cite: (paper: ListedPaper): unknown => format([paper]),
    })),
    { id: 'reference', cite: toCitedItem },
  ];
  for (const { name, csl } of styles) {
    if (!site.citationStyles.includes(name)) continue;
    const content = () => JSON.stringify(csl);
    yield { path: `/${stylePath(name)}`, mediaType: 'application/json', from: csl, content };
  }
  const count = paperPartCount(papers.length);
  const byPart = Map.groupBy(papers, ({ id }) => paperPartOf(id, count));
  for (let part = 0; part < count; part += 1) {
    const ofPart = byPart.get(part) ?? [];
    for (const { id, cite } of kinds) {
      yield {
        path: `/${citationPartPath(id, part)}`,
        mediaType: 'application/json',
        from: ofPart,
        content: () =>
          JSON.stringify(Object.fromEntries(ofPart.map((paper) => [paper.id, cite(paper)]))),
      };
    }
  }
}
