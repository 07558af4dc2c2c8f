import type { PaperData } from '../../schemas/paper.ts';
import type { ListingDate } from './listing-date.ts';

/** What a source says of a paper besides title and abstract; what it does not say is left out. */
export interface SourceFacts extends Partial<
  Pick<
    PaperData,
    'authors' | 'moreAuthors' | 'published' | 'venue' | 'identifiers' | 'primaryClass' | 'links'
  >
> {
  /** Day on which the source listed the paper, where it is not the day of the whole listing. */
  readonly listed?: ListingDate;
}

/** Facts that have a value: without empty lists, empty texts and empty records. */
export function knownFacts(facts: {
  readonly [Field in keyof SourceFacts]: SourceFacts[Field] | undefined;
}): SourceFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => isKnown(value)));
}

function isKnown(value: unknown): boolean {
  if (value === undefined || value === '' || value === false) return false;
  return typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : true;
}
