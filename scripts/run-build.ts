import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Variables that vitest sets for its own sake and Vite would take for settings of the build. */
const testRunnerVariables = /^(?:VITEST.*|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST)$/u;

/** A build under way. */
export interface RunningBuild {
  readonly pid: number | undefined;
  /** Folder of the built site; rejects with what the build printed when it fails. */
  readonly done: Promise<string>;
}

/** What a build takes besides the content. */
export interface BuildOptions {
  /** Variables besides those of this program. */
  readonly environment?: NodeJS.ProcessEnv;
  /** File of Astro's settings, from the project's folder. */
  readonly config?: string;
}

/**
 * Builds the site in a copy of the project (`copyProject`) from a content folder. A further build
 * of the same copy finds what an earlier one stored.
 */
export function runBuild(
  project: string,
  content: string,
  { environment = {}, config = 'astro.config.mjs' }: BuildOptions = {},
): RunningBuild {
  const child = spawn(
    process.execPath,
    [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--config', config],
    {
      cwd: project,
      env: {
        ...withoutTestRunner(process.env),
        ...environment,
        SHELFMARK_CONTENT: content,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
  }
  const done = new Promise<string>((resolveDone, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) resolveDone(join(project, 'dist'));
      else fail(new Error(`astro build failed:\n${output.join('').slice(-4000)}`));
    });
  });
  return { pid: child.pid, done };
}

function withoutTestRunner(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !testRunnerVariables.test(name)),
  );
}
