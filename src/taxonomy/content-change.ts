import { rm } from 'node:fs/promises';
import { writeAtomically } from '../content-files/write-atomically.ts';

/** What is to become of files of a content folder; made in full before the first byte is written. */
export interface ContentChange {
  /** By file: its new text. */
  readonly writes: ReadonlyMap<string, string>;
  readonly removals: readonly string[];
  /** What happens, a line each, for the curator. */
  readonly notes: readonly string[];
}

/**
 * Carries a change out. Each file is written whole, in the order of the change, and files go last: a
 * run that is killed leaves a state from which the same command can be run again.
 */
export async function applyChange({ writes, removals }: ContentChange): Promise<void> {
  for (const [file, text] of writes) await writeAtomically(file, text);
  for (const file of removals) await rm(file, { force: true });
}
