/** Scripts that pages load: entry points in `src/browser`, one file each. */
export const pageScripts = [
  'theme',
  'site',
  'lists',
  'search',
  'offline',
  'cite',
  'citeproc',
  'map',
  'frame',
  'shelf',
  'shelf-page',
  'import-papers',
] as const;

/** Address of each script that pages load, from the site's root. */
export type ScriptAddresses = Readonly<Record<(typeof pageScripts)[number], string>>;
