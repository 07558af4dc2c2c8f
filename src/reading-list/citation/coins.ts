import type { ListedPaper } from '../reading-list.ts';
import { issuedDate } from './issued-date.ts';
import { toCsl, type CslItem } from './to-csl.ts';

type Field = readonly [key: string, value: string | undefined];

/**
 * A paper as an OpenURL context object, for the `title` of a `<span class="Z3988">`: a page with
 * several of them lets Zotero ask which to take. Belongs on lists only, as it outranks other tags.
 * There is no abstract in it: of a page with a hundred papers it would be half.
 * See https://www.zotero.org/support/dev/exposing_metadata/coins (ANSI/NISO Z39.88-2004)
 */
export function coins(paper: ListedPaper): string {
  const csl = toCsl(paper);
  const fields: readonly Field[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ...formatFields(csl),
    ['rft.date', issuedDate(csl).join('-')],
    ['rft.pages', csl.page],
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

/** The format of a paper's type, its title and where it appeared, by the keys of that format. */
function formatFields(csl: CslItem): readonly Field[] {
  const { title, 'container-title': container, 'container-title-short': short } = csl;
  switch (csl.type) {
    case 'paper-conference':
      return [
        ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:book'],
        ['rft.genre', 'proceeding'],
        ['rft.atitle', title],
        ['rft.btitle', container],
      ];
    case 'article-journal':
      return [
        ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
        ['rft.genre', 'article'],
        ['rft.atitle', title],
        ['rft.jtitle', container],
        ['rft.stitle', short],
      ];
    case 'article':
    case 'document':
      // The format for journals has a genre "preprint", of which Zotero makes an article.
      return [
        ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
        ['rft.type', csl.type === 'article' ? 'preprint' : 'document'],
        ['rft.title', title],
        ['rft.publisher', csl.publisher],
      ];
  }
}
