import { createHash } from 'node:crypto';
import { maxIdChars } from '../../schemas/id-pattern.ts';
import { isId } from '../../schemas/id.ts';
import { parseText } from '../../text/parse-text.ts';
import { toPlainText } from '../../text/to-plain-text.ts';
import { foldToAscii } from '../../text/fold-to-ascii.ts';

/** Words that name a kind of paper, not a paper. */
const generic = new Set(
  'a an the survey review benchmark benchmarking towards toward introduction overview analysis study exploring understanding evaluating rethinking revisiting investigating'.split(
    ' ',
  ),
);

/**
 * The id of a new paper: the name before the colon where that is distinctive and free, else the
 * title cut at a word, else with a number; see content/README.md, Ids.
 * @param isFree whether no page, alias or earlier new paper has the id
 * @param counters last number given out for a stem; shared by the papers of one run, it saves
 *   trying all the numbers before
 * @example paperId('KVQuant: Towards 10 Million Context Length', isFree) // 'kvquant'
 */
export function paperId(
  title: string,
  isFree: (id: string) => boolean,
  counters = new Map<string, number>(),
): string {
  const plain = toPlainText(parseText(title));
  const colon = plain.search(/:\s/u);
  const candidates: string[] = [];
  if (colon > 0 && isDistinctive(plain.slice(0, colon)))
    candidates.push(slug(plain.slice(0, colon)));
  const full = slug(plain);
  candidates.push(full);
  const stem =
    full === ''
      ? `paper-${createHash('sha256').update(plain).digest('hex').slice(0, 8)}`
      : cutAtWord(full, maxIdChars - 6);
  candidates.push(isId(stem) ? stem : `paper-${stem}`);
  for (const candidate of candidates) {
    if (isId(candidate) && isFree(candidate)) return candidate;
  }
  const base = candidates.at(-1) ?? 'paper';
  for (let number = counters.get(base) ?? 2; ; number += 1) {
    const numbered = `${base}-${String(number)}`;
    counters.set(base, number);
    if (isFree(numbered)) return numbered;
  }
}

/** Lower-case ASCII words joined by hyphens, at most `maxIdChars`; empty for other scripts. */
function slug(text: string): string {
  const ascii = foldToAscii(text)
    .replaceAll(/['’]/gu, '')
    .replaceAll('+', '-plus')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  return cutAtWord(ascii, maxIdChars);
}

function cutAtWord(stem: string, maxChars: number): string {
  if (stem.length <= maxChars) return stem;
  const cut = stem.lastIndexOf('-', maxChars);
  return stem.slice(0, cut > 0 ? cut : maxChars);
}

/** A name is one word of its own, or a few words of which one is spelled like a name. */
function isDistinctive(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  if (words.length === 1) return !generic.has(text.toLowerCase()) && /\p{L}{2}|\p{L}\d/u.test(text);
  return words.length <= 3 && words.some((word) => /\p{L}.*(?:\p{Lu}|\d)|\d/u.test(word));
}
