import { z } from 'zod';
import type { Ask } from './polite-client.ts';

/** https://archive.org/help/wayback_api.php */
export const waybackMachine = 'https://archive.org/wayback/available';

const answerSchema = z.object({
  archived_snapshots: z.object({
    closest: z.object({ available: z.boolean(), url: z.url({ protocol: /^https?$/u }) }).optional(),
  }),
});

/** An answer is some hundred bytes long. */
const maxAnswerBytes = 20_000;

/**
 * A copy of a page that is gone, or `undefined`; also when the archive does not answer, as nothing
 * depends on it.
 * @param archive address of an API like the Wayback Machine's
 */
export async function findArchivedCopy(
  url: string,
  ask: Ask,
  archive: string,
): Promise<string | undefined> {
  const query = new URL(archive);
  query.searchParams.set('url', url);
  try {
    const { status, body } = await ask(query.href, 'GET', maxAnswerBytes);
    if (status !== 200) return undefined;
    const { closest } = answerSchema.parse(JSON.parse(body)).archived_snapshots;
    return closest?.available === true
      ? closest.url.replace(/^http:\/\/web\.archive\.org\//u, 'https://web.archive.org/')
      : undefined;
  } catch {
    // A suggestion that cannot be had is left out; what is reported is the dead link.
    return undefined;
  }
}
