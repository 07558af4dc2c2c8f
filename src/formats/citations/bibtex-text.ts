import { toTex } from '../../text/to-tex.ts';

/**
 * Text as the value of a BibTeX field: one line of LaTeX without control characters, in which
 * BibTeX finds no brace without its partner. Letters stay Unicode.
 */
export function bibtexText(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').replaceAll(/\p{Cc}/gu, '');
  return countableBraces(toTex([{ type: 'text', value: line }]));
}

/** LaTeX with commands for the braces that a reader sees: BibTeX counts escaped ones as well. */
export function countableBraces(tex: string): string {
  return tex.replaceAll('\\{', '\\textbraceleft{}').replaceAll('\\}', '\\textbraceright{}');
}
