import { isPartialDate } from '../../schemas/partial-date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The number of a month, 1 to 12, by its English name or the beginning of it; or `undefined`. */
export function monthNumber(name: string): number | undefined {
  const index = months.indexOf(name.slice(0, 3).toLowerCase());
  return index === -1 ? undefined : index + 1;
}

/**
 * A date as precise as a source gives it, in ISO 8601: from year, month and day, each as a number or
 * text. What is no month or no day of the calendar is left out.
 * @returns `undefined` without a year of four digits
 */
export function partialDate(year: unknown, month?: unknown, day?: unknown): string | undefined {
  const text = (part: unknown) =>
    typeof part === 'number' || typeof part === 'string' ? String(part).trim() : '';
  const ofYear = /^\d{4}/u.exec(text(year))?.[0];
  if (ofYear === undefined) return undefined;
  const number = /^\d{1,2}$/u.test(text(month)) ? Number(text(month)) : monthNumber(text(month));
  if (number === undefined || number < 1 || number > 12) return ofYear;
  const ofMonth = `${ofYear}-${String(number).padStart(2, '0')}`;
  const ofDay = `${ofMonth}-${text(day).padStart(2, '0')}`;
  return text(day) !== '' && isPartialDate(ofDay) ? ofDay : ofMonth;
}

/**
 * The date of a text that begins as ISO 8601 does (`2024-11-21T08:00:00Z`, `2024/11/21`, `2024-11`,
 * `2024`), or is written as in English (`21 Nov 2024`, `November 21, 2024`, `Nov 2024`) or in e-mail
 * (`Thu, 21 Nov 2024 08:00:00 GMT`).
 */
export function partialDateIn(text: string): string | undefined {
  const trimmed = text.trim().replace(/^[A-Za-z]{3,9},\s+/u, '');
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/u.exec(trimmed);
  if (iso) return partialDate(iso[1], iso[2], iso[3]);
  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})\b/u.exec(
    trimmed,
  );
  if (dayFirst) return partialDate(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u.exec(trimmed);
  if (monthFirst) return partialDate(monthFirst[3], monthFirst[1], monthFirst[2]);
  return undefined;
}
