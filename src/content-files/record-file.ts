import { appendFile } from 'node:fs/promises';
import type { z } from 'zod';
import { readTextIfPresent } from './read-folder.ts';
import { writeAtomically } from './write-atomically.ts';

/** What a file of records has. */
export interface RecordKind<Value> {
  readonly schema: z.ZodType<Value>;
  /** What tells records apart. */
  readonly keyOf: (record: Value) => string;
  /** When it was found out, in ISO 8601. */
  readonly dateOf: (record: Value) => string;
}

/** Records that outlive a run. */
export interface RecordFile<Value> {
  /** By key; the latest of each. */
  readonly known: ReadonlyMap<string, Value>;
  /** Writes a record to the disk at once, so that a run that is killed loses nothing. */
  readonly add: (record: Value) => Promise<void>;
}

/**
 * Opens a file with the records of earlier runs: one line of JSON each. Dropped are records of before
 * `notBefore`, of another version of the code, and lines that a killed run wrote in part.
 */
export async function openRecordFile<Value>(
  file: string,
  { schema, keyOf, dateOf }: RecordKind<Value>,
  notBefore: Date,
): Promise<RecordFile<Value>> {
  const known = new Map<string, Value>();
  for (const line of ((await readTextIfPresent(file)) ?? '').split('\n')) {
    const record = schema.safeParse(parseLine(line)).data;
    if (record && new Date(dateOf(record)) >= notBefore) known.set(keyOf(record), record);
  }
  await writeAtomically(file, [...known.values()].map(toLine).join(''));
  return {
    known,
    add: async (record) => {
      known.set(keyOf(record), record);
      await appendFile(file, toLine(record));
    },
  };
}

function toLine(record: unknown): string {
  return `${JSON.stringify(record)}\n`;
}

/** `undefined` for what is not JSON, as a line that was not finished. */
function parseLine(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
