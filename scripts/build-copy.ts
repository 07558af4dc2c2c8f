import { copyProject } from './copy-project.ts';
import { runBuild, type RunningBuild } from './run-build.ts';

/**
 * Builds the site from another content folder in a copy of the project, so that the build is cold
 * and disturbs no other: Astro keeps its content store in `node_modules/.astro` and the list of MDX
 * modules in `.astro`, and only the former can be moved by a setting.
 * @param project a folder for the copy; it must not exist
 * @param environment variables of the build besides those of this program
 */
export async function buildCopy(
  project: string,
  content: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<RunningBuild> {
  await copyProject(project);
  return runBuild(project, content, { environment });
}
