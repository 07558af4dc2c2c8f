import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copyProject } from './copy-project.ts';

/** Variables that vitest sets for its own sake and Vite would take for settings of the build. */
const testRunnerVariables = /^(?:VITEST.*|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST)$/u;

/** What a build of the site takes besides the content. */
export interface SiteOptions {
  /**
   * Folder for a copy of the project, which has the site and what its next build can use. Without
   * it the build is cold.
   */
  readonly into: string;
  /** Variables besides those of this program, such as `SITE_URL`. */
  readonly environment?: NodeJS.ProcessEnv;
}

/**
 * Builds the site of a content folder as `npm run build` does, in a process and in a copy of the
 * project of its own: Astro keeps the list of notes, and the types of the content, in one place of
 * the project, where builds, type checks and the linter would meet.
 * @returns folder of the built site
 * @throws {Error} with what the build printed, when it fails
 */
export async function buildSite(
  content: string,
  { into, environment = {} }: SiteOptions,
): Promise<string> {
  if (!existsSync(into)) await copyProject(into);
  const child = spawn(process.execPath, ['scripts/build.ts', '--content', resolve(content)], {
    cwd: into,
    env: { ...withoutTestRunner(process.env), ...environment, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const code = await new Promise<number | null>((done, fail) => {
    child.on('error', fail);
    child.on('close', done);
  });
  if (code !== 0) throw new Error(`the build failed:\n${output.slice(-4000)}`);
  return join(into, 'dist');
}

function withoutTestRunner(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !testRunnerVariables.test(name)),
  );
}
