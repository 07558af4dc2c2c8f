import { memoize } from '../text/memoize.ts';

/**
 * A partial ISO 8601 date in words, as exact as it is known.
 * @param locale whose words and order are used
 * @example formatDate('2024-11-21') // '21 November 2024'
 */
export function formatDate(date: string, locale = 'en-GB'): string {
  return formatterOf(locale)(date);
}

/** What writes dates in the words of a locale; to make one takes a hundred times as long as to use it. */
const formatterOf = memoize((locale) => {
  // Dates have no time of day, so no reader's zone may move them.
  const utc = { timeZone: 'UTC', year: 'numeric' } as const;
  const formats = [
    utc,
    { ...utc, month: 'long' },
    { ...utc, month: 'long', day: 'numeric' },
  ] as const;
  const byExactness = formats.map((options) => new Intl.DateTimeFormat(locale, options));
  return memoize((date) => {
    const exactness = date.split('-').length - 1;
    return byExactness[exactness]?.format(new Date(date)) ?? date;
  });
});
