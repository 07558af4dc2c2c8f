import type { ListingDate } from './listing-entry.ts';

/**
 * The day a listing was collected, in ISO 8601. A date without a year falls in the first year in
 * which it does not come before the newest paper listed: a listing cannot hold later papers.
 * @param newest latest publication date of its papers, to the day or the month
 * @returns `undefined` when the listing has no date, or no year and no dated paper
 */
export function inferDate(
  date: ListingDate | undefined,
  newest: string | undefined,
): { date: string; yearInferred: boolean } | undefined {
  if (!date) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  const inYear = (year: number) => `${String(year)}-${two(date.month)}-${two(date.day)}`;
  if (date.year !== undefined) return { date: inYear(date.year), yearInferred: false };
  if (newest === undefined) return undefined;
  const year = Number(newest.slice(0, 4));
  const sameYear = inYear(year);
  const isBefore = sameYear.slice(0, newest.length) < newest;
  return { date: isBefore ? inYear(year + 1) : sameYear, yearInferred: true };
}
