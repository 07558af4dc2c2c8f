/**
 * Markup before it is HTML in a built page or elements in a browser. Texts are text, never markup.
 * `Foreign` is what is already in the form of the place it is for: HTML, or nodes.
 */
export type Markup<Foreign> = string | Foreign | MarkupElement<Foreign>;

/** An element; one whose attribute is `undefined` goes without it. */
export interface MarkupElement<Foreign> {
  readonly name: keyof HTMLElementTagNameMap;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly Markup<Foreign>[];
}

/** An element; `undefined` among its children is left out. */
export function markup<Foreign>(
  name: keyof HTMLElementTagNameMap,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly (Markup<Foreign> | undefined)[]
): MarkupElement<Foreign> {
  return { name, attributes, children: children.filter((child) => child !== undefined) };
}
