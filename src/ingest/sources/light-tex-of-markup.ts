import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

const inline =
  /<\/?(?:i|b|em|strong|su[bp]|sc|span|p|br|div|a|jats:[a-z-]+|title|mml:[a-z]+)(?:\s[^<>]*)?\/?>|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/iu;

/** What each element is in light TeX; any other one is its content. */
const commands: Readonly<Record<string, readonly [before: string, after: string]>> = {
  i: ['\\emph{', '}'],
  em: ['\\emph{', '}'],
  'jats:italic': ['\\emph{', '}'],
  b: ['\\textbf{', '}'],
  strong: ['\\textbf{', '}'],
  'jats:bold': ['\\textbf{', '}'],
  sup: ['\\textsuperscript{', '}'],
  'jats:sup': ['\\textsuperscript{', '}'],
  sub: ['\\textsubscript{', '}'],
  'jats:sub': ['\\textsubscript{', '}'],
  sc: ['\\textsc{', '}'],
  'jats:sc': ['\\textsc{', '}'],
};

/** Elements between which words do not touch. */
const blocks = new Set(['p', 'br', 'div', 'jats:p', 'jats:title', 'jats:sec']);

/**
 * Light TeX, in one line, of a text that may have inline HTML or JATS in it, as in CSL-JSON, feeds
 * and Crossref's answers. A text without such markup is only freed of surplus white space.
 */
export function lightTexOfMarkup(text: string): string {
  const marked = inline.test(text) ? lightTexOf(parseFragment(text)) : text;
  return marked.replaceAll(/\s+/gu, ' ').trim();
}

function lightTexOf(node: DefaultTreeAdapterTypes.ParentNode): string {
  return node.childNodes
    .map((child) => {
      if ('value' in child) return child.value;
      if (!('childNodes' in child)) return '';
      const [before, after] = commands[child.nodeName] ?? ['', ''];
      const gap = blocks.has(child.nodeName) ? ' ' : '';
      return gap + before + lightTexOf(child) + after + gap;
    })
    .join('');
}
