import type { ListedPaper } from '../../reading-list/reading-list.ts';
import { bibliographyOnly } from './bibliography-only.ts';
import { citationStyles, type CitationStyle } from './citation-styles.ts';
import { formatCitation } from './format-citation.ts';

const known = new WeakMap<ListedPaper, ReadonlyMap<string, string>>();

let styles: readonly CitationStyle[] | undefined;

/** A paper's reference in every style, as HTML by the style's id; worked out once. */
export function citationsOf(paper: ListedPaper): ReadonlyMap<string, string> {
  const done = known.get(paper);
  if (done) return done;
  styles ??= citationStyles.map((style) => ({ ...style, csl: bibliographyOnly(style.csl) }));
  const made = new Map(styles.map((style) => [style.id, formatCitation(paper, style)]));
  known.set(paper, made);
  return made;
}
