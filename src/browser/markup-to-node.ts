import type { Markup } from '../paper-list/markup.ts';

/** Markup as a node of the page; texts become text nodes. */
export function markupToNode(markup: Markup<Node>): Node {
  if (typeof markup === 'string') return document.createTextNode(markup);
  if (markup instanceof Node) return markup;
  const created = document.createElement(markup.name);
  for (const [attribute, value] of Object.entries(markup.attributes)) {
    if (value !== undefined) created.setAttribute(attribute, value);
  }
  created.append(...markup.children.map(markupToNode));
  return created;
}
