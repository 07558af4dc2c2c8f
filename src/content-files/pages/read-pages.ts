import { basename } from 'node:path';
import type { z } from 'zod';
import { idSchema } from '../../schemas/id.ts';
import type { PaperData } from '../../schemas/paper.ts';
import { ContentError } from '../content-error.ts';
import { readTextFolder } from '../read-folder.ts';
import { parseYaml } from '../yaml-file.ts';
import { splitFrontMatter } from './front-matter.ts';

/** An MDX page whose front matter is valid, as it is on disk. */
export interface MdxPage<Data> {
  readonly id: string;
  readonly file: string;
  readonly data: Data;
  /** The curator's text. */
  readonly body: string;
  /** Front matter as written, to find the line of a value. */
  readonly yaml: string;
  /** The whole file. */
  readonly text: string;
}

/** The page of a paper. */
export type Page = MdxPage<PaperData>;

/** What is read of a folder of pages: those in order, and every problem of the others. */
export interface ReadPages<Data> {
  readonly pages: MdxPage<Data>[];
  readonly errors: ContentError[];
}

/** Every `*.mdx` of a folder in the order of ids, and every problem found. */
export async function readPages<Schema extends z.ZodType>(
  schema: Schema,
  folder: string,
): Promise<ReadPages<z.output<Schema>>> {
  const pages: MdxPage<z.output<Schema>>[] = [];
  const errors: ContentError[] = [];
  for (const { file, text } of await readTextFolder(folder, '.mdx')) {
    const parsed = parsePage(schema, file, text);
    if (parsed.page) pages.push(parsed.page);
    errors.push(...parsed.errors);
  }
  return { pages, errors };
}

/** A page from the text of its file; with an unusable name it is read, but reported. */
export function parsePage<Schema extends z.ZodType>(
  schema: Schema,
  file: string,
  text: string,
): { readonly page?: MdxPage<z.output<Schema>>; readonly errors: ContentError[] } {
  const stem = basename(file, '.mdx');
  const errors: ContentError[] = [];
  const id = idSchema.safeParse(stem);
  if (!id.success) {
    errors.push(
      new ContentError(
        id.error.issues.map(({ message }) => message).join('; '),
        [{ file }],
        'rename the file; if the page was published, put its old name into aliases.',
      ),
    );
  }
  try {
    const { yaml, body } = splitFrontMatter(text, file);
    const parsed = parseYaml(schema, yaml, { file, linesBefore: 1 });
    errors.push(...parsed.errors);
    if (!parsed.ok) return { errors };
    return { page: { id: stem, file, data: parsed.value, body, yaml, text }, errors };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { errors: [...errors, error] };
  }
}

/** Names of the fields that are in a front matter, empty or not. */
export function fieldsOf(yaml: string): ReadonlySet<string> {
  const keys = yaml.matchAll(/^(["']?)(\w+)\1\s*:/gmu);
  return new Set(Array.from(keys, ([, , name = '']) => name));
}
