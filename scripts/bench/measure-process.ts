import { spawn } from 'node:child_process';
import { watchMemory } from './watch-memory.ts';

/** What a command took, with everything that it started. */
export interface ProcessCost {
  /** User and system time of all processors. */
  readonly processorSeconds: number;
  readonly seconds: number;
  /** Greatest sum of resident memory at one moment; `undefined` where the system does not tell. */
  readonly peakBytes: number | undefined;
}

/**
 * Runs a shell command and measures it. The shell tells the processor time of what it waited for, and
 * of what that waited for; `times` is POSIX.
 * @throws {Error} with the end of what the command printed when it fails
 */
export async function measureProcess(
  command: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<ProcessCost> {
  const start = performance.now();
  const script = `(${command}) >&2 || exit 1; times`;
  const child = spawn('sh', ['-c', script], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const peak = watchMemory(child.pid);
  let [times, output] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (times += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const peakBytes = peak();
  if (code !== 0) throw new Error(`${command} failed:\n${output.slice(-4000)}`);
  const seconds = (performance.now() - start) / 1000;
  return { processorSeconds: parseTimes(times), seconds, peakBytes };
}

/** Sum of the second line of `times`, which is that of the shell's children: `1m2.5s 0m3.25s`. */
function parseTimes(times: string): number {
  const [, children = ''] = times.trim().split('\n');
  const fields = [...children.matchAll(/(\d+)m([\d.]+)s/gu)];
  if (fields.length !== 2) throw new Error(`the shell’s times are not as expected: ${times}`);
  return fields.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0);
}
