import { subscripts, superscripts } from './symbols.ts';
import type { Inline } from './tree.ts';

/**
 * What a reader would type or hear: for search, feeds, descriptions and file names. Raised and
 * lowered characters use Unicode where it has them (`S²FT`), else TeX's `^{…}` and `_{…}`.
 */
export function toPlainText(nodes: readonly Inline[]): string {
  return nodes.map(plain).join('');
}

function plain(node: Inline): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'link':
      return node.url;
    case 'superscript':
      return script(toPlainText(node.children), '^', superscripts);
    case 'subscript':
      return script(toPlainText(node.children), '_', subscripts);
    default:
      return toPlainText(node.children);
  }
}

function script(content: string, command: string, forms: ReadonlyMap<string, string>): string {
  const characters = [...content];
  if (characters.every((character) => forms.has(character))) {
    return characters.map((character) => forms.get(character)).join('');
  }
  return characters.length === 1 ? command + content : `${command}{${content}}`;
}
