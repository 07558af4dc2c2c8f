import { parseVenue } from './citation/parse-venue.ts';

/**
 * Name of a conference or journal over the years: the venue of a paper without year, volume, pages
 * and the kind of presentation, in its short form where it has one. A workshop stays apart from its
 * conference.
 * @example venueName('ICLR 2024 spotlight') // 'ICLR'
 * @example venueName('IEEE Access (2024) 96017-96050') // 'IEEE Access'
 */
export function venueName(venue: string): string {
  const parsed = parseVenue(venue);
  const name = (parsed?.shortName ?? parsed?.name ?? venue)
    .replaceAll(/\s*\((?:19|20)\d{2}\)|\b(?:19|20)\d{2}\b/gu, ' ')
    .replace(/(?:\s+[\d(][\d\s():,–-]*)+$/u, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[\s,:–-]+|[\s,:–-]+$/gu, '');
  return name === '' ? venue : name;
}
