import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { copyProject } from './copy-project.ts';

/** Variables that vitest sets for its own sake and Vite would take for settings of the build. */
const testRunnerVariables = /^(?:VITEST.*|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST)$/u;

/** What a build of the site takes besides the content. */
export interface SiteOptions {
  /** A folder for a copy of the project and for the site; it must not exist. */
  readonly into: string;
  /** Variables besides those of this program, such as `SITE_URL`. */
  readonly environment?: NodeJS.ProcessEnv;
}

/**
 * Builds the site of a content folder as `npm run build` does, from nothing, in a copy of the project:
 * builds and type checks write the types of the content into the project's own folder, and may run
 * at the same time.
 * @returns folder of the built site
 * @throws {Error} with what the build printed, when it fails
 */
export async function buildSite(
  content: string,
  { into, environment = {} }: SiteOptions,
): Promise<string> {
  await copyProject(into);
  const child = spawn(process.execPath, ['scripts/build.ts', '--content', resolve(content)], {
    cwd: into,
    env: { ...withoutTestRunner(process.env), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
  }
  const code = await new Promise((done, fail) => child.on('error', fail).on('close', done));
  if (code !== 0) throw new Error(`the build failed:\n${output.join('').slice(-4000)}`);
  return join(into, 'dist');
}

function withoutTestRunner(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !testRunnerVariables.test(name)),
  );
}
