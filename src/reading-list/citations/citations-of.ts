import type { ListedPaper } from '../reading-list.ts';
import { citationStyles } from './citation-styles.ts';
import { formatCitation } from './format-citation.ts';

const known = new WeakMap<ListedPaper, ReadonlyMap<string, string>>();

/** A paper's reference in every style, as HTML by the style's id; worked out once. */
export function citationsOf(paper: ListedPaper): ReadonlyMap<string, string> {
  const done = known.get(paper);
  if (done) return done;
  const made = new Map(citationStyles.map((style) => [style.id, formatCitation(paper, style)]));
  known.set(paper, made);
  return made;
}
