import { bibliographyOnly } from './bibliography-only.ts';
import type { CitationStyleId } from './citation-styles.ts';
import { citationFormatter, type CitationFormatter } from './citation-formatter.ts';
import { styleFiles } from './style-files.ts';
import type { CitedItem } from './to-cited-item.ts';

const formatters = new Map<CitationStyleId, CitationFormatter>();

/**
 * The reference to a paper in a style, as HTML; see `citationFormatter`. A style's first reference
 * takes 10 to 100 ms, as its file is read then; each of the others 1 to 5 ms.
 */
export function formatCitation(item: CitedItem, style: CitationStyleId): string {
  let format = formatters.get(style);
  if (!format) {
    format = citationFormatter(bibliographyOnly(styleFiles[style]));
    formatters.set(style, format);
  }
  return format(item);
}
