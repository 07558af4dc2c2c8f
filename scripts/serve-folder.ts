import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { createGzip } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.rss': 'application/rss+xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.wasm': 'application/wasm',
};

export interface ServeOptions {
  /** 0 for any free port. */
  readonly port?: number;
  /** Sub-path under which the folder is served, such as `/courses/list/`. */
  readonly base?: string;
  /** Sent with every file, as a host's settings ask for. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Told of every response's size on the wire, headers included. */
  readonly onSent?: (bytes: number) => void;
}

/** A folder served as a plain static host would, with gzip, on the loopback address only. */
export async function serveFolder(
  folder: string,
  { port = 0, base = '/', headers = {}, onSent = () => undefined }: ServeOptions = {},
): Promise<{ url: string; server: Server }> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    const sentBefore = request.socket.bytesWritten;
    response.on('close', () => {
      onSent(request.socket.bytesWritten - sentBefore);
    });
    const url = URL.parse(request.url ?? '/', 'http://localhost');
    if (!url) {
      response.writeHead(400).end();
      return;
    }
    void findFile(root, base, url.pathname).then(({ file, status }) => {
      if (file === undefined) {
        response.writeHead(status).end();
        return;
      }
      const type = types[extname(file)] ?? 'application/octet-stream';
      const isText = /text|json|xml|svg|javascript/u.test(type);
      const gzip = isText && /\bgzip\b/u.test(request.headers['accept-encoding'] ?? '');
      response.writeHead(status, {
        'Content-Type': type,
        'X-Content-Type-Options': 'nosniff',
        ...headers,
        ...(gzip ? { 'Content-Encoding': 'gzip' } : {}),
      });
      const stream = createReadStream(file);
      (gzip ? stream.pipe(createGzip()) : stream).pipe(response);
    });
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const { port: actual } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${String(actual)}${base}`, server };
}

async function findFile(
  root: string,
  base: string,
  pathname: string,
): Promise<{ file: string | undefined; status: number }> {
  const missing = { file: join(root, '404.html'), status: 404 };
  if (!pathname.startsWith(base)) return { file: undefined, status: 404 };
  let path: string;
  try {
    path = decodeURIComponent(pathname.slice(base.length));
  } catch {
    return { file: undefined, status: 400 };
  }
  const file = normalize(
    join(root, path === '' || path.endsWith('/') ? `${path}index.html` : path),
  );
  if (!file.startsWith(root + sep)) return { file: undefined, status: 400 };
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() === true) return { file, status: 200 };
  const hasNotFound = await stat(missing.file).catch(() => undefined);
  return hasNotFound ? missing : { file: undefined, status: 404 };
}
