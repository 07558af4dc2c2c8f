/** By locale, what writes a year, a month and a day; to make one takes a hundred times as long. */
const formats = new Map<string, readonly Intl.DateTimeFormat[]>();

/**
 * A partial ISO 8601 date in words, as exact as it is known.
 * @param locale whose words and order are used
 * @example formatDate('2024-11-21') // '21 November 2024'
 */
export function formatDate(date: string, locale = 'en-GB'): string {
  const exactness = date.split('-').length - 1;
  return formatsOf(locale)[exactness]?.format(new Date(date)) ?? date;
}

function formatsOf(locale: string): readonly Intl.DateTimeFormat[] {
  const known = formats.get(locale);
  if (known) return known;
  // Dates have no time of day, so no reader's zone may move them.
  const utc = { timeZone: 'UTC', year: 'numeric' } as const;
  const made = [utc, { ...utc, month: 'long' }, { ...utc, month: 'long', day: 'numeric' }] as const;
  const own = made.map((options) => new Intl.DateTimeFormat(locale, options));
  formats.set(locale, own);
  return own;
}
