import { rm } from 'node:fs/promises';
import { readTextIfPresent } from '../content-files/read-folder.ts';
import { writeAtomically } from '../content-files/write-atomically.ts';
import { decodeListing } from './sources/decode-listing.ts';

/** What a run does to one file. */
export interface FileChange {
  readonly file: string;
  /** What it is to be, listings as they were collected; nothing where it goes. */
  readonly content: string | Uint8Array | undefined;
}

/** As `FileChange`, with what the file has now; texts only. */
export interface TextChange {
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * Carries changes out in their order, each file whole. A text that is there as it should be, whatever
 * its line ends, is left alone; one whose first line ends with CRLF keeps them.
 */
export async function applyChanges(
  changes: readonly FileChange[],
  onProgress: (done: number) => void = () => undefined,
): Promise<void> {
  for (const [index, { file, content }] of changes.entries()) {
    if (content === undefined) await rm(file, { force: true });
    else if (typeof content === 'string') {
      const before = await readTextIfPresent(file);
      const after = withLineEndsOf(before, content);
      if (after !== before) await writeAtomically(file, after);
    } else await writeAtomically(file, content);
    onProgress(index + 1);
  }
}

/** What the changes would do to files of text; what would stay as it is is left out. */
export async function previewChanges(changes: readonly FileChange[]): Promise<TextChange[]> {
  const previews: TextChange[] = [];
  for (const { file, content } of changes) {
    const before = await readTextIfPresent(file);
    const text = typeof content === 'object' ? decodeListing(content, file).text : content;
    const after = text === undefined ? undefined : withLineEndsOf(before, text);
    if (before !== after) previews.push({ file, before, after });
  }
  return previews;
}

function withLineEndsOf(before = '', text: string): string {
  return /^[^\n]*\r\n/u.test(before) ? text.replaceAll(/\r?\n/gu, '\r\n') : text;
}
