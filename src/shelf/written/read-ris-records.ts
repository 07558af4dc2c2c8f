import type { WrittenPaper } from './written-paper.ts';

const tagged = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/u;

/** Tags that may name a paper. */
const naming = ['DO', 'SN', 'M1', 'UR', 'L1', 'L2'];

/** The records of a RIS file, as far as they tell which papers they are. */
export function readRisRecords(text: string): WrittenPaper[] {
  const records: Map<string, string[]>[] = [];
  for (const line of text.split(/\r\n?|\n/u)) {
    const [, tag = '', value = ''] = tagged.exec(line) ?? [];
    if (tag === 'TY') records.push(new Map());
    const values = records.at(-1)?.get(tag);
    if (values) values.push(value.trim());
    else if (tag !== '') records.at(-1)?.set(tag, [value.trim()]);
  }
  return records.map((record) => {
    const [title = ''] = ['TI', 'T1', 'CT'].flatMap((tag) => record.get(tag) ?? []);
    const [key = ''] = record.get('ID') ?? [];
    return { title, key, names: naming.flatMap((tag) => record.get(tag) ?? []) };
  });
}
