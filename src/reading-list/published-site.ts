import type { Site } from '../schemas/site.ts';

/**
 * A site with the address at which it will be published: `SITE_URL` in the environment, else its own.
 * Feeds keep the ids made from the address that the content gives.
 */
export function publishedSite(site: Site, environment: NodeJS.ProcessEnv = process.env): Site {
  // Continuous integration passes a variable that nobody set as an empty one.
  const url = [environment['SITE_URL'], site.url].find(Boolean);
  const firstUrl = site.firstUrl ?? site.url;
  return {
    ...site,
    ...(url !== undefined && { url }),
    ...(firstUrl !== undefined && { firstUrl }),
  };
}
