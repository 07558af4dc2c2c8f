import { formatMarkdown } from '../../text/format-markdown.ts';
import type { Addresses } from '../../reading-list/file-addresses.ts';
import { permalink } from '../../reading-list/permalink.ts';
import type { ReadingList } from '../../reading-list/reading-list.ts';
import { heading, link, list, paragraph, type Line } from './build-blocks.ts';

/**
 * `llms.txt`: where a language model finds what is here, as Markdown (https://llmstxt.org). Papers
 * are reached through the topics, so that the file stays short whatever their number.
 */
export function llmsText(readingList: ReadingList, address: Addresses): string {
  const { site, papers, topics, paths } = readingList;
  const section = (title: string, lines: readonly Line[]) =>
    lines.length === 0 ? [] : [heading(2, [title]), list(lines)];
  const anyPaper = address(permalink('papers', 'id', 'md')).replace(/id\.md$/u, '<id>.md');
  return formatMarkdown([
    heading(1, [site.name]),
    { type: 'blockquote', children: [paragraph([site.description])] },
    paragraph([
      `${String(papers.length)} papers, each with title, authors, abstract, identifiers, links, ` +
        'topics and related papers. Every topic lists its papers. The page of a paper, a topic or a ' +
        'reading path is there as Markdown, with .md instead of .html; a paper is ',
      { type: 'inlineCode', value: anyPaper },
      '.',
    ]),
    ...(site.licence === undefined
      ? []
      : [
          paragraph([
            `The curator’s own texts: ${site.licence}. Titles and abstracts belong to their authors.`,
          ]),
        ]),
    ...section(
      'Topics',
      topics.map(({ id, data, papers: { length } }) => [
        link(address(permalink('topics', id, 'md')), [data.label]),
        `: ${data.definition} (${String(length)})`,
      ]),
    ),
    ...section(
      'Reading paths',
      paths.map(({ id, data }) => [
        link(address(permalink('paths', id, 'md')), [data.title]),
        `: ${data.description}`,
      ]),
    ),
    ...section('Optional', [
      [link(address('/api/v1/openapi.json'), ['API']), ': all of it as JSON, described by OpenAPI'],
      [link(address('/all.bib'), ['BibTeX']), ': every paper as a reference'],
    ]),
  ]);
}
