import { HostAsksToWait, NoAnswer, type Ask } from '../link-check/polite-client.ts';
import type { Identifiers } from '../schemas/identifiers.ts';
import type { SourceRecord } from '../ingest/sources/source-format.ts';
import type { AnswerCache } from './answer-cache.ts';
import type { PaperService } from './paper-service.ts';

/** Longest answer that is read, in bytes; one of fifty papers has some 200,000. */
const maxAnswerBytes = 20_000_000;

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
      if (cached) take(id, cached.record);
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
  const { status, body } = await ask(
    service.requestFor(service.address, ids),
    'GET',
    maxAnswerBytes,
  );
  if (status === 400 || status === 404) return new Map();
  if (status !== 200) throw new NoAnswer(`it answers ${String(status)}`);
  try {
    return service.parse(body, ids);
  } catch (cause) {
    throw new UnreadableAnswer('an answer is not in the format that it documents', { cause });
  }
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
