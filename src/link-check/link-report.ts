import { ContentError, formatContentError, type Place } from '../content-files/content-error.ts';
import type { CheckedLink } from './check-links.ts';

/** What a run found, in lines for a terminal. */
export interface LinkReport {
  /** Two lines for each dead link: its places, and what to do. */
  readonly dead: readonly string[];
  /** One line each: links that could not be checked, that moved for good, that are not there as may be. */
  readonly notes: readonly string[];
  /** One line of figures. */
  readonly summary: string;
}

/** Sorts what was found by what the curator should do about it. */
export function linkReport(checked: readonly CheckedLink[]): LinkReport {
  const dead = checked.filter(
    ({ link, result }) => result.verdict === 'dead' && !link.mayBeMissing,
  );
  const absent = checked.filter(
    ({ link, result }) => result.verdict === 'dead' && link.mayBeMissing,
  );
  const unclear = checked.filter(({ result }) => result.verdict === 'unclear');
  const moved = checked.filter(({ result }) => result.movedTo !== undefined);
  const alive = checked.length - dead.length - absent.length - unclear.length;
  const earlier = checked.filter(({ isNew }) => !isNew).length;
  const count = (number: number, words: string) => `${String(number)} ${words}`;
  return {
    dead: dead.map(({ link, result }) =>
      formatContentError(
        new ContentError(
          `${link.url} is dead (${String(result.status)}).`,
          link.places,
          result.archived === undefined
            ? 'correct the address or remove the link; no archived copy is known.'
            : `correct the address, or lead to the archived copy ${result.archived}.`,
        ),
      ),
    ),
    notes: [
      ...unclear.map(
        ({ link, result }) =>
          `Could not be checked: ${link.url} (${result.reason ?? 'no reason is known'}), in ${placesOf(link.places)}`,
      ),
      ...moved.map(
        ({ link, result }) =>
          `Moved for good: ${link.url} is ${String(result.movedTo)} now, in ${placesOf(link.places)}`,
      ),
      ...absent.map(
        ({ link }) => `Not there, as may be: ${link.url}, offered for ${placesOf(link.places)}`,
      ),
    ],
    summary: [
      count(checked.length, 'links:'),
      [
        count(alive, 'alive'),
        count(dead.length, 'dead'),
        count(unclear.length, 'could not be checked'),
        ...(moved.length > 0 ? [count(moved.length, 'of them moved for good')] : []),
        ...(absent.length > 0 ? [count(absent.length, 'not there, as may be')] : []),
        ...(earlier > 0 ? [count(earlier, 'known from an earlier run')] : []),
      ].join(', '),
    ].join(' '),
  };
}

function placesOf(places: readonly Place[]): string {
  return places
    .map(({ file, line }) => (line === undefined ? file : `${file}:${String(line)}`))
    .join(', ');
}
