import type { z } from 'zod';
import { paperSchema } from '../../schemas/paper.ts';
import { retiredPaperSchema, type RetiredPaperData } from '../../schemas/retired-paper.ts';
import { throwIfAny } from '../content-error.ts';
import { splitFrontMatter } from '../pages/front-matter.ts';
import type { MdxPage, Page } from '../pages/read-pages.ts';
import { parseYaml } from '../yaml-file.ts';

/** The page that reading a file with this text would give. */
export function toPage(id: string, text: string): Page {
  return toMdxPage(paperSchema, `content/papers/${id}.mdx`, id, text);
}

/** The same for a file in `retired/`. */
export function toRetiredPage(id: string, text: string): MdxPage<RetiredPaperData> {
  return toMdxPage(retiredPaperSchema, `content/retired/${id}.mdx`, id, text);
}

function toMdxPage<Schema extends z.ZodType>(
  schema: Schema,
  file: string,
  id: string,
  text: string,
): MdxPage<z.output<Schema>> {
  const { yaml, body } = splitFrontMatter(text, file);
  const parsed = parseYaml(schema, yaml, { file, linesBefore: 1 });
  throwIfAny(parsed.errors);
  if (!parsed.ok) throw new Error(`${file} is not valid and has no error.`);
  return { id, file, data: parsed.value, body, yaml, text };
}
