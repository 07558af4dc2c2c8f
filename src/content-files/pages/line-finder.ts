import { LineCounter, isNode, parseDocument } from 'yaml';
import type { MdxPage } from './read-pages.ts';

/**
 * A function that tells on which line of the page's file a value of its front matter is, by the
 * keys and positions that lead to it; `undefined` for a value that is not written there.
 */
export function lineFinder({
  yaml,
}: Pick<MdxPage<unknown>, 'yaml'>): (path: readonly (string | number)[]) => number | undefined {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter });
  return (path) => {
    const node: unknown = document.getIn(path, true);
    // Front matter begins on the second line.
    return isNode(node) && node.range ? lineCounter.linePos(node.range[0]).line + 1 : undefined;
  };
}
