import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A page on an origin of its own, as of a course that shows the reading list; `show` changes what
 * stands there, with the security policy that its host sends.
 */
export async function servePage(): Promise<{
  readonly url: string;
  show(html: string, policy?: string): void;
  close(): void;
}> {
  let body = '';
  let headers: Record<string, string> = {};
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    show: (html, policy) => {
      body = html;
      headers = policy === undefined ? {} : { 'Content-Security-Policy': policy };
    },
    close: () => server.close(),
  };
}
