import { isDay } from '../../schemas/partial-date.ts';
import type { ListingDate } from './listing-date.ts';

/** A year that has every day a year can have. */
export const leapYear = 2024;

/**
 * The day a listing was collected, in ISO 8601. A date without a year falls in the first year that
 * has the day and in which it does not come before the newest paper listed: a listing cannot have
 * later papers.
 * @param newest latest publication date of its papers, to the day, the month or the year
 * @returns `undefined` when the listing has no date, or no year and no dated paper
 */
export function inferDate(
  date: ListingDate | undefined,
  newest: string | undefined,
): { date: string; yearInferred: boolean } | undefined {
  if (!date) return undefined;
  const { month, day } = date;
  const two = (value: number) => String(value).padStart(2, '0');
  const inYear = (year: number) => `${String(year)}-${two(month)}-${two(day)}`;
  if (date.year !== undefined) return { date: inYear(date.year), yearInferred: false };
  if (newest === undefined || !isDay(leapYear, month, day)) return undefined;
  let year = Number(newest.slice(0, 4));
  if (inYear(year).slice(0, newest.length) < newest) year += 1;
  while (!isDay(year, month, day)) year += 1;
  return { date: inYear(year), yearInferred: true };
}

/**
 * The day of a part of a listing, in ISO 8601. A date without a year falls in the year that puts it
 * nearest to the day of the whole listing.
 * @param near the day of the listing, in ISO 8601
 */
export function dayNear(date: ListingDate, near: string | undefined): string | undefined {
  if (date.year !== undefined) return inferDate(date, undefined)?.date;
  if (near === undefined) return undefined;
  const distance = (day: string) => Math.abs(Date.parse(day) - Date.parse(near));
  const year = Number(near.slice(0, 4));
  return [year - 1, year, year + 1]
    .filter((each) => isDay(each, date.month, date.day))
    .flatMap((each) => inferDate({ ...date, year: each }, undefined)?.date ?? [])
    .toSorted((a, b) => distance(a) - distance(b))
    .at(0);
}
