import { answeringIds } from '../../reading-list/answering-ids.ts';
import { canonicalUrl } from '../../reading-list/canonical-url.ts';
import type { ReadingList } from '../../reading-list/reading-list.ts';
import type { Format } from '../site-file.ts';
import { oEmbedPath } from './embed-path.ts';
import { shortAuthors } from '../../reading-list/short-authors.ts';
import { toOEmbed, type OEmbedInput } from './to-oembed.ts';

/** Names given before "and others". */
const maxAuthors = 8;

/**
 * Answers for programs that embed by https://oembed.com. Frames need a full address, so only a site
 * that knows its own has them.
 */
export const oEmbedFormat: Format = {
  name: 'oEmbed',
  *files(list) {
    const home = canonicalUrl(list.site, '/index.html');
    if (home === undefined) return;
    const provider = { name: list.site.name, home };
    for (const { ids, input } of embeddedPages(list)) {
      for (const id of ids) {
        yield {
          path: oEmbedPath(input.kind, id),
          mediaType: 'application/json',
          from: [input, provider],
          content: () => JSON.stringify(toOEmbed(input, provider)),
        };
      }
    }
  },
};

function* embeddedPages({ papers, topics, paths }: ReadingList): Generator<{
  ids: readonly string[];
  input: OEmbedInput;
}> {
  for (const paper of papers) {
    const { id, titleText: title, data } = paper;
    const authors = shortAuthors(data, maxAuthors);
    yield { ids: answeringIds(paper), input: { kind: 'papers', id, title, authors } };
  }
  for (const topic of topics) {
    const { id, data } = topic;
    const input = { kind: 'topics', id, title: data.label, authors: '' } as const;
    yield { ids: answeringIds(topic), input };
  }
  for (const path of paths) {
    const { id, data } = path;
    const input = { kind: 'paths', id, title: data.title, authors: '' } as const;
    yield { ids: answeringIds(path), input };
  }
}
