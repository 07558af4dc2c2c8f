import pRetry from 'p-retry';
import { HostAsksToWait, NoAnswer, type Answer, type Ask } from './polite-client.ts';

/** What is known of an address after asking for it. */
export interface Finding {
  /** `dead` only where the host says that nothing is there; whatever is in doubt is `unclear`. */
  readonly verdict: 'alive' | 'dead' | 'unclear';
  /** Of the last answer. */
  readonly status?: number | undefined;
  /** Why it is unclear, in words that follow "could not be checked:". */
  readonly reason?: string | undefined;
  /** New address, where the host says that the move is permanent. */
  readonly movedTo?: string | undefined;
}

export interface Patience {
  /** How often a request is repeated when no answer comes, or one that may be another next time. */
  readonly retries: number;
  /** Before the first repetition; doubles each time. */
  readonly retryDelayMs: number;
  readonly signal?: AbortSignal;
}

/** As many as browsers follow, halved. */
const maxRedirects = 10;

const permanentRedirects: ReadonlySet<number> = new Set([301, 308]);
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Not found, and gone for good. */
const dead: ReadonlySet<number> = new Set([404, 410]);

/** Asks for an address, follows its redirects, and says whether anything is there. */
export async function checkLink(url: string, ask: Ask, patience: Patience): Promise<Finding> {
  const visited = new Set([url]);
  let current = url;
  let movedTo: string | undefined;
  let isPermanent = true;
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const answer = await askPatiently(current, ask, patience);
    if (typeof answer === 'string') return { verdict: 'unclear', reason: answer };
    const { status, location } = answer;
    if (!redirects.has(status) || location === undefined) return verdictOn(status, movedTo);
    const target = URL.canParse(location, current) ? new URL(location, current) : undefined;
    if (!target || !/^https?:$/u.test(target.protocol)) {
      return { verdict: 'unclear', status, reason: 'redirects to what is no web address' };
    }
    target.hash = '';
    if (visited.has(target.href)) {
      return { verdict: 'unclear', status, reason: 'redirects in a circle' };
    }
    visited.add(target.href);
    isPermanent &&= permanentRedirects.has(status);
    if (isPermanent) movedTo = target.href;
    current = target.href;
  }
  return { verdict: 'unclear', reason: `redirects more than ${String(maxRedirects)} times` };
}

function verdictOn(status: number, movedTo: string | undefined): Finding {
  if (status >= 200 && status < 300) return { verdict: 'alive', status, movedTo };
  if (dead.has(status)) return { verdict: 'dead', status };
  return { verdict: 'unclear', status, reason: `the host answers ${String(status)}` };
}

class MayChange extends Error {
  override readonly name = 'MayChange';
  readonly answer: Answer;
  constructor(answer: Answer) {
    super(`the host answers ${String(answer.status)}`);
    this.answer = answer;
  }
}

/** The answer, or why there is none. */
async function askPatiently(
  url: string,
  ask: Ask,
  { retries, retryDelayMs, signal }: Patience,
): Promise<Answer | string> {
  const attempt = async (number: number): Promise<Answer> => {
    // Some hosts know no HEAD, and answer it by any error there is, or not at all.
    let answer = await ask(url, number === 1 ? 'HEAD' : 'GET');
    if (number === 1 && answer.status >= 400 && answer.status !== 429) {
      answer = await ask(url, 'GET');
    }
    if (answer.status === 429 || answer.status >= 500) throw new MayChange(answer);
    return answer;
  };
  try {
    return await pRetry(attempt, {
      retries,
      minTimeout: retryDelayMs,
      shouldRetry: ({ error }) => error instanceof NoAnswer || error instanceof MayChange,
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (error instanceof MayChange) return error.answer;
    if (error instanceof NoAnswer || error instanceof HostAsksToWait) return error.message;
    throw error;
  }
}
