import { idPattern, maxIdChars } from '../schemas/id-pattern.ts';

/** Papers in a link at most; a longer one breaks in mail programs. */
const maxPapers = 200;

/**
 * The fragment of a link to a selection of papers. Browsers send no fragment to a host, so nobody
 * but those who have the link knows of the selection.
 * @example shareFragment(['kvquant', 'h2o']) // '#papers=kvquant,h2o'
 */
export function shareFragment(ids: readonly string[]): string {
  return `#papers=${ids.slice(0, maxPapers).join(',')}`;
}

/** Ids in a link's fragment, each once; none where it is anything else. */
export function parseShareFragment(fragment: string): string[] {
  const [, list = ''] = /^#papers=([a-z0-9,-]+)$/u.exec(fragment) ?? [];
  const ids = list.split(',').filter((id) => id.length <= maxIdChars && idPattern.test(id));
  return [...new Set(ids)].slice(0, maxPapers);
}
