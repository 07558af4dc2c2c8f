import { quote } from '../content-files/content-error.ts';
import { editDistance } from '../text/edit-distance.ts';

/** A suggestion such as `; did you mean "kvquant"?`, or nothing where no candidate is like the word. */
export function nearest(word: string, candidates: Iterable<string>): string {
  const limit = Math.max(2, Math.floor(word.length / 4));
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate, limit);
    if (distance <= limit && distance < (best?.distance ?? Infinity))
      best = { candidate, distance };
  }
  return best ? `; did you mean ${quote(best.candidate)}` : '';
}
