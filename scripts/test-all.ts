import { spawn } from 'node:child_process';
import { runTasks, type Task } from './run-tasks.ts';

/**
 * The npm scripts that `npm test` runs. The types of the content, which the linter reads, are written
 * down by `types` and again by `build`: so one comes before it and the other after it.
 */
const steps: readonly { readonly script: string; readonly after?: readonly string[] }[] = [
  { script: 'types' },
  { script: 'test:coverage' },
  { script: 'lint', after: ['types'] },
  { script: 'test:e2e', after: ['test:coverage'] },
  { script: 'build', after: ['lint'] },
  { script: 'test:dist', after: ['build'] },
];

/** One for each processor of a small machine; the steps themselves use several. */
const stepsAtATime = 2;

/** What a step prints is shown when it ends, so that no two are mixed. */
function step({ script, after = [] }: (typeof steps)[number]): Task {
  return {
    name: script,
    after,
    run: () =>
      new Promise((done, fail) => {
        const start = performance.now();
        console.log(`npm run ${script} …`);
        const npm = process.env['npm_execpath'];
        const child = spawn(
          npm === undefined ? 'npm' : process.execPath,
          [...(npm === undefined ? [] : [npm]), 'run', '--silent', script],
          {
            stdio: ['ignore', 'pipe', 'pipe'],
            env: { ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...process.env },
          },
        );
        const output: string[] = [];
        for (const stream of [child.stdout, child.stderr]) {
          stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
        }
        child.on('error', fail);
        child.on('close', (code, signal) => {
          const seconds = ((performance.now() - start) / 1000).toFixed(0);
          const result = code === 0 ? 'passed' : signal ? `was ended by ${signal}` : 'FAILED';
          console.log(
            `${output.join('').trimEnd()}\nnpm run ${script} ${result} after ${seconds} s`,
          );
          done(code === 0);
        });
      }),
  };
}

const failed = await runTasks(steps.map(step), stepsAtATime);
if (failed.length > 0) {
  console.error(`Failed: ${failed.map((script) => `npm run ${script}`).join(', ')}`);
  process.exitCode = 1;
}
