import type { formatCitation } from '../formats/citations/format-citation.ts';
import { loadScript } from './load-script.ts';

declare global {
  interface Window {
    /** Set by `citeproc.ts` once it is loaded. */
    shelfmarkFormatCitation?: typeof formatCitation;
  }
}

/**
 * Loads the citation processor at the first call; a failed download is tried again at the next.
 * @param panel element whose `data-script` is the processor's address
 * @throws {Error} when it could not be loaded
 */
export async function loadCiteproc({ dataset }: HTMLElement): Promise<typeof formatCitation> {
  if (!window.shelfmarkFormatCitation) {
    await loadScript(new URL(dataset['script'] ?? '', document.baseURI));
  }
  const format = window.shelfmarkFormatCitation;
  if (!format) throw new Error('the citation processor was loaded and is not there');
  return format;
}
