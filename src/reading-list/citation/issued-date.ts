import type { CslItem } from './to-csl.ts';

/**
 * Year, month and day for citing, as many as are known, each with the digits that a date has in a
 * file: `['2024', '03']`. Empty where no date is known.
 */
export function issuedDate({ issued }: CslItem): string[] {
  return (issued?.['date-parts'][0] ?? []).map((part) => String(part).padStart(2, '0'));
}
