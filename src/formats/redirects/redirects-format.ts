import { arxivAliases, arxivPermalink } from '../../reading-list/arxiv-aliases.ts';
import { permalink, type PageKind } from '../../reading-list/permalink.ts';
import type { ReadingList } from '../../reading-list/reading-list.ts';
import { parseText } from '../../text/parse-text.ts';
import { toPlainText } from '../../text/to-plain-text.ts';
import type { Format } from '../site-file.ts';
import { redirectPage, type Redirect } from './redirect-page.ts';

/**
 * Leads on from the addresses that pages had before, and from arXiv ids. They are thousands of small
 * pages that nobody reads, so they are made without the templates.
 */
export const redirectsFormat: Format = {
  name: 'redirects',
  *files(list) {
    const { site } = list;
    for (const redirect of redirects(list)) {
      yield {
        path: redirect.from,
        mediaType: 'text/html; charset=utf-8',
        from: [site, redirect],
        content: () => redirectPage(redirect, site),
      };
    }
  },
};

function* redirects({
  papers,
  paperById,
  topics,
  paths,
  ledger,
}: ReadingList): Generator<Redirect> {
  for (const paper of papers) yield* fromFormerIds('papers', paper, paper.titleText);
  for (const topic of topics) yield* fromFormerIds('topics', topic, topic.data.label);
  for (const path of paths) yield* fromFormerIds('paths', path, path.data.title);
  for (const [arxiv, id] of arxivAliases(papers)) {
    const title = paperById.get(id)?.titleText ?? id;
    yield { from: arxivPermalink(arxiv), to: permalink('papers', id), title };
  }
  for (const { id, arxiv, title = id } of ledger.removed) {
    if (arxiv === undefined) continue;
    const text = toPlainText(parseText(title));
    yield { from: arxivPermalink(arxiv), to: permalink('papers', id), title: text };
  }
}

function* fromFormerIds(
  kind: PageKind,
  { id, data }: { readonly id: string; readonly data: { readonly aliases: readonly string[] } },
  title: string,
): Generator<Redirect> {
  for (const alias of data.aliases) {
    yield { from: permalink(kind, alias), to: permalink(kind, id), title };
  }
}
