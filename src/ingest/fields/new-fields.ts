import { isEmpty } from '../../content-files/pages/format-page.ts';
import { fieldsOf, type Page } from '../../content-files/pages/read-pages.ts';
import type { PaperData } from '../../schemas/paper.ts';
import { isProvisionalTitle } from '../sources/paper-identifiers.ts';

/** What ingest may set on a page: fields that are not there, and those it keeps itself. */
export function newFields(
  page: Page,
  data: Partial<PaperData> & Pick<PaperData, 'identifiers'>,
): Partial<PaperData> {
  const kept = new Set(['origins', 'aliases', 'formerCitationKeys']);
  const fields = fieldsOf(page.yaml);
  const absent = Object.fromEntries(
    Object.entries(data).filter(([field, value]) => {
      if (field === 'title' && isProvisionalTitle(page.data.title)) {
        return !isEmpty(value) && value !== page.data.title;
      }
      if (field === 'moreAuthors' && fields.has('authors')) return false;
      if (!kept.has(field)) return !fields.has(field) && !isEmpty(value);
      const current = page.data[field as 'origins' | 'aliases' | 'formerCitationKeys'];
      return JSON.stringify(current) !== JSON.stringify(value);
    }),
  );
  return { ...absent, ...newSchemes(page.data.identifiers, data.identifiers) };
}

/** Identifiers of further schemes; where the curator wrote that there are none, there are none. */
function newSchemes(
  written: PaperData['identifiers'],
  known: PaperData['identifiers'],
): Partial<PaperData> {
  const identifiers = { ...known, ...written };
  const isFuller = Object.keys(identifiers).length > Object.keys(written).length;
  return isEmpty(written) || !isFuller ? {} : { identifiers };
}
