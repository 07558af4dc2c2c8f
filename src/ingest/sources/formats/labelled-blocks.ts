import { countPaperFields, recordOfFields } from '../fields-record.ts';
import type { BadRecord, SourceFormat, SourceRecord } from '../source-format.ts';

/** A label at the beginning of a line, in Markdown's emphasis or in a list or not. */
const labelled =
  /^[\s>]*(?:[-*+]\s+|#{1,6}\s+)?[*_]{0,3}([A-Z][A-Za-z]*(?:[ _-][A-Za-z]+){0,2})[*_]{0,3}\s*[:：][*_]{0,3}\s*(.*)$/u;

/** The label that begins a record. */
const begins = /^(?:paper )?title$/iu;

/** As much text as tells what it is. */
const sampledChars = 20_000;

/** Blocks of lines such as `Title: …`, `PDF: …`, `Summary: …`; a text goes on over further lines. */
export const labelledBlocks: SourceFormat = {
  name: 'blocks of Title, PDF and Summary',
  confidence: (text) => {
    const labels = text
      .slice(0, sampledChars)
      .split('\n')
      .flatMap((line) => labelled.exec(line)?.[1] ?? []);
    const titles = labels.filter((label) => begins.test(label)).length;
    return titles > 0 && countPaperFields(labels, { withAddresses: true }) > 1 ? 0.75 : 0;
  },
  read: (text) => {
    const records: SourceRecord[] = [];
    const bad: BadRecord[] = [];
    for (const { line, fields, text: written } of blocksOf(text)) {
      const record = recordOfFields(fields, line);
      if (record && record.title !== '') records.push(record);
      else bad.push({ line, text: written, problem: 'a block without a title' });
    }
    return { records, bad };
  },
};

interface Block {
  readonly line: number;
  readonly fields: Record<string, string>;
  text: string;
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let label: string | undefined;
  text.split('\n').forEach((written, index) => {
    const [, name, value = ''] = labelled.exec(written) ?? [];
    if (name !== undefined && begins.test(name)) {
      blocks.push({ line: index + 1, fields: {}, text: '' });
    }
    const block = blocks.at(-1);
    if (!block) return;
    block.text += `${written}\n`;
    if (
      name !== undefined &&
      (begins.test(name) || countPaperFields(['title', name], { withAddresses: true }) > 1)
    ) {
      label = name;
      block.fields[name] ??= value;
    } else if (/^\s*(?:[-=*_]{3,}|#{1,6}\s.*|\d+[.)])\s*$/u.test(written)) label = undefined;
    else if (label !== undefined) {
      block.fields[label] = `${block.fields[label] ?? ''} ${written.trim()}`.trim();
    }
  });
  return blocks;
}
