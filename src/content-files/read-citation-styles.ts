import { citationStyleNameSchema, type OwnCitationStyle } from '../schemas/citation-style.ts';
import { ContentError } from './content-error.ts';
import { contentPaths } from './content-folder.ts';
import { readTextFolder } from './read-folder.ts';

/** The owner's citation styles, and what is wrong with them. */
export interface CitationStyles {
  readonly styles: readonly OwnCitationStyle[];
  readonly errors: readonly ContentError[];
}

/** `styles/*.csl`; without the folder there are none but those of the project. */
export async function readCitationStyles(root: string): Promise<CitationStyles> {
  const files = await readTextFolder(contentPaths(root).styles, '.csl');
  const read = files.map(({ file, stem: name, text: csl }) => {
    return { style: { name, csl }, error: errorOf(file, name, csl) };
  });
  return {
    styles: read.flatMap(({ style, error }) => (error ? [] : [style])),
    errors: read.flatMap(({ error }) => error ?? []),
  };
}

function errorOf(file: string, name: string, csl: string): ContentError | undefined {
  if (!citationStyleNameSchema.safeParse(name).success) {
    const hint = 'name it with small letters, digits and hyphens, such as springer-lncs.csl.';
    return new ContentError('has a name that no address can have.', [{ file }], hint);
  }
  const parent = csl.includes('rel="independent-parent"')
    ? /href="[^"]*\/([^"/]+)"\s+rel="independent-parent"/u.exec(csl)?.[1]
    : undefined;
  if (parent !== undefined) {
    const hint = `take that style instead: https://www.zotero.org/styles/${parent}`;
    return new ContentError(`only says to use the style "${parent}".`, [{ file }], hint);
  }
  if (/<style\s[^]*<bibliography[\s>][^]*<\/style>/u.test(csl)) return undefined;
  const hint = 'take one from https://www.zotero.org/styles that has a bibliography.';
  return new ContentError('is no citation style with a bibliography.', [{ file }], hint);
}
