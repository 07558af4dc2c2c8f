import type { Addresses } from '../../reading-list/file-addresses.ts';
import { permalink } from '../../reading-list/permalink.ts';
import type { ListedPaper } from '../../reading-list/reading-list.ts';

/**
 * The facts of a paper as YAML front matter, under the names that Obsidian, Quarto and reference
 * managers' notes use. Topics are tags by their ids, as Obsidian's tags have no spaces. What is not
 * known is left out.
 */
export function paperFrontMatter(paper: ListedPaper, address: Addresses): string {
  const { authors, published, venue, identifiers } = paper.data;
  const properties: Readonly<Record<string, string | readonly string[] | undefined>> = {
    title: paper.titleText,
    authors: authors.length > 0 ? authors : undefined,
    date: published,
    venue,
    arxiv: identifiers.arxiv,
    doi: identifiers.doi,
    citekey: paper.citationKey,
    tags: paper.topics.map(({ id }) => id),
    url: address(permalink('papers', paper.id)),
  };
  const lines = Object.entries(properties).flatMap(([name, value]) => {
    if (value === undefined) return [];
    if (typeof value === 'string') return [`${name}: ${quoted(value)}`];
    return [`${name}:`, ...value.map((each) => `  - ${quoted(each)}`)];
  });
  return ['---', ...lines, '---', ''].join('\n');
}

/** Quoted, whatever it is: YAML would take 2024-05 and 2403.00001 for other things than text. */
function quoted(text: string): string {
  // A string of JSON is one of YAML, on one line. Programs that know no front matter find no HTML.
  return JSON.stringify(text.toWellFormed()).replaceAll('<', '\\u003c');
}
