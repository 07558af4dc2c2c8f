import { arxivDaily } from './formats/arxiv-daily.ts';
import { bibtex } from './formats/bibtex.ts';
import { feed } from './formats/feed.ts';
import { jsonRecords } from './formats/json-records.ts';
import { labelledBlocks } from './formats/labelled-blocks.ts';
import { markdown } from './formats/markdown.ts';
import { identifierList, titleList } from './formats/plain-list.ts';
import { ris } from './formats/ris.ts';
import { table } from './formats/table.ts';
import { webPage } from './formats/web-page.ts';
import { zoteroRdf } from './formats/zotero-rdf.ts';
import type { SourceFormat } from './source-format.ts';
import { textDump } from './text-dump/text-dump.ts';

/** Every format that listings come in. To add one, write it in `formats` and name it here. */
export const sourceFormats: readonly SourceFormat[] = [
  ...[bibtex, ris, jsonRecords, arxivDaily, zoteroRdf, feed, webPage, table, markdown],
  ...[labelledBlocks, identifierList, textDump, titleList],
];
