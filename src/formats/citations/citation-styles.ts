import type { ReadingList } from '../../reading-list/reading-list.ts';
import type { OwnCitationStyle, shippedStyleNames } from '../../schemas/citation-style.ts';

/** A way to write references, as the Citation Style Language defines it. */
export interface CitationStyle {
  /** Its name in `site.yaml`, in addresses and in forms. */
  readonly id: string;
  /** As readers call it. */
  readonly label: string;
  /** What is put before a reference, `#` for its number; styles without go by the authors. */
  readonly numbering?: '[#]' | '#.';
  /** Address of its file from the site's root; none for the styles that come with the processor. */
  readonly file?: string;
}

/** Id of a style that comes with the project; see `styleFiles`. */
export type ShippedStyleId = (typeof shippedStyleNames)[number];

/** The styles that come with the project. */
export const shippedStyles: readonly (CitationStyle & { readonly id: ShippedStyleId })[] = [
  { id: 'apa', label: 'APA' },
  { id: 'ieee', label: 'IEEE', numbering: '[#]' },
  { id: 'acm', label: 'ACM', numbering: '[#]' },
  { id: 'chicago', label: 'Chicago' },
  { id: 'mla', label: 'MLA' },
  { id: 'nature', label: 'Nature', numbering: '#.' },
];

/**
 * The styles that a list offers, in the owner's order. A style of the owner's goes before one of the
 * project's that has its name.
 */
export function citationStyles({ site, styles }: Pick<ReadingList, 'site' | 'styles'>) {
  return site.citationStyles.map((name): CitationStyle => {
    const own = styles.find((style) => style.name === name);
    const style = own ? ownStyle(own) : shippedStyles.find(({ id }) => id === name);
    if (!style) throw new Error(`unchecked content: there is no citation style ${name}`);
    return style;
  });
}

/** Path of the owner's style from the site's root, as JSON: the text of its file. */
export function stylePath(name: string): string {
  return `citations/style-${name}.json`;
}

function ownStyle({ name, csl }: OwnCitationStyle): CitationStyle {
  const info = /<info>[^]*?<\/info>/u.exec(csl)?.[0] ?? '';
  const title = /<title-short>([^<]+)</u.exec(info) ?? /<title>([^<]+)</u.exec(info);
  const isNumeric = info.includes('citation-format="numeric"');
  return {
    id: name,
    label: title?.[1]?.replaceAll('&amp;', '&').trim() ?? name,
    ...(isNumeric && { numbering: '[#]' }),
    file: stylePath(name),
  };
}
