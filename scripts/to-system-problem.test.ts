import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toSystemProblem } from './to-system-problem.ts';

const failing = (action: Promise<unknown>) =>
  action.then(
    () => undefined,
    (error: unknown) => toSystemProblem(error),
  );

describe('toSystemProblem', () => {
  test('names the file, what is wrong, and what to do', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'shelfmark-'));
    const long = join(folder, 'x'.repeat(300));
    expect(await failing(writeFile(long, ''))).toMatchObject({
      message: 'cannot be opened: the name is too long for the disk.',
      places: [{ file: long }],
      hint: 'give the file a shorter name.',
    });
  });

  test('knows a disk that is full', () => {
    const error = Object.assign(new Error('no space'), {
      code: 'ENOSPC',
      syscall: 'write',
      path: 'content/papers/.moss.mdx',
    });
    expect(toSystemProblem(error)).toMatchObject({
      message: 'cannot be written: the disk is full.',
      places: [{ file: 'content/papers/.moss.mdx' }],
    });
  });

  test('leaves mistakes of the program alone', () => {
    expect(toSystemProblem(new TypeError('x is not a function'))).toBeUndefined();
    expect(toSystemProblem('text')).toBeUndefined();
  });
});
