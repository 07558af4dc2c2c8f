import { countPaperFields, recordOfFields, type SourceFields } from '../fields-record.ts';
import { jsonValuesIn, type JsonExtent } from '../json-values.ts';
import { lineNumbers } from '../line-numbers.ts';
import type { BadRecord, SourceFormat, SourceRecord } from '../source-format.ts';

/** Deepest nesting of lists in which records are looked for, as `{"2024-11-21": [[{…}]]}` has. */
const maxDepth = 4;

/** A record has a title, and this many fields at least that only papers have. */
const minPaperFields = 2;

/** Objects of a list that tell whether it is one of papers. */
const sampledObjects = 20;

/** A larger object has papers in it, and is none. */
const maxRecordChars = 30_000_000;

/**
 * Papers as JSON objects: in an array, in an object around arrays, or one a line, whoever named
 * their fields: CSL-JSON, the API of Hugging Face's papers, of Semantic Scholar, of Zotero, and the
 * project's own. Each object is read by itself, so a malformed one stops no other.
 */
export const jsonRecords: SourceFormat = {
  name: 'papers as JSON',
  confidence: (text) => {
    if (!/^\s*[[{]/u.test(text)) return 0;
    const beginning = text.slice(0, 500_000);
    const names = [...beginning.matchAll(/"([A-Za-z_][\w-]*)"\s*:/gu)].flatMap(
      ([, name]) => name ?? [],
    );
    return countPaperFields(names) >= minPaperFields ? 0.9 : 0;
  },
  read: (text) => {
    const records: SourceRecord[] = [];
    const bad: BadRecord[] = [];
    const lineAt = lineNumbers(text);
    for (const extent of recordExtents(text)) {
      const line = lineAt(extent.start);
      const written = text.slice(extent.start, extent.end);
      const fields = parseFields(written);
      const record = fields && recordOfFields(fields, line);
      if (record) records.push(record);
      else {
        const problem = fields ? 'a JSON object that is no paper' : 'JSON that cannot be read';
        bad.push({ line, text: written, problem });
      }
    }
    return { records, bad };
  },
};

/** Every object that is a record: the text itself, those in lists at some depth, or its lines. */
function recordExtents(text: string): JsonExtent[] {
  // A malformed record on a line of its own would swallow the lines after it.
  if (isJsonLines(text)) {
    return linesOf(text).filter(({ start, end }) => text.slice(start, end).trim() !== '');
  }
  return jsonValuesIn(text).flatMap((extent) => recordsWithin(text, extent, maxDepth));
}

function recordsWithin(text: string, extent: JsonExtent, depth: number): JsonExtent[] {
  const opening = text[extent.start];
  if (depth === 0 || (opening !== '[' && opening !== '{')) return [];
  if (opening === '{' && isPaper(text, extent)) return [extent];
  const values = jsonValuesIn(text, extent.start);
  const objects = values.filter(({ start }) => text[start] === '{');
  if (opening === '[' && objects.slice(0, sampledObjects).some((value) => isPaper(text, value))) {
    return objects;
  }
  return values.flatMap((value) => recordsWithin(text, value, depth - 1));
}

function isJsonLines(text: string): boolean {
  const [first = '', second] = text.trimStart().split('\n', 2);
  const isObject = (line: string | undefined) =>
    line !== undefined && /^\s*\{/u.test(line) && parseFields(line) !== undefined;
  return isObject(first)
    ? /^\s*\{/u.test(second ?? '')
    : isObject(second) && /^\s*\{./u.test(first);
}

function linesOf(text: string): JsonExtent[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const extent = { start, end: start + line.length, isClosed: true };
    start = extent.end + 1;
    return extent;
  });
}

function parseFields(text: string): SourceFields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as SourceFields)
      : undefined;
  } catch {
    return undefined;
  }
}

function isPaper(text: string, { start, end }: JsonExtent): boolean {
  const fields = end - start > maxRecordChars ? undefined : parseFields(text.slice(start, end));
  return fields !== undefined && countPaperFields(namesOf(fields)) >= minPaperFields;
}

/** Names of the fields, and of those of the paper in it, as Hugging Face nests it. */
function namesOf(fields: SourceFields): string[] {
  const { paper } = fields;
  const nested = typeof paper === 'object' && paper !== null ? Object.keys(paper) : [];
  return [...Object.keys(fields), ...nested];
}
