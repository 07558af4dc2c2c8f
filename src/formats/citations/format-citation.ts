import { bibliographyOnly } from './bibliography-only.ts';
import { citationFormatter, type CitationFormatter } from './citation-formatter.ts';
import { styleFiles } from './style-files.ts';
import type { CitedItem } from './to-cited-item.ts';

const formatters = new Map<string, CitationFormatter>();

/**
 * The reference to a paper in a style, as HTML; see `citationFormatter`. A style's first reference
 * takes 10 to 100 ms, as its file is read then; each of the others 1 to 5 ms.
 * @param csl the file of a style that does not come with the project
 */
export function formatCitation(item: CitedItem, style: string, csl?: string): string {
  let format = formatters.get(style);
  if (!format) {
    const file = csl ?? (styleFiles as Readonly<Record<string, string>>)[style];
    if (file === undefined) throw new Error(`there is no file of the style ${style}`);
    format = citationFormatter(bibliographyOnly(file));
    formatters.set(style, format);
  }
  return format(item);
}
