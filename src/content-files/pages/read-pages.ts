import type { z } from 'zod';
import { idSchema } from '../../schemas/id.ts';
import type { PaperData } from '../../schemas/paper.ts';
import { ContentError } from '../content-error.ts';
import { readTextFolder } from '../read-folder.ts';
import { parseYaml } from '../yaml-file.ts';
import { splitFrontMatter } from './front-matter.ts';

/** An MDX page whose front matter is valid, as it stands on disk. */
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

/** Every `*.mdx` of a folder in the order of ids, and every problem found. */
export async function readPages<Schema extends z.ZodType>(
  schema: Schema,
  folder: string,
): Promise<{ pages: MdxPage<z.output<Schema>>[]; errors: ContentError[] }> {
  const pages: MdxPage<z.output<Schema>>[] = [];
  const errors: ContentError[] = [];
  for (const { file, stem, text } of await readTextFolder(folder, '.mdx')) {
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
      if (parsed.ok) {
        pages.push({ id: stem, file, data: parsed.value, body, yaml, text });
      }
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      errors.push(error);
    }
  }
  return { pages, errors };
}

/** Names of the fields that stand in a front matter, empty or not. */
export function fieldsOf(yaml: string): ReadonlySet<string> {
  const keys = yaml.matchAll(/^(["']?)(\w+)\1\s*:/gmu);
  return new Set(Array.from(keys, ([, , name = '']) => name));
}
