import { toCsl, type CslItem } from '../../reading-list/citation/to-csl.ts';
import type { CslName } from '../../reading-list/parse-name.ts';
import type { ListedPaper } from '../../reading-list/reading-list.ts';

/**
 * A paper as an item of a CSL-JSON file. The particle of a name is written into the family name:
 * citeproc-js and pandoc find it there, and Zotero would drop it as a field of its own.
 */
export function toCslJson(paper: ListedPaper): CslItem {
  const item = toCsl(paper);
  return { ...item, ...(item.author && { author: item.author.map(withParticle) }) };
}

function withParticle({ 'non-dropping-particle': particle, ...name }: CslName): CslName {
  return particle === undefined ? name : { ...name, family: `${particle} ${name.family ?? ''}` };
}
