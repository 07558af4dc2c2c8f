import { buildCopy } from './build-copy.ts';

/** What a build of the site takes besides the content. */
export interface SiteOptions {
  /** A folder for all that the build writes; it must not exist. */
  readonly into: string;
  /** Variables besides those of this program, such as `SITE_URL`. */
  readonly environment?: NodeJS.ProcessEnv;
}

/**
 * Builds the site of a content folder as `npm run build` does, from nothing, disturbing no other
 * build.
 * @returns folder of the built site
 * @throws {Error} with what the build printed, when it fails
 */
export async function buildSite(
  content: string,
  { into, environment = {} }: SiteOptions,
): Promise<string> {
  const { done } = await buildCopy(into, content, environment);
  return done;
}
