import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KeptValues } from './kept-values.ts';
import { temporaryContent } from './testing/temporary-content.ts';

/** Opens a folder as a run of the program does. */
async function run(folder: string, version: string, keys: readonly string[]): Promise<string[]> {
  const kept = await KeptValues.open(folder, version);
  const keep = kept.kind<string>('seeds');
  const made: string[] = [];
  for (const key of keys) {
    keep(key, () => {
      made.push(key);
      return `made of ${key}`;
    });
  }
  await kept.save();
  return made;
}

describe('KeptValues', () => {
  test('works a value out once, and has it in the next run', async () => {
    const folder = await temporaryContent({});
    expect(await run(folder, '1', ['a', 'b', 'a'])).toEqual(['a', 'b']);
    expect(await run(folder, '1', ['b', 'c'])).toEqual(['c']);
  });

  test('drops what a run did not ask for', async () => {
    const folder = await temporaryContent({});
    await run(folder, '1', ['a', 'b']);
    await run(folder, '1', ['b']);
    expect(await run(folder, '1', ['a', 'b'])).toEqual(['a']);
  });

  test('uses nothing of another version of the code', async () => {
    const folder = await temporaryContent({});
    await run(folder, '1', ['a']);
    expect(await run(folder, '2', ['a'])).toEqual(['a']);
  });

  test('works out again what was cut off while it was written', async () => {
    const folder = await temporaryContent({});
    await run(folder, '1', ['a']);
    await writeFile(join(folder, 'seeds.json'), '[["a","ma');
    expect(await run(folder, '1', ['a'])).toEqual(['a']);
  });

  test('leaves kinds alone that a run did not look at', async () => {
    const folder = await temporaryContent({});
    await run(folder, '1', ['a']);
    const kept = await KeptValues.open(folder, '1');
    kept.kind('seeds');
    await kept.save();
    expect(await run(folder, '1', ['a'])).toEqual([]);
  });

  test('works out once what takes waiting', async () => {
    const keep = KeptValues.inMemory().kind<number>('seeds');
    const later = (value: number) => keep.later('a', () => Promise.resolve(value));
    expect([await later(1), await later(2)]).toEqual([1, 1]);
  });

  test('in memory writes nothing', async () => {
    const kept = KeptValues.inMemory();
    const keep = kept.kind<number>('seeds');
    expect([keep('a', () => 1), keep('a', () => 2)]).toEqual([1, 1]);
    await kept.save();
    expect(await readdir('.')).not.toContain('seeds.json');
  });
});
