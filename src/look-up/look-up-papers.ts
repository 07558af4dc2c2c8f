import { HostAsksToWait, NoAnswer, type Ask } from '../link-check/polite-client.ts';
import type { Identifiers } from '../schemas/identifiers.ts';
import type { SourceRecord } from '../ingest/sources/source-format.ts';
import type { AnswerCache } from './answer-cache.ts';
import type { PaperService } from './paper-service.ts';

/** Longest answer that is read, in bytes; one of fifty papers has some 200,000. */
const maxAnswerBytes = 20_000_000;

/** A paper that a service does not know yet may be known on the next day. */
const unknownForMs = 24 * 60 * 60 * 1000;

/** How often a request is made that the service is too busy for; the client waits in between. */
const attempts = 3;

export interface LookUpOptions {
  readonly ask: Ask;
  readonly cache: AnswerCache;
  /** In the order in which they are asked. */
  readonly services: readonly PaperService[];
  readonly now: () => Date;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What the services know of some papers. */
export interface LookUpResult {
  /** One for each paper asked for: what each service said of it, in their order. */
  readonly found: readonly (readonly SourceRecord[])[];
  /** Services that did not answer as they should, by name, each with the reason. */
  readonly failures: ReadonlyMap<string, string>;
}

/**
 * Asks each service for the papers that it can know, a DOI only until one service knows it. A service
 * that does not answer is asked no more in this run; everything else goes on.
 */
export async function lookUpPapers(
  papers: readonly Identifiers[],
  { ask, cache, services, now, onProgress = () => undefined }: LookUpOptions,
): Promise<LookUpResult> {
  const found: SourceRecord[][] = papers.map(() => []);
  const knownDois = new Set<number>();
  const failures = new Map<string, string>();
  for (const service of services) {
    const open = new Map<string, number[]>();
    papers.forEach((identifiers, index) => {
      const id = service.idOf(identifiers);
      if (id === undefined || (id === identifiers.doi && knownDois.has(index))) return;
      open.set(id, [...(open.get(id) ?? []), index]);
    });
    const take = (id: string, record: SourceRecord | null | undefined) => {
      for (const index of open.get(id) ?? []) {
        if (!record) continue;
        found[index]?.push(record);
        if (id === papers[index]?.doi) knownDois.add(index);
      }
      open.delete(id);
    };
    const total = open.size;
    for (const id of [...open.keys()]) {
      const cached = cache.find(service.name, id);
      const ageMs = now().getTime() - Date.parse(cached?.askedAt ?? '');
      if (cached && (cached.record !== null || ageMs < unknownForMs)) take(id, cached.record);
    }
    while (open.size > 0) {
      const ids = [...open.keys()].slice(0, service.papersPerRequest);
      try {
        const records = await askService(service, ids, ask);
        for (const id of ids) {
          const record = records.get(id) ?? null;
          await cache.add({ service: service.name, id, record, askedAt: now().toISOString() });
          take(id, record);
        }
      } catch (error) {
        failures.set(service.name, reasonOf(error));
        if (!(error instanceof UnreadableAnswer)) break;
        for (const id of ids) open.delete(id);
      }
      onProgress(total - open.size, total);
    }
  }
  return { found, failures };
}

async function askService(
  service: PaperService,
  ids: readonly string[],
  ask: Ask,
): Promise<ReadonlyMap<string, SourceRecord>> {
  const { status, body } = await askPatiently(service.requestFor(service.address, ids), ask);
  if (status === 400 && ids.length > 1) {
    // One of the papers is refused, and the others with it.
    const records = new Map<string, SourceRecord>();
    for (const id of ids) {
      for (const [known, record] of await askService(service, [id], ask))
        records.set(known, record);
    }
    return records;
  }
  if (status === 400 || status === 404) return new Map();
  if (status !== 200) throw new NoAnswer(`it answers ${String(status)}`);
  try {
    return service.parse(body, ids);
  } catch (cause) {
    throw new UnreadableAnswer('an answer is not in the format that it documents', { cause });
  }
}

/** The client waits between requests, and as long as a service asks it to. */
async function askPatiently(url: string, ask: Ask): ReturnType<Ask> {
  let answer = await ask(url, 'GET', maxAnswerBytes);
  for (let attempt = 1; attempt < attempts && isBusy(answer.status); attempt += 1) {
    answer = await ask(url, 'GET', maxAnswerBytes);
  }
  return answer;
}

/** https://www.rfc-editor.org/rfc/rfc6585#section-4, https://www.rfc-editor.org/rfc/rfc9110#status.503 */
function isBusy(status: number): boolean {
  return status === 429 || status === 503;
}

/** The answer for some papers says nothing; that for others may. */
class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
}

function reasonOf(error: unknown): string {
  const isExpected =
    error instanceof NoAnswer ||
    error instanceof HostAsksToWait ||
    error instanceof UnreadableAnswer;
  if (!isExpected) throw error;
  return error.message;
}
