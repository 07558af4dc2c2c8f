import { monthNumber } from '../publication-date.ts';
import { isDay } from '../../../schemas/partial-date.ts';
import { leapYear } from '../infer-date.ts';
import type { ListingDate } from '../listing-date.ts';

/** Lines that a paper-listing page shows around its papers. */
const words =
  /^(?:new|get trending papers in your email inbox!|subscribe|daily papers|trending papers|by ?ak and the research community|upvotes?|view (?:arxiv page|pdf|html|abstract)|add to collection)$/iu;

/** What such a page shows at each paper: who submitted it, how many wrote it, voted, and commented. */
const ofEntry =
  /^(?:submitted by\b.{0,60}|(?:·|•|\|)|(?:[·•|]\s*)?\d+\s+(?:authors?|comments?|upvotes?|votes?|likes?|replies|reply)(?:\s*[·•|].{0,40})?|published (?:on )?[\p{L}\d ,.-]{6,24}|paper\s*[·•]\s*\d{4}\.\d{4,5}.*)$/iu;

/** A number of votes or comments. */
const count = /^[+·•]?\s*\d{1,3}(?:[.,]\d+)?k?$/iu;

/**
 * What a line is that belongs to a listing's page and not to a paper: to the `page`, such as
 * "Subscribe"; to an `entry` of it, such as "8 authors"; or a bare `count`.
 */
export function furnitureKind(line: string): 'page' | 'entry' | 'count' | undefined {
  if (words.test(line)) return 'page';
  if (ofEntry.test(line)) return 'entry';
  return count.test(line) ? 'count' : undefined;
}

/** Whether a line announces that the next one is the name of who submitted a paper. */
export function announcesName(line: string): boolean {
  return /^submitted by:?$/iu.test(line);
}

const name = String.raw`([A-Za-z]{3,9})\.?`;
const weekday = String.raw`(?:[A-Za-z]{3,9}day,?\s+|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?,?\s+)?`;
const ordinal = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const monthFirst = new RegExp(`^${weekday}${name} ${ordinal}(?:,? (\\d{4}))?$`, 'u');
const dayFirst = new RegExp(`^${weekday}${ordinal} ${name}(?:,? (\\d{4}))?$`, 'u');
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u;

/** A line that is a day: `Mar 14`, `14 March 2025`, `Fri, Mar 14th, 2025`, `2025-03-14`. */
export function parseListingDate(line: string): ListingDate | undefined {
  const iso = yearFirst.exec(line);
  const [, first, second, year] = monthFirst.exec(line) ?? [];
  const [, day, month, itsYear] = dayFirst.exec(line) ?? [];
  if (iso) return checked(iso[1], Number(iso[2]), iso[3]);
  if (first !== undefined) return checked(year, monthNumber(first), second);
  return month === undefined ? undefined : checked(itsYear, monthNumber(month), day);
}

function checked(
  yearText: string | undefined,
  month: number | undefined,
  dayText: string | undefined,
): ListingDate | undefined {
  const year = yearText === undefined ? undefined : Number(yearText);
  const day = Number(dayText);
  if (month === undefined || month < 1 || month > 12) return undefined;
  return isDay(year ?? leapYear, month, day) ? { year, month, day } : undefined;
}
