import type { Curation } from '../../schemas/curation.ts';
import { ContentError, quote } from '../../content-files/content-error.ts';
import type { Page } from '../../content-files/pages/read-pages.ts';
import { findCandidate, type Candidate } from '../candidate.ts';
import { curationFile, unknownId } from './curation-file.ts';

/** Renames come first, so that a merge may name a paper by its old id or by its new one. */
export function applyRenames(
  candidates: Map<string, Candidate>,
  { rename }: Curation,
): ContentError[] {
  return rename.flatMap(({ from, to }) => {
    const candidate = findCandidate(candidates, from);
    const target = findCandidate(candidates, to);
    if (!candidate) return [unknownId('rename', from, 'from')];
    const isPart = target?.parts.some((part) => part.candidate.id === to) === true;
    if (target && (target !== candidate || isPart)) {
      return [
        new ContentError(
          `renames ${quote(from)} to ${quote(to)}, which is another paper.`,
          [{ file: curationFile }],
          'choose an id that is free, or merge the two.',
        ),
      ];
    }
    if (candidate.id !== from) {
      // An earlier run did it, and the paper may have moved on since.
      if (target) return [];
      return [
        new ContentError(
          `renames ${quote(from)}, which is ${quote(candidate.id)} now.`,
          [{ file: curationFile }],
          `write ${quote(candidate.id)} there.`,
        ),
      ];
    }
    candidates.delete(from);
    candidate.aliases.add(from);
    candidate.aliases.delete(to);
    candidate.id = to;
    candidates.set(to, candidate);
    return [];
  });
}

/** Pages that a killed run had renamed but not yet removed: the same notes are under the new id. */
export function renamedPages(pages: readonly Page[], { rename }: Curation): ReadonlySet<Page> {
  const renamed = new Set(rename.map(({ from }) => from));
  return new Set(
    pages.filter(
      ({ id, body }) =>
        renamed.has(id) &&
        pages.some((other) => other.data.aliases.includes(id) && other.body === body),
    ),
  );
}
