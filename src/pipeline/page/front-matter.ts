import { ContentError } from '../content-error.ts';

/** An MDX file in its two parts; `yaml` ends with a line feed, `body` is untouched. */
export interface FrontMatter {
  readonly yaml: string;
  readonly body: string;
}

const fence = /^(?:\ufeff)?---[ \t]*\r?\n([\s\S]*?\n)?---[ \t]*(?:\r?\n|$)/u;

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
  return { yaml: match[1] ?? '', body: text.slice(match[0].length) };
}
