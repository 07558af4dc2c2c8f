import type { ShippedStyleId } from './citation-styles.ts';
import acm from './styles/association-for-computing-machinery.csl?raw';
import apa from './styles/apa.csl?raw';
import chicago from './styles/chicago-author-date.csl?raw';
import ieee from './styles/ieee.csl?raw';
import mla from './styles/modern-language-association.csl?raw';
import nature from './styles/nature.csl?raw';

/**
 * Each style's file, by way of packages; see src/README.md. CC BY-SA 3.0.
 * 130 kB of text: for the script that makes references, not for pages.
 */
export const styleFiles: Readonly<Record<ShippedStyleId, string>> = {
  apa,
  ieee,
  acm,
  chicago,
  mla,
  nature,
};
