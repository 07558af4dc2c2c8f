import { paperSchema } from '../../schemas/paper.ts';
import { throwIfAny } from '../content-error.ts';
import { splitFrontMatter } from '../pages/front-matter.ts';
import type { Page } from '../pages/read-pages.ts';
import { parseYaml } from '../yaml-file.ts';

/** The page that reading a file with this text would give. */
export function toPage(id: string, text: string): Page {
  const file = `content/papers/${id}.mdx`;
  const { yaml, body } = splitFrontMatter(text, file);
  const parsed = parseYaml(paperSchema, yaml, { file, linesBefore: 1 });
  throwIfAny(parsed.errors);
  if (!parsed.ok) throw new Error(`${file} is not valid and has no error.`);
  return { id, file, data: parsed.value, body, yaml, text };
}
