import { describe, expect, test } from 'vitest';
import { checkLink } from './check-link.ts';
import { politeClient } from './polite-client.ts';
import { inTurn, oddServer, status, type Behaviour } from './testing/odd-server.ts';

/** What is found at `/` of a server with these behaviours, and what the server was asked. */
async function find(behaviours: Readonly<Record<string, Behaviour>>) {
  const server = await oddServer(behaviours);
  const ask = politeClient({
    concurrency: 4,
    pauseMs: 0,
    timeoutMs: 100,
    longestWaitMs: 1000,
    userAgent: 'test',
  });
  const finding = await checkLink(`${server.url}/`, ask, { retries: 2, retryDelayMs: 1 });
  return { finding, requests: server.requests, at: (path: string) => server.url + path };
}

const unlessHead =
  (head: Behaviour, get: Behaviour): Behaviour =>
  (request, response) => {
    (request.method === 'HEAD' ? head : get)(request, response);
  };
const closing: Behaviour = (request) => request.socket.destroy();
const hanging: Behaviour = () => undefined;
const to = (code: number, location: string) => status(code, { Location: location });

describe('checkLink', () => {
  test.each([200, 204, 206])('finds alive what answers %i, by HEAD alone', async (code) => {
    const { finding, requests } = await find({ '/': status(code) });
    expect(finding).toEqual({ verdict: 'alive', status: code });
    expect(requests).toEqual(['HEAD /']);
  });

  test.each([404, 410])('finds dead what answers %i to HEAD and GET', async (code) => {
    const { finding, requests } = await find({ '/': status(code) });
    expect(finding).toEqual({ verdict: 'dead', status: code });
    expect(requests).toEqual(['HEAD /', 'GET /']);
  });

  test.each([400, 403, 404, 405, 500, 501])('asks by GET where HEAD answers %i', async (code) => {
    const { finding, requests } = await find({ '/': unlessHead(status(code), status(200)) });
    expect(finding).toEqual({ verdict: 'alive', status: 200 });
    expect(requests).toEqual(['HEAD /', 'GET /']);
  });

  test.each([
    ['does not answer', hanging],
    ['closes the connection', closing],
  ])('asks by GET where the host %s to HEAD', async (_what, behaviour) => {
    const { finding } = await find({ '/': unlessHead(behaviour, status(200)) });
    expect(finding.verdict).toBe('alive');
  });

  test.each([401, 403, 451])(
    'is not sure of what answers %i, and does not insist',
    async (code) => {
      const { finding, requests } = await find({ '/': status(code) });
      expect(finding).toEqual({
        verdict: 'unclear',
        status: code,
        reason: `the host answers ${String(code)}`,
      });
      expect(requests).toHaveLength(2);
    },
  );

  test('tries again where the host fails, and believes a later answer', async () => {
    const failing = inTurn(status(500), status(502), status(200));
    const { finding, requests } = await find({ '/': failing });
    expect(finding).toEqual({ verdict: 'alive', status: 200 });
    expect(requests).toEqual(['HEAD /', 'GET /', 'GET /']);
  });

  test('tries again where the host is asked too often, without insisting by GET', async () => {
    const busy = inTurn(status(429, { 'Retry-After': '0' }), status(200));
    const { finding, requests } = await find({ '/': busy });
    expect(finding.verdict).toBe('alive');
    expect(requests).toEqual(['HEAD /', 'GET /']);
  });

  test.each([
    ['fails', status(503), 'the host answers 503'],
    ['asks for a long wait', status(429, { 'Retry-After': '60' }), 'the host asks to wait 60 s'],
    ['hangs', hanging, 'no answer within 0.1 s'],
  ])('is not sure of a host that always %s', async (_what, behaviour, reason) => {
    const { finding } = await find({ '/': behaviour });
    expect(finding).toMatchObject({ verdict: 'unclear', reason });
  });

  test('asks a silent host three times, then no more', async () => {
    const { requests } = await find({ '/': closing });
    expect(requests).toEqual(['HEAD /', 'GET /', 'GET /']);
  });

  describe('redirects', () => {
    test.each([301, 308])('that are permanent (%i) tell the new address', async (code) => {
      const { finding, at } = await find({ '/': to(code, '/b#part'), '/b': status(200) });
      expect(finding).toEqual({ verdict: 'alive', status: 200, movedTo: at('/b') });
    });

    test.each([302, 303, 307])('that are not (%i) tell none', async (code) => {
      const { finding } = await find({ '/': to(code, '/b'), '/b': status(200) });
      expect(finding).toEqual({ verdict: 'alive', status: 200 });
    });

    test('that are permanent only at first tell the last address that is', async () => {
      const { finding, at } = await find({
        '/': to(301, '/b'),
        '/b': to(302, '/c'),
        '/c': to(301, '/d'),
        '/d': status(200),
      });
      expect(finding).toEqual({ verdict: 'alive', status: 200, movedTo: at('/b') });
    });

    test('lead to another host', async () => {
      const other = await oddServer({ '/b': status(200) });
      const { finding } = await find({ '/': to(301, `${other.url}/b`) });
      expect(finding.movedTo).toBe(`${other.url}/b`);
    });

    test('to what is dead make a link dead', async () => {
      const { finding } = await find({ '/': to(301, '/b') });
      expect(finding).toEqual({ verdict: 'dead', status: 404 });
    });

    test.each([
      ['in a circle', { '/': to(302, '/b'), '/b': to(301, '/') }, 'redirects in a circle'],
      ['to itself', { '/': to(302, '/') }, 'redirects in a circle'],
      ['to a file', { '/': to(302, 'file:///etc/passwd') }, 'redirects to what is no web address'],
      ['to nonsense', { '/': to(302, 'http://[') }, 'redirects to what is no web address'],
    ])('%s leave a link unclear', async (_where, behaviours, reason) => {
      const { finding } = await find(behaviours);
      expect(finding).toMatchObject({ verdict: 'unclear', reason });
    });

    test('without end leave a link unclear', async () => {
      const chain = Object.fromEntries(
        Array.from({ length: 30 }, (_, hop) => [
          hop === 0 ? '/' : `/${String(hop)}`,
          to(302, `/${String(hop + 1)}`),
        ]),
      );
      const { finding, requests } = await find(chain);
      expect(finding).toEqual({ verdict: 'unclear', reason: 'redirects more than 10 times' });
      expect(requests).toHaveLength(11);
    });

    test('that name no address are unclear', async () => {
      expect((await find({ '/': status(301) })).finding.verdict).toBe('unclear');
    });
  });
});
