import { formatMarkdown } from '../../text/format-markdown.ts';
import type { Addresses } from '../../reading-list/file-addresses.ts';
import { formatDate } from '../../reading-list/format-date.ts';
import { permalink } from '../../reading-list/permalink.ts';
import type { ListedPaper, ListedTopic } from '../../reading-list/reading-list.ts';
import { heading, link, list, paragraph, type Line } from './build-blocks.ts';
import { curatorBlocks } from './curator-blocks.ts';
import { paperLink } from './paper-markdown.ts';

/** What a topic's page says, as Markdown: its papers by title and date, as thousands may follow. */
export function topicMarkdown({ id, data, body, papers }: ListedTopic, address: Addresses): string {
  const { primary = [], secondary = [] } = Object.groupBy(papers, ({ topics: [first] }) =>
    first?.id === id ? 'primary' : 'secondary',
  );
  const section = (title: string, members: readonly ListedPaper[]) =>
    members.length === 0
      ? []
      : [
          heading(2, [`${title} (${String(members.length)})`]),
          list(members.map((paper) => paperLine(paper, address))),
        ];
  return formatMarkdown([
    heading(1, [data.label]),
    paragraph([data.definition]),
    list([['Page: ', link(address(permalink('topics', id)))]]),
    ...curatorBlocks(body, { address, topHeading: 2 }),
    ...section('Papers on this topic', primary),
    ...section('Papers that also have this topic', secondary),
  ]);
}

function paperLine(paper: ListedPaper, address: Addresses): Line {
  const { published } = paper.data;
  const title = paperLink(paper, address);
  return published === undefined ? [title] : [title, `, ${formatDate(published)}`];
}
