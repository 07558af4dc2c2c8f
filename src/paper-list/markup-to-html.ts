import { escapeHtml } from '../text/escape-html.ts';
import type { Markup } from './markup.ts';

/** HTML that was made, and escaped, elsewhere in the project. */
export interface ReadyHtml {
  readonly html: string;
}

/** Elements that have no children and no end tag. */
const voidElements: ReadonlySet<string> = new Set(['input']);

/** Markup as HTML. */
export function markupToHtml(markup: Markup<ReadyHtml>): string {
  if (typeof markup === 'string') return escapeHtml(markup);
  if ('html' in markup) return markup.html;
  const { name, attributes, children } = markup;
  const written = Object.entries(attributes).map(([attribute, value]) =>
    value === undefined ? '' : ` ${attribute}="${escapeHtml(value)}"`,
  );
  const start = `<${name}${written.join('')}>`;
  return voidElements.has(name)
    ? start
    : `${start}${children.map(markupToHtml).join('')}</${name}>`;
}
