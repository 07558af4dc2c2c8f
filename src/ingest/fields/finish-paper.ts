import { formatPage } from '../../content-files/pages/format-page.ts';
import { fieldsOf } from '../../content-files/pages/read-pages.ts';
import { updatePage } from '../../content-files/pages/update-page.ts';
import type { PaperData } from '../../schemas/paper.ts';
import type { Candidate } from '../candidate.ts';
import type { OwnPage } from '../own-pages.ts';
import { isProvisionalTitle } from '../sources/paper-identifiers.ts';
import { collectFields, type FieldSources } from './collect-fields.ts';
import { keptFields, newFields } from './new-fields.ts';

/** A page as it is to be after the run. */
export interface FinishedPage {
  readonly candidate: Candidate;
  readonly data: PaperData;
  readonly text: string;
  /** Whether it belongs into `retired/`. */
  readonly isRetired: boolean;
}

/** The pages of a paper: its own first, then those of its parts. */
export function finishPaper(
  candidate: Candidate,
  sources: FieldSources,
  isPart = false,
): [FinishedPage, ...FinishedPage[]] {
  const { page, removed } = candidate;
  const parts = candidate.parts.map((part) => ({
    ...part,
    pages: finishPaper(part.candidate, sources, true),
  }));
  const { data, gifts } = collectFields(
    candidate,
    parts.map(({ pages: [own] }) => own.data),
    sources,
    isPart,
  );
  const text = page ? updatePage(page.text, page.file, newFields(page, data)) : formatPage(data);
  const own: FinishedPage = {
    candidate,
    data: page ? { ...data, ...writtenFields(page) } : data,
    text,
    isRetired: false,
  };
  return [
    removed === undefined ? own : retire(own, { reason: removed }),
    ...parts.flatMap(({ reason, unsplit, pages: [first, ...others] }, index) => [
      retire(first, {
        into: candidate.id,
        reason,
        ...(unsplit && { unsplit }),
        ...(gifts[index]?.length && { gave: [...gifts[index]] }),
      }),
      ...others,
    ]),
  ];
}

function retire(
  page: FinishedPage,
  retired: Parameters<typeof updatePage>[2]['retired'],
): FinishedPage {
  const { candidate, text } = page;
  const file = candidate.page?.file ?? `${candidate.id}.mdx`;
  return { ...page, text: updatePage(text, file, { retired }), isRetired: true };
}

/** Fields that are on a page, which ingest does not change, save those that it keeps up to date. */
function writtenFields(page: OwnPage): Partial<PaperData> {
  const written = fieldsOf(page.yaml);
  const kept = new Set<string>(keptFields);
  return Object.fromEntries(
    Object.entries(page.data).filter(
      ([field]) =>
        written.has(field) &&
        !kept.has(field) &&
        !(field === 'title' && isProvisionalTitle(page.data.title)),
    ),
  );
}
