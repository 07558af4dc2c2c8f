import { escapeHtml } from './escape-html.ts';
import { toMathMl } from './to-math-ml.ts';
import type { Inline, InlineStyle } from './tree.ts';

/** `links: false` leaves addresses as text, for a title that is itself a link. */
export interface HtmlOptions {
  readonly links?: boolean;
}

const elements: Readonly<Record<InlineStyle, readonly [open: string, close: string]>> = {
  emphasis: ['<em>', '</em>'],
  strong: ['<strong>', '</strong>'],
  'small-caps': ['<span class="small-caps">', '</span>'],
  monospace: ['<code>', '</code>'],
  superscript: ['<sup>', '</sup>'],
  subscript: ['<sub>', '</sub>'],
};

/** Phrasing content with MathML for mathematics; every character from outside is escaped. */
export function toHtml(nodes: readonly Inline[], { links = true }: HtmlOptions = {}): string {
  return nodes.map((node) => html(node, { links })).join('');
}

function html(node: Inline, options: HtmlOptions): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'link': {
      const url = escapeHtml(node.url);
      return options.links ? `<a href="${url}" rel="external noopener">${url}</a>` : url;
    }
    case 'math':
      return toMathMl(node.tex) ?? toHtml(node.children, options);
    default: {
      const [open, close] = elements[node.type];
      return open + toHtml(node.children, options) + close;
    }
  }
}
