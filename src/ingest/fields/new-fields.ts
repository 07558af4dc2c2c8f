import { isEmpty } from '../../content-files/pages/format-page.ts';
import { fieldsOf, type Page } from '../../content-files/pages/read-pages.ts';
import type { PaperData } from '../../schemas/paper.ts';

/** What ingest may set on a page: fields that are not there, and those it keeps itself. */
export function newFields(page: Page, data: PaperData): Partial<PaperData> {
  const kept = new Set(['origins', 'aliases', 'formerCitationKeys']);
  const fields = fieldsOf(page.yaml);
  return Object.fromEntries(
    Object.entries(data).filter(([field, value]) => {
      if (field === 'moreAuthors' && fields.has('authors')) return false;
      if (!kept.has(field)) return !fields.has(field) && !isEmpty(value);
      const current = page.data[field as 'origins' | 'aliases' | 'formerCitationKeys'];
      return JSON.stringify(current) !== JSON.stringify(value);
    }),
  );
}
