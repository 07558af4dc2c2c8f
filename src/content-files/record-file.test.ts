import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openRecordFile, type RecordKind } from './record-file.ts';
import { temporaryContent } from './testing/temporary-content.ts';

interface Tide {
  readonly port: string;
  readonly metres: number;
  readonly at: string;
}

const tides: RecordKind<Tide> = {
  schema: z.strictObject({ port: z.string(), metres: z.number(), at: z.iso.datetime() }),
  keyOf: ({ port }) => port,
  dateOf: ({ at }) => at,
};
const noon = new Date('2031-05-07T12:00:00Z');
const tide = (port: string, metres = 3, at = noon.toISOString()): Tide => ({ port, metres, at });
const open = (file: string, notBefore = noon) => openRecordFile(file, tides, notBefore);

async function tideFile(text?: string) {
  const root = await temporaryContent(text === undefined ? {} : { 'tides.jsonl': text });
  return join(root, 'cache', '..', 'tides.jsonl');
}

describe('openRecordFile', () => {
  test('knows what was added, in this run and in the next', async () => {
    const file = await tideFile();
    const { known, add } = await open(file);
    expect(known.size).toBe(0);
    const added = [tide('Brest'), tide('Cuxhaven', 2.9), tide('a line\nbreak', 0)];
    await Promise.all(added.map(add));
    expect([...known.values()]).toEqual(added);
    expect([...(await open(file)).known.values()]).toEqual(expect.arrayContaining(added));
  });

  test('believes the latest of several records of one key', async () => {
    const file = await tideFile();
    const { add } = await open(file);
    await add(tide('Brest', 3));
    await add(tide('Brest', 7));
    expect([...(await open(file)).known.values()]).toEqual([tide('Brest', 7)]);
  });

  test('forgets what is too old, and keeps what is just not', async () => {
    const file = await tideFile();
    const { add } = await open(file, new Date(0));
    await add(tide('Brest', 3, '2031-05-07T11:59:59.999Z'));
    await add(tide('Cuxhaven'));
    expect([...(await open(file)).known.keys()]).toEqual(['Cuxhaven']);
    expect(await readFile(file, 'utf8')).not.toContain('Brest');
  });

  test('drops a line that was half written, and whatever else is none', async () => {
    const whole = JSON.stringify(tide('Brest'));
    const file = await tideFile(`${whole}\n{}\nnull\n\n${whole.slice(0, 20)}`);
    const { known, add } = await open(file);
    expect([...known.keys()]).toEqual(['Brest']);
    await add(tide('Cuxhaven'));
    await appendFile(file, whole.slice(0, 10));
    expect([...(await open(file)).known.keys()]).toEqual(['Brest', 'Cuxhaven']);
  });
});
