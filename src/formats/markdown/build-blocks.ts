import type { Heading, Link, List, Paragraph, PhrasingContent } from 'mdast';

/** What a line of Markdown is made of: texts, which are escaped, and other phrasing. */
export type Line = readonly (string | PhrasingContent)[];

/** A heading of a level from 1 to 6. */
export function heading(depth: Heading['depth'], line: Line): Heading {
  return { type: 'heading', depth, children: phrasing(line) };
}

export function paragraph(line: Line): Paragraph {
  return { type: 'paragraph', children: phrasing(line) };
}

/** A list with a line an entry, bulleted or numbered. */
export function list(lines: readonly Line[], { ordered = false } = {}): List {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: lines.map((line) => ({
      type: 'listItem',
      spread: false,
      children: [paragraph(line)],
    })),
  };
}

/** A link; without a text of its own it shows its address. */
export function link(url: string, line: Line = [url]): Link {
  // Links cannot be in links; texts from outside bring none, as `toPhrasing` can leave them out.
  return { type: 'link', url, children: phrasing(line) };
}

/** Links side by side, with commas between them. */
export function commaList(links: readonly Link[]): Line {
  return links.flatMap((each, index): Line => (index === 0 ? [each] : [', ', each]));
}

function phrasing(line: Line): PhrasingContent[] {
  return line.map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part));
}
