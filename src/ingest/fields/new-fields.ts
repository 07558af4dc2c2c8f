import { isEmpty } from '../../content-files/pages/format-page.ts';
import { fieldsOf, type Page } from '../../content-files/pages/read-pages.ts';
import type { PaperData } from '../../schemas/paper.ts';
import type { OwnPage } from '../own-pages.ts';
import { isProvisionalTitle } from '../sources/paper-identifiers.ts';

/** Fields that ingest keeps up to date; all others are the curator's once they are there. */
export const keptFields = [
  'origins',
  'aliases',
  'citationKey',
  'formerCitationKeys',
  'added',
] as const;

/** What ingest may set on a page: fields that are not there, and those it keeps itself. */
export function newFields(
  page: Page & Partial<Pick<OwnPage, 'full'>>,
  data: Partial<PaperData> & Pick<PaperData, 'identifiers'>,
): Partial<PaperData> {
  const { full = page.data } = page;
  const fields = fieldsOf(page.yaml);
  const absent = Object.fromEntries(
    Object.entries(data).filter(([field, value]) => {
      if (field === 'title' && isProvisionalTitle(page.data.title)) {
        return !isEmpty(value) && value !== page.data.title;
      }
      if (field === 'moreAuthors' && fields.has('authors')) return false;
      const kept = keptFields.find((each) => each === field);
      if (kept === undefined) return !fields.has(field) && !isEmpty(value);
      return JSON.stringify(full[kept]) !== JSON.stringify(value);
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
