import { contentPaths } from './content-folder.ts';
import { readFileNames } from './read-folder.ts';

/** Folders of pages, and of styles, with the ending that their files have. */
const folders = {
  papers: '.mdx',
  retired: '.mdx',
  topics: '.mdx',
  paths: '.mdx',
  styles: '.csl',
} as const satisfies Partial<Record<keyof ReturnType<typeof contentPaths>, string>>;

/**
 * Files of a content folder that look as if they were read, and are not, by their names; a sentence
 * for each folder.
 * @example ['moss.md in content/papers are not read; files there end in .mdx.']
 */
export async function ignoredFiles(root: string): Promise<string[]> {
  const paths = contentPaths(root);
  const notes: string[] = [];
  for (const [name, ending] of Object.entries(folders)) {
    const folder = paths[name as keyof typeof folders];
    const ignored = (await readFileNames(folder)).filter((file) => !file.endsWith(ending));
    if (ignored.length === 0) continue;
    const are = ignored.length === 1 ? 'is' : 'are';
    notes.push(`${ignored.join(', ')} in ${folder} ${are} not read; files there end in ${ending}.`);
  }
  return notes;
}
