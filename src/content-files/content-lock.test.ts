import { spawnSync } from 'node:child_process';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { ContentError } from './content-error.ts';
import { lockName, withContentLock, type LockOwner } from './content-lock.ts';
import { temporaryContent } from './testing/temporary-content.ts';

const command = 'npm run ingest';

/** The id of a process that has ended. */
const endedPid = spawnSync(process.execPath, ['-e', '']).pid;

const leave = (root: string, owner: Partial<LockOwner>) =>
  writeFile(
    join(root, lockName),
    JSON.stringify({ command, pid: process.ppid, host: hostname(), since: 'noon', ...owner }),
  );

const locked = (root: string, waitMs: number) =>
  withContentLock({ root, command, waitMs }, () => Promise.resolve('done'));

describe('withContentLock', () => {
  test('says during the action who writes, and leaves nothing', async () => {
    const root = await temporaryContent({});
    const text = await withContentLock({ root, command }, () =>
      readFile(join(root, lockName), 'utf8'),
    );
    expect(JSON.parse(text)).toMatchObject({ command, pid: process.pid });
    expect(await readdir(root)).toEqual([]);
  });

  test('lets go when the action fails', async () => {
    const root = await temporaryContent({});
    const failing = withContentLock({ root, command }, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await readdir(root)).toEqual([]);
  });

  test('runs one action after the other', async () => {
    const root = await temporaryContent({});
    let running = 0;
    let most = 0;
    const run = (name: string) =>
      withContentLock({ root, command: name }, async () => {
        running += 1;
        most = Math.max(most, running);
        await setTimeout(5);
        running -= 1;
      });
    await Promise.all(['a', 'b', 'c', 'd'].map(run));
    expect(most).toBe(1);
  });

  test('tells once of whom it waits for', async () => {
    const root = await temporaryContent({});
    const told: (string | undefined)[] = [];
    const isTold = Promise.withResolvers<undefined>();
    await withContentLock({ root, command: 'first' }, async () => {
      const onWait = (owner: LockOwner | undefined) => {
        told.push(owner?.command);
        isTold.resolve(undefined);
      };
      const waiting = withContentLock({ root, command: 'second', waitMs: 0, onWait }, () =>
        Promise.resolve(),
      );
      await expect(waiting).rejects.toThrow(ContentError);
      const second = withContentLock({ root, command: 'second', onWait }, () => Promise.resolve());
      await isTold.promise;
      return { second };
    }).then(({ second }) => second);
    expect(told).toEqual(['first']);
  });

  test('names the owner when it takes too long', async () => {
    const root = await temporaryContent({});
    await leave(root, {});
    const error: unknown = await locked(root, 0).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ContentError);
    expect(String(error)).toContain(`npm run ingest (process ${String(process.ppid)} on`);
  });

  test('takes over from a program that has ended, however many wait', async () => {
    const root = await temporaryContent({});
    await leave(root, { pid: endedPid });
    expect(await Promise.all([1, 2, 3].map(() => locked(root, 5000)))).toEqual([
      'done',
      'done',
      'done',
    ]);
    expect(await readdir(root)).toEqual([]);
  });

  test('takes a lock with the number of this process for one of an earlier process', async () => {
    const root = await temporaryContent({});
    await leave(root, { pid: process.pid });
    expect(await locked(root, 0)).toBe('done');
  });

  test.each([
    ['on another machine', { pid: endedPid, host: 'elsewhere' }],
    ['that cannot be read', { pid: -1 }],
  ])('leaves a lock alone %s', async (_which, owner) => {
    const root = await temporaryContent({});
    await leave(root, owner);
    await expect(locked(root, 0)).rejects.toThrow(ContentError);
    expect(await readdir(root)).toEqual([lockName]);
  });
});
