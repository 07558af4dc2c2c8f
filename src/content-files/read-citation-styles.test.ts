import { describe, expect, test } from 'vitest';
import { readCitationStyles } from './read-citation-styles.ts';
import { temporaryContent } from './testing/temporary-content.ts';

const looms = '<style class="in-text"><bibliography><layout/></bibliography></style>';

async function problemsOf(files: Readonly<Record<string, string>>) {
  const { errors } = await readCitationStyles(await temporaryContent(files));
  return errors.map(({ message, hint }) => ({ message, hint }));
}

describe('readCitationStyles', () => {
  test('reads every style, and needs none', async () => {
    const root = await temporaryContent({ 'styles/looms.csl': looms, 'styles/README.md': 'x' });
    expect(await readCitationStyles(root)).toEqual({
      styles: [{ name: 'looms', csl: looms }],
      errors: [],
    });
    expect(await readCitationStyles(await temporaryContent({}))).toEqual({
      styles: [],
      errors: [],
    });
  });

  test('names the style that a dependent one stands on', async () => {
    const csl =
      '<style><link href="http://x.example/styles/ieee" rel="independent-parent"/></style>';
    expect(await problemsOf({ 'styles/looms.csl': csl })).toEqual([
      {
        message: 'only says to use the style "ieee".',
        hint: 'take that style instead: https://www.zotero.org/styles/ieee',
      },
    ]);
  });

  test('refuses what is no style, and names that no address can have', async () => {
    expect(await problemsOf({ 'styles/looms.csl': '<html></html>' })).toMatchObject([
      { message: 'is no citation style with a bibliography.' },
    ]);
    expect(await problemsOf({ 'styles/Looms 2.csl': looms })).toMatchObject([
      { message: 'has a name that no address can have.' },
    ]);
  });
});
