import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { runTasks, type Task } from './run-tasks.ts';

/** Notes starts (`+`) and ends (`-`) of tasks that take so many ms each. */
function recorder() {
  const notes: string[] = [];
  const task = (name: string, ms: number, after: readonly string[] = [], isGood = true): Task => ({
    name,
    after,
    run: async () => {
      notes.push(`+${name}`);
      await pause(ms);
      notes.push(`-${name}`);
      return isGood;
    },
  });
  return { notes, task };
}

describe('runTasks', () => {
  test('runs a few at a time, in their order', async () => {
    const { notes, task } = recorder();
    await runTasks([task('slow', 400), task('quick', 5), task('last', 5)], 2);
    expect(notes).toEqual(['+slow', '+quick', '-quick', '+last', '-last', '-slow']);
  });

  test('starts none before what it comes after has ended', async () => {
    const { notes, task } = recorder();
    await runTasks([task('second', 5, ['first']), task('first', 20), task('other', 5)], 3);
    expect(notes.indexOf('+second')).toBeGreaterThan(notes.indexOf('-first'));
    expect(notes.slice(0, 2)).toEqual(['+first', '+other']);
  });

  test('names those that fail, and runs the others all the same', async () => {
    const { notes, task } = recorder();
    const tasks = [task('bad', 5, [], false), task('next', 5, ['bad']), task('good', 5)];
    expect(await runTasks(tasks, 1)).toEqual(['bad']);
    expect(notes).toContain('-next');
    expect(notes).toContain('-good');
  });

  test('refuses to wait for what never ends', async () => {
    const { task } = recorder();
    await expect(runTasks([task('a', 1, ['b']), task('b', 1, ['a'])], 2)).rejects.toThrow('a, b');
    await expect(runTasks([task('a', 1, ['none'])], 2)).rejects.toThrow('a');
  });
});
