/**
 * Class of a table's cell for the alignment that Markdown gives its column (`| ---: |`) as an inline
 * style, which the security policy refuses.
 * @param style the attribute as MDX hands it over: text or an object
 * @returns `undefined` for a cell without alignment
 */
export function columnAlignment(style: unknown): string | undefined {
  const alignment = /left|center|right/u.exec(JSON.stringify(style ?? ''))?.[0];
  return alignment === undefined ? undefined : `align-${alignment}`;
}
