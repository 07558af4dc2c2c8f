import { formatDate } from './format-date.ts';

/**
 * How readers are told of a listing, whose file name says nothing to them.
 * @param number its place among all listings, from 1
 * @param date on which it was collected, where that is known
 * @example listingTitle(4, '2025-07-30') // 'Listing 4, 30 July 2025'
 */
export function listingTitle(number: number, date?: string): string {
  const title = `Listing ${String(number)}`;
  return date === undefined ? title : `${title}, ${formatDate(date)}`;
}
