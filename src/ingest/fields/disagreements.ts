import type { PaperData } from '../../schemas/paper.ts';
import { foldTitle } from '../../text/fold-title.ts';
import type { SourceFacts } from '../sources/source-facts.ts';

/** Something that a page and a source say differently. */
export interface Disagreement {
  readonly field: 'authors' | 'published' | 'identifiers' | 'primaryClass';
  /** As the page has it, for a message. */
  readonly written: string;
  /** As the source has it. */
  readonly told: string;
}

/** Preprint and publication of one paper are often a year apart. */
const maxYearsApart = 1;

/**
 * Where a source contradicts what is written: another identifier of a scheme, a date more than a year
 * away, a first author of another name, another arXiv class. What one of them leaves out, writes
 * shorter or orders otherwise is no contradiction. Venues are not compared: each has many names.
 */
export function disagreements(
  written: Pick<PaperData, 'authors' | 'published' | 'identifiers' | 'primaryClass'>,
  told: SourceFacts,
): Disagreement[] {
  const found: Disagreement[] = [];
  const add = (field: Disagreement['field'], own = '', other = '') =>
    found.push({ field, written: own, told: other });
  for (const scheme of ['arxiv', 'doi'] as const) {
    const [own, other] = [written.identifiers[scheme], told.identifiers?.[scheme]];
    if (own !== undefined && other !== undefined && own.toLowerCase() !== other.toLowerCase()) {
      add('identifiers', own, other);
    }
  }
  const years = [written.published, told.published].map((date) => Number(date?.slice(0, 4)));
  if (Math.abs((years[0] ?? NaN) - (years[1] ?? NaN)) > maxYearsApart) {
    add('published', written.published, told.published);
  }
  const [own, other] = [written.authors[0], told.authors?.[0]];
  if (own !== undefined && other !== undefined && own !== other && !isOneName(own, other)) {
    add('authors', own, other);
  }
  if (
    written.primaryClass !== undefined &&
    told.primaryClass !== undefined &&
    written.primaryClass !== told.primaryClass
  ) {
    add('primaryClass', written.primaryClass, told.primaryClass);
  }
  return found;
}

/** Whether two names share a word of more than an initial. */
function isOneName(a: string, b: string): boolean {
  const words = (name: string) => name.split(/[\s.-]+/u).map(foldTitle);
  const others = new Set(words(b));
  return words(a).some((word) => word.length > 1 && others.has(word));
}
