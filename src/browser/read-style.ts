import { siteFiles } from './site-files.ts';

/**
 * The file of a citation style that the list's owner has added; `undefined` for those that come with
 * the citation processor.
 * @param element says in `data-file` where the file is, from the site's root
 * @throws {Error} when it could not be loaded
 */
export async function readStyle({ dataset }: HTMLElement): Promise<string | undefined> {
  const path = dataset['file'];
  return path === undefined ? undefined : ((await siteFiles().readJson(path)) as string);
}
