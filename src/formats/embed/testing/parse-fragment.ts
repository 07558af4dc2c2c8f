import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** An element as parse5 read it: its attributes, and the text and elements within. */
export interface ParsedElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (ParsedElement | string)[];
}

/** What a browser makes of HTML that is pasted into a page. */
export function parsedFragment(html: string): readonly (ParsedElement | string)[] {
  return parseFragment(html).childNodes.map(toParsed);
}

function toParsed(node: DefaultTreeAdapterTypes.ChildNode): ParsedElement | string {
  if ('value' in node) return node.value;
  if (!('attrs' in node)) throw new Error(`a ${node.nodeName} is not expected here`);
  return {
    tag: node.tagName,
    attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
    children: node.childNodes.map(toParsed),
  };
}
