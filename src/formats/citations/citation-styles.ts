import acm from './styles/association-for-computing-machinery.csl?raw';
import apa from './styles/apa.csl?raw';
import chicago from './styles/chicago-author-date.csl?raw';
import ieee from './styles/ieee.csl?raw';
import mla from './styles/modern-language-association.csl?raw';
import nature from './styles/nature.csl?raw';

/** A way to write references, as the Citation Style Language defines it. */
export interface CitationStyle {
  readonly id: string;
  /** As readers call it. */
  readonly label: string;
  /** The style's file, from https://github.com/citation-style-language/styles */
  readonly csl: string;
  /** What stands before a reference, `#` for its number; styles without go by the authors. */
  readonly numbering?: '[#]' | '#.';
}

/** The styles that readers can copy a reference in. */
export const citationStyles: readonly CitationStyle[] = [
  { id: 'apa', label: 'APA', csl: apa },
  { id: 'ieee', label: 'IEEE', csl: ieee, numbering: '[#]' },
  { id: 'acm', label: 'ACM', csl: acm, numbering: '[#]' },
  { id: 'chicago', label: 'Chicago', csl: chicago },
  { id: 'mla', label: 'MLA', csl: mla },
  { id: 'nature', label: 'Nature', csl: nature, numbering: '#.' },
];
