import type { Nodes } from 'mdast';
import { curatorBlocks } from '../formats/markdown/curator-blocks.ts';

/** Nodes whose children are words of one text; those of all others stand apart. */
// prettier-ignore
const texts = new Set<string>([
  'paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'linkReference', 'tableCell',
]);

/**
 * Plain text of what the curator wrote below a page's front matter: words and code as readers see
 * them, without addresses, and without the MDX that is executed.
 * @param body MDX
 */
export function noteText(body: string): string {
  if (body.trim() === '') return '';
  const blocks = curatorBlocks(body, { address: (path) => path, topHeading: 2 });
  return textOf({ type: 'root', children: blocks }).replaceAll(/\s+/gu, ' ').trim();
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('alt' in node) return node.alt ?? '';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  return node.children.map(textOf).join(texts.has(node.type) ? '' : ' ');
}
