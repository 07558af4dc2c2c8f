/**
 * A style that writes the same references as the one given, about a third faster, for one paper at
 * a time: without how to cite within a text, and without the order of a bibliography. citeproc
 * works both out for every paper it is given, to tell papers apart and to sort them.
 * @param csl a style's file; Citation Style Language 1.0
 */
export function bibliographyOnly(csl: string): string {
  return csl
    .replace(
      /<citation[\s>].*<\/citation>/su,
      '<citation><layout><text value="cited"/></layout></citation>',
    )
    .replaceAll(/<sort>.*?<\/sort>/gsu, '');
}
