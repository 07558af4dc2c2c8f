import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oddServer, type Behaviour } from '../../link-check/testing/odd-server.ts';
import { politeClient } from '../../link-check/polite-client.ts';
import { temporaryContent } from '../../content-files/testing/temporary-content.ts';
import { openAnswerCache } from '../answer-cache.ts';
import { arxiv } from '../arxiv.ts';
import { crossref } from '../crossref.ts';
import { datacite } from '../datacite.ts';
import type { LookUpOptions } from '../look-up-papers.ts';

/** An answer as a service gave it, in the format that it documents. */
export function recorded(name: string): Behaviour {
  const body = readFileSync(join(import.meta.dirname, 'answers', name));
  return (_request, response) => response.writeHead(200).end(body);
}

/** The three services on this machine, with recorded answers; what else is asked is not found. */
export async function recordedServices(changed: Readonly<Record<string, Behaviour>> = {}) {
  const server = await oddServer({
    '/arxiv': recorded('arxiv.xml'),
    '/crossref/10.1000%2Fmoss': recorded('crossref.json'),
    '/datacite/10.5072%2Ffern': recorded('datacite.json'),
    ...changed,
  });
  const folder = await temporaryContent({});
  const options = async (): Promise<LookUpOptions> => ({
    ask: politeClient({
      concurrency: 1,
      pauseMs: 0,
      timeoutMs: 500,
      longestWaitMs: 1000,
      userAgent: 'test',
    }),
    cache: await openAnswerCache(join(folder, 'papers.jsonl'), new Date(0)),
    services: [
      { ...arxiv, address: `${server.url}/arxiv` },
      { ...crossref, address: `${server.url}/crossref/` },
      { ...datacite, address: `${server.url}/datacite/` },
    ],
    now: () => new Date('2024-06-01T08:00:00Z'),
  });
  return { server, options };
}
