import type { TopicAssignment } from '../schemas/paper.ts';
import { conflictError, keepBothSides } from './conflict-marker.ts';
import { ContentError, quote } from './content-error.ts';

const heading =
  '# The topics that were proposed for each paper, the primary one first; ? waits to be confirmed.\n' +
  '# Written by `npm run ingest` and `npm run topics`. A paper with other topics, or without a line,\n' +
  '# is decided.\n';

const line = /^([a-z0-9-]+):((?: [a-z0-9-]+\??)+)$/u;

/**
 * Topics as `proposed-topics.txt` has them: what a proposal is compared by. Cues do not matter, nor how
 * sure a topic is, but whether it waits to be confirmed does.
 * @example 'quantization? long-context'
 */
export function formatTopics(topics: readonly TopicAssignment[]): string {
  return topics
    .map(({ topic, confidence }) => (confidence === undefined ? topic : `${topic}?`))
    .join(' ');
}

/** Reads `content/proposed-topics.txt`: by the id of a paper its topics, as `formatTopics` has them. */
export function parseProposedTopics(
  text: string,
  file: string,
): { readonly proposed: ReadonlyMap<string, string>; readonly errors: readonly ContentError[] } {
  const proposed = new Map<string, string>();
  const conflict = conflictError(text, file, keepBothSides);
  if (conflict !== undefined) return { proposed, errors: [conflict] };
  const errors: ContentError[] = [];
  for (const [index, written] of text.split(/\r?\n/u).entries()) {
    const trimmed = written.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const [, id, topics] = line.exec(trimmed) ?? [];
    if (id !== undefined && topics !== undefined) proposed.set(id, topics.trim());
    else {
      const hint = 'write it as "kvquant: quantization long-context", or delete the line.';
      const place = { file, line: index + 1 };
      errors.push(
        new ContentError(`${quote(trimmed)} is no paper with its topics.`, [place], hint),
      );
    }
  }
  return { proposed, errors };
}

/** The file, a line for each paper in code point order of ids; parses back to the same. */
export function formatProposedTopics(proposed: ReadonlyMap<string, string>): string {
  const lines = [...proposed].sort(([a], [b]) => (a < b ? -1 : 1));
  return heading + lines.map(([id, topics]) => `${id}: ${topics}\n`).join('');
}
