import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** What `astro build` reads of the project besides the content and the packages. */
const sources = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Variables that vitest sets for its own sake and Vite would take for settings of the build. */
const testRunnerVariables = /^(?:VITEST.*|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST)$/u;

/** A build under way. */
export interface RunningBuild {
  readonly pid: number | undefined;
  /** Folder of the built site; rejects with what the build printed when it fails. */
  readonly done: Promise<string>;
}

/**
 * Builds the site from another content folder in a copy of the project, so that the build is cold
 * and disturbs no other: Astro keeps its content store in `node_modules/.astro` and the list of MDX
 * modules in `.astro`, and only the former can be moved by a setting. Packages are links to the
 * ones here.
 * @param project a folder for the copy; it must not exist
 * @param environment variables of the build besides those of this program
 */
export async function buildCopy(
  project: string,
  content: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<RunningBuild> {
  await mkdir(join(project, 'node_modules'), { recursive: true });
  for (const name of sources) await cp(name, join(project, name), { recursive: true });
  for (const name of await readdir('node_modules')) {
    if (name.startsWith('.')) continue;
    await symlink(resolve('node_modules', name), join(project, 'node_modules', name), 'junction');
  }
  const child = spawn(
    process.execPath,
    [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'],
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
