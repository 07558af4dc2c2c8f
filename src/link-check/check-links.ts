import type { Finding } from './check-link.ts';
import type { OutgoingLink } from './collect-links.ts';
import type { LinkResult, LinkState } from './link-state.ts';

export interface LinkCheck {
  readonly state: LinkState;
  readonly check: (url: string) => Promise<Finding>;
  /** Asked for dead links only. */
  readonly findCopy: (url: string) => Promise<string | undefined>;
  readonly now: () => Date;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** A link with what was found at its address. */
export interface CheckedLink {
  readonly link: OutgoingLink;
  readonly result: LinkResult;
  /** False where an earlier run found it. */
  readonly isNew: boolean;
}

/**
 * Checks links, except those of which an earlier run knows that they are alive or dead; what could not
 * be checked is tried again in every run. Each result is kept as soon as it is there.
 * @returns links in the given order; fewer than given when the signal stopped the run
 */
export async function checkLinks(
  links: readonly OutgoingLink[],
  { state, check, findCopy, now, onProgress = () => undefined, signal }: LinkCheck,
): Promise<CheckedLink[]> {
  let done = 0;
  const checkOne = async (link: OutgoingLink): Promise<CheckedLink | undefined> => {
    const known = state.known.get(link.url);
    if (known && known.verdict !== 'unclear') {
      onProgress((done += 1), links.length);
      return { link, result: known, isNew: false };
    }
    try {
      const finding = await check(link.url);
      const isLost = finding.verdict === 'dead' && !link.mayBeMissing;
      const archived = isLost ? await findCopy(link.url) : undefined;
      const result = { url: link.url, ...finding, archived, checkedAt: now().toISOString() };
      await state.add(result);
      onProgress((done += 1), links.length);
      return { link, result, isNew: true };
    } catch (error) {
      if (signal?.aborted === true) return undefined;
      throw error;
    }
  };
  const checked = await Promise.all(links.map(checkOne));
  return checked.filter((each) => each !== undefined);
}
