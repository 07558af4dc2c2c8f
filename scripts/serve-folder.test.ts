import { request, type IncomingHttpHeaders } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryContent } from '../src/content-files/testing/temporary-content.ts';
import { serveFolder, type ServeOptions } from './serve-folder.ts';

const files = {
  'site/index.html': '<h1>Home</h1>',
  'site/papers/a b.html': '<h1>Ä</h1>',
  'site/404.html': '<h1>Not found</h1>',
  'site/blob.bin': 'x',
  'secret.txt': 'secret',
};

/** Serves the files below `site` until the test ends. */
async function serve(options: ServeOptions = {}): Promise<string> {
  const { url, server } = await serveFolder(`${await temporaryContent(files)}/site`, options);
  onTestFinished(() => void server.close());
  return url;
}

/** The answer to a path that is sent as it is: a browser would straighten it before. */
function ask(url: string, path: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(url);
  return new Promise<{ status: number | undefined; body: Buffer; headers: IncomingHttpHeaders }>(
    (done, fail) => {
      request({ hostname, port, path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const { statusCode: status, headers: sent } = response;
          done({ status, body: Buffer.concat(chunks), headers: sent });
        });
      })
        .on('error', fail)
        .end();
    },
  );
}

describe('serveFolder', () => {
  test('shows a folder by its index page, and a file by its encoded name', async () => {
    const url = await serve();
    expect((await ask(url, '/')).body.toString()).toBe('<h1>Home</h1>');
    const { body, headers } = await ask(url, '/papers/a%20b.html?q=1');
    expect(body.toString()).toBe('<h1>Ä</h1>');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test('answers with the site’s own page where there is no file', async () => {
    const { status, body } = await ask(await serve(), '/papers/none.html');
    expect([status, body.toString()]).toEqual([404, '<h1>Not found</h1>']);
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/papers/..%2f..%2fsecret.txt',
    '/%E4.html',
    'http://[',
  ])('gives nothing from outside of the folder, and goes on: %s', async (path) => {
    const url = await serve();
    const { status, body } = await ask(url, path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body.toString()).not.toContain('secret');
    expect((await ask(url, '/')).status).toBe(200);
  });

  test('serves below a path, and nothing beside it', async () => {
    const url = await serve({ base: '/courses/list/' });
    expect(new URL(url).pathname).toBe('/courses/list/');
    expect((await ask(url, '/courses/list/')).status).toBe(200);
    expect((await ask(url, '/')).status).toBe(404);
  });

  test('packs text for those who take it, and nothing else', async () => {
    const url = await serve();
    const gzip = { 'accept-encoding': 'gzip, br' };
    const page = await ask(url, '/index.html', gzip);
    expect(page.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(page.body).toString()).toBe('<h1>Home</h1>');
    expect((await ask(url, '/blob.bin', gzip)).headers['content-encoding']).toBeUndefined();
    expect((await ask(url, '/index.html')).headers['content-encoding']).toBeUndefined();
  });

  test('sends the headers asked for, and tells how much it sent', async () => {
    let sent = 0;
    const url = await serve({ headers: { 'X-Own': 'yes' }, onSent: (bytes) => (sent += bytes) });
    expect((await ask(url, '/')).headers['x-own']).toBe('yes');
    await expect.poll(() => sent).toBeGreaterThan('<h1>Home</h1>'.length);
  });
});
