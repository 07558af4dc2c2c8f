/**
 * Name of the archive, without its ending, and of the folder in it.
 * @param date day of the last addition, from the content
 * @example packName('My List', '2025-07-30') // 'shelfmark-my-list-2025-07-30'
 */
export function packName(siteName: string, date: string | undefined): string {
  const stem = siteName
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 60);
  return ['shelfmark', stem, date].filter(Boolean).join('-');
}
