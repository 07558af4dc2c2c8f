import { z } from 'zod';

/** Year, and where they are known month and day; not every such day is in the calendar. */
export const partialDatePattern = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/u;

/** A date known to the day, the month or the year, as ISO 8601 writes it: `2024-11-21`, `2024-11`, `2024`. */
export const partialDateSchema = z
  .string({ error: 'a date must be quoted text such as "2024-11-21"' })
  .refine(isPartialDate, {
    error: (issue) =>
      `${JSON.stringify(issue.input)} is no date: write "2024-11-21", "2024-11" or "2024"`,
  });

/** A date known to the day. */
export const dateSchema = partialDateSchema.refine((date) => date.length === 10, {
  error: 'a full date such as "2024-11-21" is needed',
});

/** Whether the calendar has the day; `month` counts from 1. */
export function isDay(year: number, month: number, day: number): boolean {
  const time = new Date(Date.UTC(year, month - 1, day));
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
}

/** Whether a text is such a date, and the calendar has the day where it names one. */
export function isPartialDate(text: string): boolean {
  const [, year, month, day] = partialDatePattern.exec(text) ?? [];
  return (
    year !== undefined && (day === undefined || isDay(Number(year), Number(month), Number(day)))
  );
}
