import { z } from 'zod';
import { conflictError, keepBothSides } from '../../content-files/conflict-marker.ts';
import { ContentError, quote } from '../../content-files/content-error.ts';
import { identifiersSchema } from '../../schemas/identifiers.ts';
import { partialDateSchema } from '../../schemas/partial-date.ts';
import type { PaperData } from '../../schemas/paper.ts';
import { foldTitle } from '../../text/fold-title.ts';

const columns = ['title', 'arxiv', 'published', 'authors', 'venue'] as const;

const rowSchema = z.object({
  title: z.string().min(1),
  arxiv: identifiersSchema.shape.arxiv,
  published: partialDateSchema.optional(),
});

/** What the bibliography knows of a paper. */
export type KnownFacts = Pick<
  PaperData,
  'authors' | 'moreAuthors' | 'published' | 'venue' | 'identifiers'
>;

/**
 * Reads `content/bibliography.tsv`: title, arXiv id, date, authors (`;` between them, a last
 * `et al.` when the list goes on) and venue; empty cells are unknown.
 * @returns facts by title key, and every problem found
 */
export function parseBibliography(
  text: string,
  file: string,
): { facts: Map<string, KnownFacts>; errors: ContentError[] } {
  const facts = new Map<string, KnownFacts>();
  const conflict = conflictError(text, file, keepBothSides);
  if (conflict !== undefined) return { facts, errors: [conflict] };
  const errors: ContentError[] = [];
  const [header = '', ...lines] = text.replace(/^\ufeff/u, '').split(/\r?\n/u);
  if (header.trimEnd() !== columns.join('\t')) {
    errors.push(
      new ContentError(
        `has the columns ${JSON.stringify(header)}.`,
        [{ file, line: 1 }],
        `name them ${columns.join(', ')}, separated by tabs.`,
      ),
    );
    return { facts, errors };
  }
  const lineByKey = new Map<string, number>();
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const cells = line.split('\t').map((cell) => cell.trim());
    const cell = (column: (typeof columns)[number]) => {
      const value = cells[columns.indexOf(column)];
      return value === '' ? undefined : value;
    };
    const row = rowSchema.safeParse({
      title: cell('title') ?? '',
      arxiv: cell('arxiv'),
      published: cell('published'),
    });
    if (!row.success || cells.length > columns.length) {
      errors.push(
        new ContentError(
          row.error?.issues.map(({ message }) => message).join('; ') ??
            `has ${String(cells.length)} cells.`,
          [{ file, line: index + 2 }],
          `correct the row: ${columns.join(', ')}, separated by tabs.`,
        ),
      );
      return;
    }
    const names = (cell('authors') ?? '')
      .split(';')
      .map((name) => name.trim())
      .filter(Boolean);
    const authors = names.filter((name) => name !== 'et al.');
    const { arxiv, published } = row.data;
    const venue = cell('venue');
    const key = foldTitle(row.data.title);
    const earlier = lineByKey.get(key);
    if (earlier !== undefined) {
      errors.push(
        new ContentError(
          `are two rows for ${quote(row.data.title)}.`,
          [
            { file, line: earlier },
            { file, line: index + 2 },
          ],
          'keep one row with what is known of the paper.',
        ),
      );
      return;
    }
    lineByKey.set(key, index + 2);
    facts.set(key, {
      authors,
      moreAuthors: authors.length < names.length,
      identifiers: arxiv === undefined ? {} : { arxiv },
      ...(published === undefined ? {} : { published }),
      ...(venue === undefined ? {} : { venue }),
    });
  });
  return { facts, errors };
}
