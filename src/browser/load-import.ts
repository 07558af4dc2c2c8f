import { loadScript } from './load-script.ts';

/**
 * Loads what imports papers at the first call; a failed download is tried again at the next.
 * @param input whose `data-script` is its address
 * @throws {Error} when it could not be loaded
 */
export async function loadImport({
  dataset,
}: HTMLElement): Promise<NonNullable<Window['shelfmarkImportPapers']>> {
  if (!window.shelfmarkImportPapers) {
    await loadScript(new URL(dataset['script'] ?? '', document.baseURI));
  }
  const importPapers = window.shelfmarkImportPapers;
  if (!importPapers) throw new Error('what imports papers was loaded and is not there');
  return importPapers;
}
