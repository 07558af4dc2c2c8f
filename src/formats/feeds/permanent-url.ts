import { canonicalUrl } from '../../reading-list/canonical-url.ts';
import type { Site } from '../../schemas/site.ts';

/**
 * An address that names something for ever: feed readers take what has a new id for a new paper. It
 * begins where the list was first published, `firstUrl` if the list has moved since; `SITE_URL`
 * counts only where the content knows no address, so that copies elsewhere keep the ids.
 */
export function permanentUrl(
  { url, firstUrl = url }: Pick<Site, 'url' | 'firstUrl'>,
  path: string,
  environment?: NodeJS.ProcessEnv,
): string | undefined {
  const ofContent = firstUrl === undefined ? undefined : canonicalUrl({ url: firstUrl }, path, {});
  return ofContent ?? canonicalUrl({}, path, environment);
}
