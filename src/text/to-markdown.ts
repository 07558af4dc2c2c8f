import type { PhrasingContent } from 'mdast';
import { formatMarkdown } from './format-markdown.ts';
import { toPlainText } from './to-plain-text.ts';
import type { Inline } from './tree.ts';

/**
 * One paragraph of Markdown with mathematics as `$…$`, every character from outside escaped. Markdown
 * has no raised and lowered characters and no small capitals, so these read as in plain text: `S²FT`.
 */
export function toMarkdown(nodes: readonly Inline[]): string {
  return formatMarkdown([{ type: 'paragraph', children: toPhrasing(nodes) }]).trimEnd();
}

/** `links: false` leaves addresses as text, for a title that is itself a link. */
export interface PhrasingOptions {
  readonly links?: boolean;
}

/** The same as a tree (https://github.com/syntax-tree/mdast), to be put into a larger text. */
export function toPhrasing(
  nodes: readonly Inline[],
  { links = true }: PhrasingOptions = {},
): PhrasingContent[] {
  return joinNeighbours(nodes.flatMap((node) => phrasing(node, { links })));
}

function phrasing(node: Inline, options: PhrasingOptions): PhrasingContent[] {
  const plain = toPlainText([node]);
  switch (node.type) {
    case 'link': {
      const text = { type: 'text', value: node.url } as const;
      return [options.links ? { type: 'link', url: node.url, children: [text] } : text];
    }
    case 'math':
      return node.tex === '' ? [] : [{ type: 'inlineMath', value: node.tex }];
    case 'monospace':
      return plain === '' ? [] : [{ type: 'inlineCode', value: plain }];
    case 'emphasis':
    case 'strong':
      // Signs around nothing, or around blanks, would show.
      return plain.trim() === ''
        ? [{ type: 'text', value: plain }]
        : [{ type: node.type, children: toPhrasing(node.children, options) }];
    case 'small-caps':
      return toPhrasing(node.children, options);
    default:
      return [{ type: 'text', value: plain }];
  }
}

/**
 * Texts side by side become one, as what has to be escaped depends on what follows; so does
 * mathematics (`$a$$b$` would open with one dollar and close with two).
 */
function joinNeighbours(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last?.type === 'text' && node.type === 'text') {
      joined[joined.length - 1] = { type: 'text', value: last.value + node.value };
    } else if (last?.type === 'inlineMath' && node.type === 'inlineMath') {
      joined[joined.length - 1] = { type: 'inlineMath', value: `${last.value} ${node.value}` };
    } else if (node.type !== 'text' || node.value !== '') {
      joined.push(node);
    }
  }
  return joined;
}
