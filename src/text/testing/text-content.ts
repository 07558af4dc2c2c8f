import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';

/** What a browser shows of an HTML fragment. */
export function textContent(html: string): string {
  const collect = (node: DefaultTreeAdapterMap['node']): string => {
    if ('value' in node) return node.value;
    return 'childNodes' in node ? node.childNodes.map(collect).join('') : '';
  };
  return collect(parseFragment(html));
}
