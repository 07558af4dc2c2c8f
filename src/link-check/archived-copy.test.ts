import { describe, expect, test } from 'vitest';
import { findArchivedCopy } from './archived-copy.ts';
import { NoAnswer, type Answer } from './polite-client.ts';

const lost = 'https://example.org/carts?a=1&b=2#c';

/** An archive that gives this answer, and the address it was asked by. */
function archive(answer: Partial<Answer>) {
  const asked: string[] = [];
  const find = () =>
    findArchivedCopy(
      lost,
      (url) => {
        asked.push(url);
        return Promise.resolve({ status: 200, body: '', ...answer });
      },
      'https://archive.example/available?v=1',
    );
  return { asked, find };
}

const snapshot = (closest: unknown) => ({ body: JSON.stringify({ archived_snapshots: closest }) });

describe('findArchivedCopy', () => {
  test('asks for the whole address, and finds the closest copy', async () => {
    const url = 'http://web.archive.org/web/20130919044612/http://example.org/';
    const { asked, find } = archive(
      snapshot({ closest: { available: true, url, timestamp: '20130919044612', status: '200' } }),
    );
    expect(await find()).toBe('https://web.archive.org/web/20130919044612/http://example.org/');
    expect(new URL(asked[0] ?? '').searchParams.get('url')).toBe(lost);
    expect(new URL(asked[0] ?? '').searchParams.get('v')).toBe('1');
  });

  test.each([
    ['no copy', snapshot({})],
    ['a copy that cannot be seen', snapshot({ closest: { available: false, url: 'http://a.b/' } })],
    ['what is no web address', snapshot({ closest: { available: true, url: 'javascript:1' } })],
    ['what is no JSON', { body: '<html>' }],
    ['what has another shape', { body: '[]' }],
    ['an error', { status: 503, body: '' }],
  ])('finds nothing where the archive answers %s', async (_what, answer) => {
    expect(await archive(answer).find()).toBeUndefined();
  });

  test('finds nothing where the archive does not answer', async () => {
    const silent = () => Promise.reject(new NoAnswer('no answer'));
    expect(await findArchivedCopy(lost, silent, 'https://archive.example/')).toBeUndefined();
  });
});
