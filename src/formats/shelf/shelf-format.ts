import { presentIds } from '../../reading-list/answering-ids.ts';
import { paperPartCount, paperPartOf } from '../../reading-list/paper-parts.ts';
import type { ListedPaper, ReadingList } from '../../reading-list/reading-list.ts';
import { maxRowAuthors, shortAuthors } from '../../reading-list/short-authors.ts';
import { pdfUrl } from '../../reading-list/ways-out.ts';
import { shelfPartPath, toShelfPart, type PaperFacts } from '../../shelf/shelf-part.ts';
import type { Format, SiteFile } from '../site-file.ts';

/** What shelves show of papers, and where papers with former ids are now. */
export const shelfFormat: Format = { name: 'shelf', files: shelfParts };

/** The files of the format. */
export function* shelfParts({ papers }: Pick<ReadingList, 'papers'>): Generator<SiteFile> {
  const count = paperPartCount(papers.length);
  const byPart = Map.groupBy(papers, ({ id }) => paperPartOf(id, count));
  const renamedByPart = Map.groupBy(presentIds(papers), ([former]) => paperPartOf(former, count));
  for (let part = 0; part < count; part += 1) {
    const ofPart = byPart.get(part) ?? [];
    const renamed = Object.fromEntries(renamedByPart.get(part) ?? []);
    yield {
      path: `/${shelfPartPath(part)}`,
      mediaType: 'application/json',
      from: [ofPart, renamed],
      content: () => JSON.stringify(toShelfPart(ofPart.map(toFacts), renamed)),
    };
  }
}

function toFacts({ id, data, titleText, hasCode, topics }: ListedPaper): PaperFacts {
  return {
    ...{ id, title: titleText, authors: shortAuthors(data, maxRowAuthors) },
    ...{
      venue: data.venue ?? '',
      date: data.published ?? '',
      hasCode,
      pdf: pdfUrl(data) ?? '',
      topics,
    },
  };
}
