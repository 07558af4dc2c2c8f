import { stemmer } from 'stemmer';

/**
 * Words of a query that no paper is sought by; they count only inside quotation marks. With what an
 * apostrophe leaves, as in `what's`.
 */
export const queryStopWords: ReadonlySet<string> = new Set(
  `a about an and any are as at be by can could do does for from has have how i in into is it its me
  my of on one or our out paper papers s so some something t than that the their them there these
  they this to too use used using via was we were what when where which who why will with without
  you your`.split(/\s+/u),
);

/** The stems of those words, for phrases that are kept as stems. */
export const queryStopStems: ReadonlySet<string> = new Set([...queryStopWords].map(stemmer));
