import { paperPartOf } from '../reading-list/paper-parts.ts';
import { siteFiles } from './site-files.ts';

/**
 * Reads the parts of a kind of file that have some papers; pages say in `data-parts` how many parts
 * there are.
 * @returns the part that has a paper, as JSON
 * @throws when one cannot be loaded
 */
export async function readPaperParts(
  ids: readonly string[],
  pathOf: (part: number) => string,
): Promise<(id: string) => unknown> {
  const count = Number(document.documentElement.dataset['parts'] ?? 1);
  const files = siteFiles();
  const numbers = [...new Set(ids.map((id) => paperPartOf(id, count)))];
  const read = await Promise.all(
    numbers.map(async (part) => [part, await files.readJson(pathOf(part))] as const),
  );
  const parts = new Map(read);
  return (id) => parts.get(paperPartOf(id, count));
}
