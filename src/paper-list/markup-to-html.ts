import { escapeHtml } from '../text/escape-html.ts';
import type { Markup } from './markup.ts';

/** HTML that was made, and escaped, elsewhere in the project. */
export interface ReadyHtml {
  readonly html: string;
}

/** Markup as HTML; no element in it may be a void one. */
export function markupToHtml(markup: Markup<ReadyHtml>): string {
  if (typeof markup === 'string') return escapeHtml(markup);
  if ('html' in markup) return markup.html;
  const { name, attributes, children } = markup;
  const written = Object.entries(attributes).map(([attribute, value]) =>
    value === undefined ? '' : ` ${attribute}="${escapeHtml(value)}"`,
  );
  return `<${name}${written.join('')}>${children.map(markupToHtml).join('')}</${name}>`;
}
