import { parse } from 'csv-parse/sync';
import { countPaperFields, recordOfFields } from '../fields-record.ts';
import type { BadRecord, SourceFormat, SourceRecord } from '../source-format.ts';

const delimiters = ['\t', ',', ';', '|'] as const;

/** A header names a title, and this many other fields of papers at least. */
const minPaperFields = 2;

/**
 * A table with a header that names its columns, separated by commas, semicolons, tabs or bars, with
 * cells in quotes where they need them.
 */
export const table: SourceFormat = {
  name: 'a table (CSV or TSV)',
  confidence: (text) => (delimiterOf(text) === undefined ? 0 : 0.85),
  read: (text) => {
    const records: SourceRecord[] = [];
    const bad: BadRecord[] = [];
    const rows = parse(text, {
      bom: true,
      delimiter: delimiterOf(text) ?? ',',
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    const [header, ...others] = rows;
    const names = header?.record ?? [];
    // The parser gives the line on which a row ends.
    let line = (header?.info.lines ?? 1) + 1;
    for (const { record: cells, info } of others) {
      const written = cells.join(', ');
      const record = recordOfFields(
        Object.fromEntries(names.map((name, index) => [name, cells[index]])),
        line,
      );
      if (cells.length > names.length) {
        const problem = `a row of ${String(cells.length)} cells below ${String(names.length)} columns`;
        bad.push({ line, text: written, problem });
      } else if (record) records.push(record);
      else bad.push({ line, text: written, problem: 'a row without a title' });
      line = info.lines + 1;
    }
    return { records, bad };
  },
};

function delimiterOf(text: string): string | undefined {
  const [header = ''] = text.trimStart().split('\n', 1);
  return delimiters.find((delimiter) => {
    const names = header.split(delimiter).map((name) => name.trim().replaceAll(/^"|"$/gu, ''));
    return names.length > 1 && countPaperFields(names, { withAddresses: true }) >= minPaperFields;
  });
}
