import { LineCounter, isNode, parseDocument } from 'yaml';
import type { MdxPage } from './read-pages.ts';

/**
 * A function that tells on which line of its file a value is, by the keys and positions that lead to
 * it; `undefined` for a value that is not written there.
 * @param place.linesBefore lines of the file before the YAML; 1, as a page has, where it is not given
 */
export function lineFinder({
  yaml,
  linesBefore = 1,
}: Pick<MdxPage<unknown>, 'yaml'> & { readonly linesBefore?: number }): (
  path: readonly (string | number)[],
) => number | undefined {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter });
  return (path) => {
    const node: unknown = document.getIn(path, true);
    return isNode(node) && node.range
      ? lineCounter.linePos(node.range[0]).line + linesBefore
      : undefined;
  };
}
