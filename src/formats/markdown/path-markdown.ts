import { formatMarkdown } from '../../text/format-markdown.ts';
import type { Addresses } from '../../reading-list/file-addresses.ts';
import { permalink } from '../../reading-list/permalink.ts';
import type { ListedPath } from '../../reading-list/reading-list.ts';
import { heading, link, list, paragraph } from './build-blocks.ts';
import { curatorBlocks } from './curator-blocks.ts';
import { paperLink } from './paper-markdown.ts';

/** What a reading path's page says, as Markdown: its papers in order, each with its reason. */
export function pathMarkdown({ id, data, body, steps }: ListedPath, address: Addresses): string {
  return formatMarkdown([
    heading(1, [data.title]),
    paragraph([data.description]),
    list([['Page: ', link(address(permalink('paths', id)))]]),
    ...curatorBlocks(body, { address, topHeading: 2 }),
    heading(2, ['Papers in order']),
    list(
      steps.map(({ paper, reason }) => [paperLink(paper, address), `: ${reason}`]),
      { ordered: true },
    ),
  ]);
}
