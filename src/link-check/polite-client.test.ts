import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { HostAsksToWait, NoAnswer, politeClient, type Politeness } from './polite-client.ts';
import { inTurn, oddServer, status, type Behaviour } from './testing/odd-server.ts';

/** A clock that stands still but for the waits asked of it. */
function standingClock() {
  let time = 0;
  const waits: number[] = [];
  return {
    waits,
    now: () => time,
    sleep: (milliseconds: number) => {
      waits.push(milliseconds);
      time += milliseconds;
      return Promise.resolve();
    },
  };
}

const clientOf = (politeness: Partial<Politeness> = {}) =>
  politeClient({
    concurrency: 8,
    pauseMs: 0,
    timeoutMs: 5000,
    longestWaitMs: 60_000,
    userAgent: 'test',
    ...politeness,
  });

/** Answers a little later, so that requests can overlap. */
const slowly: Behaviour = (_request, response) => {
  setTimeout(() => response.writeHead(200).end(), 20);
};

describe('politeClient', () => {
  test('asks a host one thing at a time, in order, with a pause in between', async () => {
    const server = await oddServer({ '/a': slowly, '/b': slowly, '/c': slowly });
    const clock = standingClock();
    const ask = clientOf({ pauseMs: 1000, clock });
    await Promise.all(['/a', '/b', '/c'].map((path) => ask(server.url + path, 'HEAD')));
    expect(server.requests).toEqual(['HEAD /a', 'HEAD /b', 'HEAD /c']);
    expect(server.mostAtOnce()).toBe(1);
    expect(clock.waits).toEqual([1000, 1000]);
  });

  test('asks several hosts at once, without a pause between them', async () => {
    const servers = [await oddServer({ '/a': slowly }), await oddServer({ '/a': slowly })];
    const clock = standingClock();
    const ask = clientOf({ pauseMs: 1000, clock });
    await Promise.all(servers.map(({ url }) => ask(`${url}/a`, 'HEAD')));
    expect(clock.waits).toEqual([]);
  });

  test('keeps to the number of requests at a time over all hosts', async () => {
    let [underWay, most] = [0, 0];
    const counted: Behaviour = (_request, response) => {
      underWay += 1;
      most = Math.max(most, underWay);
      setTimeout(() => {
        underWay -= 1;
        response.writeHead(200).end();
      }, 20);
    };
    const servers = await Promise.all(Array.from({ length: 5 }, () => oddServer({ '/': counted })));
    const ask = clientOf({ concurrency: 2 });
    await Promise.all(servers.map(({ url }) => ask(`${url}/`, 'HEAD')));
    expect(most).toBe(2);
  });

  test.each([
    ['in seconds', '7', 7000],
    ['as a date that is past', 'Wed, 21 Oct 2015 07:28:00 GMT', 1000],
    ['in words that mean nothing', 'soon', 10_000],
  ])('waits as long as the host asks for %s, whichever link is next', async (_how, after, wait) => {
    const busy = status(429, { 'Retry-After': after });
    const server = await oddServer({ '/a': busy, '/b': status(200) });
    const clock = standingClock();
    const ask = clientOf({ pauseMs: 1000, clock });
    await Promise.all([ask(`${server.url}/a`, 'HEAD'), ask(`${server.url}/b`, 'HEAD')]);
    expect(clock.waits).toEqual([wait]);
  });

  test('asks no more of a host that asks for too long a wait', async () => {
    const busy = status(503, { 'Retry-After': '3600' });
    const server = await oddServer({ '/a': busy, '/b': status(200) });
    const ask = clientOf();
    expect(await ask(`${server.url}/a`, 'HEAD')).toMatchObject({ status: 503 });
    await expect(ask(`${server.url}/b`, 'HEAD')).rejects.toThrow(
      new HostAsksToWait('the host asks to wait 3600 s'),
    );
    expect(server.requests).toEqual(['HEAD /a']);
  });

  test('does not wait for a host that merely names a time', async () => {
    const server = await oddServer({ '/': status(200, { 'Retry-After': '3600' }) });
    const clock = standingClock();
    const ask = clientOf({ clock });
    await ask(`${server.url}/`, 'HEAD');
    await ask(`${server.url}/`, 'HEAD');
    expect(clock.waits).toEqual([]);
  });

  test('says who it is, and sends nothing else of its own', async () => {
    const seen: unknown[] = [];
    const server = await oddServer({
      '/': (request, response) => {
        seen.push([request.headers['user-agent'], request.headers.cookie, request.headers.referer]);
        response.writeHead(200, { 'Set-Cookie': 'reader=1' }).end();
      },
    });
    const ask = clientOf({ userAgent: 'shelfmark-link-check/1 (+https://reading.example/)' });
    await ask(`${server.url}/`, 'HEAD');
    await ask(`${server.url}/`, 'GET');
    const expected = ['shelfmark-link-check/1 (+https://reading.example/)', undefined, undefined];
    expect(seen).toEqual([expected, expected]);
  });

  test('follows no redirect, and tells where it leads', async () => {
    const server = await oddServer({ '/': status(302, { Location: '/b' }) });
    expect(await clientOf()(`${server.url}/`, 'HEAD')).toEqual({
      status: 302,
      location: '/b',
      body: '',
    });
  });

  test('loads no more of a body than asked for', async () => {
    const sent = Promise.withResolvers<number>();
    const chunk = Buffer.alloc(64 * 1024, 'x');
    const server = await oddServer({
      '/': (_request, response) => {
        response.writeHead(200);
        let bytes = 0;
        const send = () => {
          while (!response.destroyed && response.write(chunk)) bytes += chunk.length;
        };
        response.on('drain', send);
        response.on('close', () => sent.resolve(bytes));
        send();
      },
    });
    const { body } = await clientOf()(`${server.url}/`, 'GET', 10);
    expect(body).toBe('xxxxxxxxxx');
    // What the system's own buffers took before the connection was closed.
    expect(await sent.promise).toBeLessThan(16 * 1024 * 1024);
  });

  test('gives up when no answer comes in time', async () => {
    const server = await oddServer({ '/': () => undefined });
    await expect(clientOf({ timeoutMs: 50 })(`${server.url}/`, 'HEAD')).rejects.toThrow(
      new NoAnswer('no answer within 0.05 s'),
    );
  });

  test('says so when the connection is refused or closed', async () => {
    const gone = createServer().listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const { port } = gone.address() as AddressInfo;
    gone.close();
    await expect(clientOf()(`http://127.0.0.1:${String(port)}/`, 'HEAD')).rejects.toThrow(
      new NoAnswer('the host refused the connection'),
    );
    const server = await oddServer({ '/': (request) => request.socket.destroy() });
    await expect(clientOf()(`${server.url}/`, 'HEAD')).rejects.toThrow(NoAnswer);
  });

  test('goes on with the next link after one that failed', async () => {
    const server = await oddServer({
      '/': inTurn((request) => request.socket.destroy(), status(204)),
    });
    const ask = clientOf();
    const answers = await Promise.allSettled([
      ask(`${server.url}/`, 'HEAD'),
      ask(`${server.url}/`, 'HEAD'),
    ]);
    expect(answers.map(({ status: outcome }) => outcome)).toEqual(['rejected', 'fulfilled']);
  });

  test('stops at once when it is told to, waiting links included', async () => {
    const server = await oddServer({ '/a': () => undefined, '/b': status(200) });
    const stop = new AbortController();
    const ask = clientOf({ signal: stop.signal });
    const both = Promise.allSettled([
      ask(`${server.url}/a`, 'HEAD'),
      ask(`${server.url}/b`, 'HEAD'),
    ]);
    setTimeout(() => {
      stop.abort(new Error('stopped'));
    }, 50);
    expect((await both).map(({ status: outcome }) => outcome)).toEqual(['rejected', 'rejected']);
    expect(server.requests).toEqual(['HEAD /a']);
  });
});
