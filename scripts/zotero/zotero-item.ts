import { issuedDate } from '../../src/reading-list/citation/issued-date.ts';
import { toCsl } from '../../src/reading-list/citation/to-csl.ts';
import type { ListedPaper } from '../../src/reading-list/reading-list.ts';

/** What is looked at of an item as Zotero's API has it; see https://api.zotero.org/schema */
export interface ZoteroItem {
  readonly itemType: string;
  readonly title?: string;
  readonly creators?: readonly {
    readonly firstName?: string;
    readonly lastName?: string;
    readonly name?: string;
  }[];
  readonly date?: string;
  readonly DOI?: string;
  readonly url?: string;
  readonly abstractNote?: string;
  readonly proceedingsTitle?: string;
  readonly conferenceName?: string;
  readonly publicationTitle?: string;
  readonly pages?: string;
  readonly repository?: string;
  readonly institution?: string;
  readonly archiveID?: string;
  readonly reportNumber?: string;
  readonly extra?: string;
}

/** What can be right or wrong of an item. */
export const itemFields = [
  'type',
  'title',
  'authors',
  'date',
  'DOI',
  'address',
  'abstract',
  'venue',
  'number',
] as const;

export type ItemField = (typeof itemFields)[number];

const types = {
  article: 'preprint',
  'article-journal': 'journalArticle',
  'paper-conference': 'conferencePaper',
  document: 'document',
} as const;

/** What an item should say of a paper, field by field; empty where the paper has no such thing. */
export function expectedFields(paper: ListedPaper): Record<ItemField, string> {
  const csl = toCsl(paper);
  return {
    type: types[csl.type],
    title: letters(csl.title),
    authors: paper.data.authors.map(letters).join('; '),
    date: issuedDate(csl).join('-'),
    DOI: csl.DOI ?? '',
    address: csl.URL ?? '',
    abstract: letters(csl.abstract ?? ''),
    venue: letters(csl['container-title'] ?? csl.publisher ?? ''),
    number: csl.number ?? csl.page ?? '',
  };
}

/** The same of an item, wherever Zotero keeps it. */
export function readFields(item: ZoteroItem): Record<ItemField, string> {
  const { creators = [], date = '', extra = '' } = item;
  const venue =
    item.proceedingsTitle ?? item.publicationTitle ?? item.repository ?? item.institution ?? '';
  return {
    type: item.itemType,
    title: letters(item.title ?? ''),
    authors: creators
      .map(({ firstName = '', lastName = '', name = '' }) => letters(firstName + lastName + name))
      .join('; '),
    date: isoDate(date),
    DOI: item.DOI ?? '',
    address: item.url ?? '',
    abstract: letters(item.abstractNote ?? ''),
    venue: letters(venue),
    number:
      item.archiveID ??
      item.reportNumber ??
      item.pages?.replace('–', '-') ??
      /arXiv:\S+/u.exec(extra)?.[0] ??
      '',
  };
}

const months =
  'January February March April May June July August September October November December';

/** A date with as much as is known of it, from `2024/03/05` or, as CSL-JSON is read, "March 5, 2024". */
function isoDate(date: string): string {
  const [, month, day, year] = /^([A-Z][a-z]+) (?:(\d+), )?(\d{4})$/u.exec(date) ?? [];
  if (month === undefined) return date.replaceAll('/', '-');
  const number = months.split(' ').indexOf(month) + 1;
  return [year, number, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Letters and digits alone: markup, spaces, full stops of initials and accents do not count. */
function letters(text: string): string {
  return text
    .replaceAll(/<\/?(?:sup|sub|i|b|span)\b[^>]*>/gu, '')
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
