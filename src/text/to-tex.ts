import { mathSymbols } from './symbols.ts';
import type { Inline, InlineStyle } from './tree.ts';

const commands: Readonly<Record<InlineStyle, string>> = {
  emphasis: 'textit',
  strong: 'textbf',
  'small-caps': 'textsc',
  monospace: 'texttt',
  superscript: 'textsuperscript',
  subscript: 'textsubscript',
};

// prettier-ignore
const escapes: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'], ['{', '\\{'], ['}', '\\}'], ['$', '\\$'], ['&', '\\&'],
  ['%', '\\%'], ['<', '\\textless{}'], ['>', '\\textgreater{}'], ['|', '\\textbar{}'], ['#', '\\#'], ['_', '\\_'], ['^', '\\textasciicircum{}'],
  ['~', '\\textasciitilde{}'], ['`', '\\textasciigrave{}'],
  ['**', '*\\textasteriskcentered{}'], ['“', '``'], ['”', "''"], ['\u00a0', '~'],
  ...[...mathSymbols].reverse().map(([name, symbol]): [string, string] => [symbol, `$\\${name}$`]),
]);

/** Characters that LaTeX's fonts would join: `''` into ”, `,,` into „, `?` and ` into ¿. */
const ligature = /['‘’“”]{2,}|,{2,}|[!?]`/u;

const special = new RegExp(
  [
    ligature.source,
    '\\*\\*',
    '[\\\\{}$&%#_^~`<>|“”\\u00a0]',
    `[${[...mathSymbols.values()].join('')}]`,
  ].join('|'),
  'gu',
);

/** LaTeX that sets the text as the reader sees it; letters stay Unicode, as biber and BibLaTeX take them. */
export function toTex(nodes: readonly Inline[]): string {
  return nodes.map(tex).join('');
}

function tex(node: Inline): string {
  switch (node.type) {
    case 'text':
      return node.value.replaceAll(special, (found) => escapes.get(found) ?? apart(found));
    case 'link':
      // It takes every other character as it is.
      return `\\url{${node.url.replaceAll(/[\\{}]/gu, encodeURIComponent)}}`;
    case 'math':
      return `$${node.tex}$`;
    default:
      return `\\${commands[node.type]}{${toTex(node.children)}}`;
  }
}

function apart(characters: string): string {
  return [...characters].map((character) => escapes.get(character) ?? character).join('{}');
}
