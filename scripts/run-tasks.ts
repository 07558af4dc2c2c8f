/** Something to be done, and before it what has to have ended. */
export interface Task {
  readonly name: string;
  /** Tasks that end before this one starts, whether they succeed or not. */
  readonly after?: readonly string[];
  /** @returns whether it succeeded */
  readonly run: () => Promise<boolean>;
}

/**
 * Runs tasks, a few at a time, each as soon as it may start; of those that may, the first. A task that
 * fails stops no other, so that one run shows everything.
 * @param limit most tasks at a time
 * @returns names of the tasks that failed
 * @throws {Error} when a task waits for one that is not there, or for itself
 */
export async function runTasks(tasks: readonly Task[], limit: number): Promise<string[]> {
  const ended = new Set<string>();
  const failed: string[] = [];
  const waiting = [...tasks];
  const running = new Set<Promise<void>>();
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(({ after = [] }) => after.every((name) => ended.has(name)));
    const [task] = next === -1 || running.size >= limit ? [] : waiting.splice(next, 1);
    if (task) {
      const run = task.run().then((isGood) => {
        ended.add(task.name);
        if (!isGood) failed.push(task.name);
        running.delete(run);
      });
      running.add(run);
    } else if (running.size > 0) await Promise.race(running);
    else throw new Error(`no end to wait for: ${waiting.map(({ name }) => name).join(', ')}`);
  }
  return failed;
}
