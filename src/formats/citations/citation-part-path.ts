/** Path of a part from the site's root: an object that gives each paper's citation by its id. */
export function citationPartPath(format: string, part: number): string {
  return `citations/${format}-${String(part)}.json`;
}
