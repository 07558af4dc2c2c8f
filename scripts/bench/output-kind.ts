/**
 * What a file of the built site is for, by its path from the root. Redirects are not here: they
 * look like pages but for what they say.
 */
const patterns = [
  ['pages', /^(?!embed\/).*\.html$/u],
  ['BibTeX beside pages', /^(?:papers|topics|paths|listings)\/[^/]+\.bib$/u],
  ['RIS beside pages', /^(?:papers|topics|paths|listings)\/[^/]+\.ris$/u],
  ['CSL-JSON beside pages', /^(?:papers|topics|paths|listings)\/[^/]+\.json$/u],
  ['citations of the whole list', /^all\.(?:bib|ris|csl\.json)$/u],
  ['citations in parts', /^citations\//u],
  ['Markdown', /^(?!disk\/).*\.md$/u],
  ['llms.txt', /^llms\.txt$/u],
  ['Atom feeds', /^feeds\/.*\.atom$/u],
  ['RSS feeds', /^feeds\/.*\.rss$/u],
  ['JSON feeds', /^feeds\/.*\.json$/u],
  ['API', /^api\//u],
  ['embeds', /^embed(?:\/.*\.html|\.js)$/u],
  ['oEmbed', /^oembed\//u],
  ['cards', /^cards\//u],
  ['sitemap and robots', /^(?:sitemap[^/]*\.xml|robots\.txt)$/u],
  ['search', /^search\//u],
  ['search on disk', /^disk\//u],
  ['scripts, styles, fonts', /^(?:assets\/|sw\.js$)/u],
] as const satisfies (readonly [kind: string, paths: RegExp])[];

/** A kind of output. */
export type OutputKind = (typeof patterns)[number][0] | 'redirects' | 'rest';

/** Every kind of output, in the order of a report. */
export const outputKinds: readonly OutputKind[] = [
  ...patterns.flatMap(([kind]) => (kind === 'pages' ? [kind, 'redirects' as const] : [kind])),
  'rest',
];

/**
 * The one kind that a file of the built site belongs to; `rest` is what has no other, as the rules
 * for hosts.
 * @param path from the site's root, with `/`
 * @param isRedirect that the file is a page which only leads on to another
 * @throws {Error} when the table above gives it two
 */
export function outputKindOf(path: string, isRedirect = false): OutputKind {
  if (isRedirect) return 'redirects';
  const found = patterns.filter(([, pattern]) => pattern.test(path)).map(([kind]) => kind);
  if (found.length > 1) throw new Error(`${path} is of several kinds: ${found.join(', ')}`);
  return found[0] ?? 'rest';
}
