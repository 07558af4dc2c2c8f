import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a path of the server answers; called for each request to it. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

/** A host on this machine that behaves as told; it closes when the test ends. */
export interface OddServer {
  /** Without a slash at its end. */
  readonly url: string;
  /** Method and path of every request so far, in order. */
  readonly requests: readonly string[];
  /** Most requests that were under way at a time. */
  readonly mostAtOnce: () => number;
}

/** @param behaviours by path; any other path is not found */
export async function oddServer(
  behaviours: Readonly<Record<string, Behaviour>>,
): Promise<OddServer> {
  const requests: string[] = [];
  let [underWay, most] = [0, 0];
  const server = createServer((request, response) => {
    requests.push(`${String(request.method)} ${String(request.url)}`);
    underWay += 1;
    most = Math.max(most, underWay);
    response.on('close', () => (underWay -= 1));
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const behaviour = behaviours[pathname] ?? status(404);
    behaviour(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${String(port)}`, requests, mostAtOnce: () => most };
}

/** Answers with a status, and nothing more than these headers. */
export function status(code: number, headers: Readonly<Record<string, string>> = {}): Behaviour {
  return (_request, response) => response.writeHead(code, headers).end();
}

/** Answers by the first behaviour, then by the second, and by the last for ever after. */
export function inTurn(...behaviours: readonly Behaviour[]): Behaviour {
  let turn = 0;
  return (request, response) => {
    behaviours[Math.min(turn, behaviours.length - 1)]?.(request, response);
    turn += 1;
  };
}
