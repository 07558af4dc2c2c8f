/** Id of a style: the name of its entry here, in addresses and in forms. */
export type CitationStyleId = 'apa' | 'ieee' | 'acm' | 'chicago' | 'mla' | 'nature';

/** A way to write references, as the Citation Style Language defines it; see `styleFiles`. */
export interface CitationStyle {
  readonly id: CitationStyleId;
  /** As readers call it. */
  readonly label: string;
  /** What is put before a reference, `#` for its number; styles without go by the authors. */
  readonly numbering?: '[#]' | '#.';
}

/** The styles that readers can copy a reference in. */
export const citationStyles: readonly CitationStyle[] = [
  { id: 'apa', label: 'APA' },
  { id: 'ieee', label: 'IEEE', numbering: '[#]' },
  { id: 'acm', label: 'ACM', numbering: '[#]' },
  { id: 'chicago', label: 'Chicago' },
  { id: 'mla', label: 'MLA' },
  { id: 'nature', label: 'Nature', numbering: '#.' },
];
