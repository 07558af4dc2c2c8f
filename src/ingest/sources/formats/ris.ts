import { recordOfFields, type SourceFields } from '../fields-record.ts';
import { lineNumbers } from '../line-numbers.ts';
import type { BadRecord, SourceFormat, SourceRecord } from '../source-format.ts';

const recordStart = /^TY {1,2}- ?/gmu;
const tagged = /^([A-Z][A-Z0-9]) {1,2}-(.*)$/u;

/**
 * What tags say of a paper, in RIS of 2001 and of 2011
 * (https://en.wikipedia.org/wiki/RIS_(file_format)); each field has the first tag that is there.
 */
const tags: Readonly<Record<string, readonly string[]>> = {
  title: ['TI', 'T1', 'CT'],
  authors: ['AU', 'A1'],
  abstract: ['AB', 'N2'],
  date: ['DA', 'PY', 'Y1'],
  year: ['PY', 'Y1'],
  venue: ['T2', 'JF', 'JO', 'BT', 'JA', 'J2', 'C3'],
  doi: ['DO'],
  url: ['UR', 'L2', 'L1'],
  note: ['M1', 'N1', 'AN'],
};

/** RIS, as reference managers and publishers export it. Each record is read by itself. */
export const ris: SourceFormat = {
  name: 'a RIS file',
  confidence: (text) =>
    /^TY {1,2}- ?[A-Z]+\s*\n[A-Z][A-Z0-9] {1,2}-/mu.test(text.slice(0, 10_000)) ? 0.95 : 0,
  read: (text) => {
    const records: SourceRecord[] = [];
    const bad: BadRecord[] = [];
    const lineAt = lineNumbers(text);
    const starts = [...text.matchAll(recordStart)].map(({ index }) => index);
    starts.forEach((start, index) => {
      const written = text.slice(start, starts[index + 1]);
      const line = lineAt(start);
      const record = recordOfFields(fieldsOf(written), line);
      if (record && record.title !== '') records.push(record);
      else bad.push({ line, text: written, problem: 'a RIS record without a title' });
    });
    return { records, bad };
  },
};

/** The values of each tag; a line without one goes on with the last. */
function fieldsOf(record: string): SourceFields {
  const values = new Map<string, string[]>();
  let last: string[] = [];
  for (const line of record.split('\n')) {
    const [, tag, value = ''] = tagged.exec(line.trimEnd()) ?? [];
    if (tag === 'ER') break;
    if (tag === undefined) {
      if (last.length > 0) last.push(`${last.pop() ?? ''} ${line.trim()}`.trim());
      continue;
    }
    last = values.get(tag) ?? [];
    last.push(value.trim());
    values.set(tag, last);
  }
  return Object.fromEntries(
    Object.entries(tags).map(([field, names]) => {
      const all = names.flatMap((name) => values.get(name) ?? []).filter((value) => value !== '');
      // Names are one a line; of everything else the first is the paper's own.
      return [field, field === 'authors' || field === 'url' || field === 'note' ? all : all[0]];
    }),
  );
}
