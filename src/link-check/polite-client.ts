import PQueue from 'p-queue';

/** How considerate requests are. */
export interface Politeness {
  /** Requests under way at a time, to all hosts together; to one host there is only ever one. */
  readonly concurrency: number;
  /** Between the end of a request to a host and the next one to it. */
  readonly pauseMs: number;
  /** After this a request counts as not answered. */
  readonly timeoutMs: number;
  /** A host that asks for a longer wait than this is asked no more in this run. */
  readonly longestWaitMs: number;
  /** Says who asks. */
  readonly userAgent: string;
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
}

/** Time as the client knows it; a test brings its own. */
export interface Clock {
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

export interface Answer {
  readonly status: number;
  /** Where a redirect leads, as the host wrote it. */
  readonly location?: string | undefined;
  /** Beginning of the body, where one was asked for. */
  readonly body: string;
}

/** One request; redirects are not followed, and of a body no more is loaded than asked for. */
export type Ask = (url: string, method: 'HEAD' | 'GET', maxBodyBytes?: number) => Promise<Answer>;

/** No answer came: the network, the host or the client's patience failed. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** The host asked for a wait that is too long, so nothing more is asked of it. */
export class HostAsksToWait extends Error {
  override readonly name = 'HostAsksToWait';
}

/** Longest wait that a host's own words do not name, in pauses. */
const pausesAfterTooMany = 10;

interface Host {
  readonly queue: PQueue;
  /** By the clock, when the next request may begin. */
  openAt: number;
  closedFor?: string;
}

/**
 * Requests that spare the hosts they go to: one at a time and with a pause for each host, waiting as
 * long as a host asks for by `Retry-After`, without cookies or credentials.
 */
export function politeClient(politeness: Politeness): Ask {
  const { concurrency, pauseMs, longestWaitMs, signal, clock = realClock } = politeness;
  const all = new PQueue({ concurrency });
  const hosts = new Map<string, Host>();
  return (url, method, maxBodyBytes = 0) => {
    const name = new URL(url).host;
    const host = hosts.get(name) ?? { queue: new PQueue({ concurrency: 1 }), openAt: 0 };
    hosts.set(name, host);
    const turn = async () => {
      if (host.closedFor !== undefined) throw new HostAsksToWait(host.closedFor);
      const wait = host.openAt - clock.now();
      if (wait > 0) await clock.sleep(wait, signal);
      let requestedPause = pauseMs;
      try {
        const { answer, retryAfterMs } = await all.add(
          () => request(url, method, maxBodyBytes, politeness),
          { signal },
        );
        if (answer.status === 429) requestedPause = pauseMs * pausesAfterTooMany;
        if (retryAfterMs !== undefined) requestedPause = Math.max(pauseMs, retryAfterMs);
        if (requestedPause > longestWaitMs) {
          host.closedFor = `the host asks to wait ${String(Math.ceil(requestedPause / 1000))} s`;
        }
        return answer;
      } finally {
        host.openAt = clock.now() + requestedPause;
      }
    };
    return host.queue.add(turn, { signal });
  };
}

async function request(
  url: string,
  method: 'HEAD' | 'GET',
  maxBodyBytes: number,
  { timeoutMs, userAgent, signal }: Politeness,
): Promise<{ answer: Answer; retryAfterMs: number | undefined }> {
  const patience = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { 'User-Agent': userAgent, Accept: '*/*' },
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
    const body = await beginningOf(response, maxBodyBytes);
    const location = response.headers.get('location') ?? undefined;
    const { status } = response;
    const retryAfter = response.headers.get('retry-after');
    const asksToWait = retryAfter !== null && (status === 429 || status === 503);
    return {
      answer: { status, location, body },
      retryAfterMs: asksToWait ? waitOf(retryAfter) : undefined,
    };
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    const reason = patience.aborted
      ? `no answer within ${String(timeoutMs / 1000)} s`
      : reasonOf(cause);
    throw new NoAnswer(reason, { cause });
  }
}

/** Cancelling the rest closes the connection, so that a large file is not sent in full. */
async function beginningOf({ body }: Response, maxBytes: number): Promise<string> {
  if (body === null) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = body.getReader();
  while (bytes < maxBytes) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    bytes += value.length;
  }
  await reader.cancel();
  return Buffer.concat(chunks).subarray(0, maxBytes).toString('utf8');
}

/** https://www.rfc-editor.org/rfc/rfc9110#field.retry-after: seconds or a date. */
function waitOf(retryAfter: string): number | undefined {
  if (/^\d+$/u.test(retryAfter)) return Number(retryAfter) * 1000;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

/** `fetch` says only that it failed; what happened is in the cause. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  return (
    (code === undefined ? undefined : reasons[code]) ?? (cause.message || (code ?? cause.name))
  );
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the host refused the connection',
  ECONNRESET: 'the host closed the connection',
  ENOTFOUND: 'the host has no address',
  EAI_AGAIN: 'the name of the host could not be looked up',
  CERT_HAS_EXPIRED: 'the host’s certificate has expired',
};

const realClock: Clock = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason instanceof Error ? signal.reason : new Error('stopped'));
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, milliseconds);
      if (signal?.aborted === true) stop();
      else signal?.addEventListener('abort', stop, { once: true });
    }),
};
