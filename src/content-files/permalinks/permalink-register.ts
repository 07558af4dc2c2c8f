import type { PageKind } from '../../reading-list/permalink.ts';
import { conflictError, keepBothSides } from '../conflict-marker.ts';
import { ContentError, quote } from '../content-error.ts';

/** A permalink that was published once. */
export interface RegisteredPermalink {
  readonly permalink: string;
  readonly kind: PageKind;
  /** As the permalink has it. */
  readonly id: string;
  /** Counts from 1. */
  readonly line: number;
}

const heading =
  '# Every address that was ever published; each leads to a page for good. ' +
  'Written by `npm run ingest`; remove no line.\n';

const line = /^\/(papers|topics|paths|listings)\/([a-z0-9-]+)\.html$/u;

/** Reads `content/permalinks.txt`: one permalink a line, comments after `#`. */
export function parsePermalinkRegister(
  text: string,
  file: string,
): { permalinks: RegisteredPermalink[]; errors: ContentError[] } {
  const permalinks: RegisteredPermalink[] = [];
  const conflict = conflictError(text, file, keepBothSides);
  if (conflict !== undefined) return { permalinks, errors: [conflict] };
  const errors: ContentError[] = [];
  text.split(/\r?\n/u).forEach((written, index) => {
    const permalink = written.trim();
    if (permalink === '' || permalink.startsWith('#')) return;
    const [, kind, id] = line.exec(permalink) ?? [];
    if (kind === undefined || id === undefined) {
      errors.push(
        new ContentError(
          `${quote(permalink)} is no permalink.`,
          [{ file, line: index + 1 }],
          'restore the line as ingest wrote it, such as /papers/kvquant.html.',
        ),
      );
    } else {
      permalinks.push({ permalink, kind: kind as PageKind, id, line: index + 1 });
    }
  });
  return { permalinks, errors };
}

/** The register as a file, each permalink once, in code point order; parses back to the same. */
export function formatPermalinkRegister(permalinks: Iterable<string>): string {
  return (
    heading +
    [...new Set(permalinks)]
      .sort()
      .map((each) => `${each}\n`)
      .join('')
  );
}
