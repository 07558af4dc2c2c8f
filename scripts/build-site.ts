import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Variables that vitest sets for its own sake and Vite would take for settings of the build. */
const testRunnerVariables = /^(?:VITEST.*|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST)$/u;

/** What a build of the site takes besides the content. */
export interface SiteOptions {
  /** A folder for all that the build writes. */
  readonly into: string;
  /** Variables besides those of this program, such as `SITE_URL`. */
  readonly environment?: NodeJS.ProcessEnv;
}

/**
 * Builds the site of a content folder as `npm run build` does, in a process of its own. Two builds at
 * once would disturb each other: Astro keeps the list of notes in one place of the project.
 * @returns folder of the built site
 * @throws {Error} with what the build printed, when it fails
 */
export async function buildSite(
  content: string,
  { into, environment = {} }: SiteOptions,
): Promise<string> {
  const out = join(into, 'dist');
  const child = spawn(
    process.execPath,
    ['scripts/build.ts', '--content', content, '--out', out, '--cache', join(into, 'cache')],
    {
      env: { ...withoutTestRunner(process.env), ...environment, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`the build failed:\n${output.slice(-4000)}`);
  return out;
}

function withoutTestRunner(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !testRunnerVariables.test(name)),
  );
}
