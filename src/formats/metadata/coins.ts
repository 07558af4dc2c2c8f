import type { ListedPaper } from '../../reading-list/reading-list.ts';
import { issuedDate } from '../citations/issued-date.ts';
import { toCsl } from '../citations/to-csl.ts';

const genres = {
  article: 'preprint',
  'article-journal': 'article',
  'paper-conference': 'proceeding',
} as const;

/**
 * A paper as an OpenURL context object, for the `title` of a `<span class="Z3988">`: a page with
 * several of them lets Zotero ask which to take. Belongs on lists only, as it outranks other tags.
 * See https://www.zotero.org/support/dev/exposing_metadata/coins (ANSI/NISO Z39.88-2004)
 */
export function coins(paper: ListedPaper): string {
  const csl = toCsl(paper);
  const fields: (readonly [key: string, value: string | undefined])[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
    ['rft.genre', genres[csl.type]],
    ['rft.atitle', csl.title],
    ['rft.jtitle', csl['container-title']],
    ['rft.date', issuedDate(csl).join('-')],
    ...paper.data.authors.map((author) => ['rft.au', author] as const),
    ['rft_id', csl.DOI && `info:doi/${csl.DOI}`],
    ['rft_id', csl.URL],
  ];
  return fields
    .flatMap(([key, value]) =>
      value ? [`${key}=${encodeURIComponent(value.toWellFormed())}`] : [],
    )
    .join('&');
}
