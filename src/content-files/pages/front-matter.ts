import { ContentError } from '../content-error.ts';

/** An MDX file in its two parts; `yaml` ends with a line feed, `body` is untouched. */
export interface FrontMatter {
  readonly yaml: string;
  readonly body: string;
  /** Offset of `yaml` in the file. */
  readonly start: number;
}

const fence = /^(\ufeff?---[ \t]*\r?\n)([\s\S]*?\n)?---[ \t]*(?:\r?\n|$)/u;

/** @throws {ContentError} when the file does not begin with front matter between `---` lines */
export function splitFrontMatter(text: string, file: string): FrontMatter {
  const match = fence.exec(text);
  if (!match) {
    throw new ContentError(
      'has no front matter.',
      [{ file, line: 1 }],
      'begin the file with a line ---, the fields in YAML, and another line ---.',
    );
  }
  const [whole, opening = '', yaml = ''] = match;
  return { yaml, body: text.slice(whole.length), start: opening.length };
}
