import { updatePage } from '../content-files/pages/update-page.ts';
import { fieldsOf, type Page } from '../content-files/pages/read-pages.ts';
import { disagreements, type Disagreement } from '../ingest/fields/disagreements.ts';
import { newFields } from '../ingest/fields/new-fields.ts';
import { isProvisionalTitle } from '../ingest/sources/paper-identifiers.ts';
import type { SourceRecord } from '../ingest/sources/source-format.ts';

/** Whether a page lacks something that a service is likely to know. */
export function hasGaps(page: Page): boolean {
  const { identifiers } = page.data;
  if (Object.keys(identifiers).length === 0) return false;
  const fields = fieldsOf(page.yaml);
  const wanted = [
    'abstract',
    'authors',
    'published',
    ...(identifiers.arxiv ? ['primaryClass'] : []),
  ];
  return isProvisionalTitle(page.data.title) || wanted.some((field) => !fields.has(field));
}

/**
 * The page with what services know where it says nothing; what it says stays, but for a title that
 * is only the identifier.
 * @param records most trusted first
 */
export function enrichPage(
  page: Page,
  records: readonly SourceRecord[],
): { text: string; disagreements: Disagreement[] } {
  const told = records.flatMap(({ facts }) => facts ?? []);
  const first = <Value>(values: readonly (Value | undefined)[]) =>
    values.find((value) => value !== undefined);
  const named = told.find(({ authors = [] }) => authors.length > 0);
  const known = {
    title: records.map(({ title }) => title).find((each) => each !== '') ?? '',
    authors: named?.authors ?? [],
    moreAuthors: named?.moreAuthors ?? false,
    published: first(told.map(({ published }) => published)),
    venue: first(told.map(({ venue }) => venue)),
    identifiers: Object.assign(
      {},
      ...told.map(({ identifiers }) => identifiers).reverse(),
    ) as Page['data']['identifiers'],
    primaryClass: first(told.map(({ primaryClass }) => primaryClass)),
    abstract: records.map(({ abstract }) => abstract).find((each) => each !== '') ?? '',
  };
  return {
    text: updatePage(page.text, page.file, newFields(page, known)),
    disagreements: told.flatMap((facts) => disagreements(page.data, facts)),
  };
}
