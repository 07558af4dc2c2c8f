import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryContent } from '../content-files/testing/temporary-content.ts';
import { openLinkState, type LinkResult } from './link-state.ts';

const noon = new Date('2031-05-07T12:00:00Z');
const result = (url: string, more: Partial<LinkResult> = {}): LinkResult => ({
  url,
  verdict: 'alive',
  status: 200,
  checkedAt: '2031-05-07T12:00:00.000Z',
  ...more,
});

async function stateFile(text?: string) {
  const root = await temporaryContent(text === undefined ? {} : { 'links.jsonl': text });
  return join(root, 'cache', '..', 'links.jsonl');
}

describe('openLinkState', () => {
  test('knows what was added, in the next run', async () => {
    const file = await stateFile();
    const { known, add } = await openLinkState(file, noon);
    expect(known.size).toBe(0);
    const results = [
      result('https://a.example/', { movedTo: 'https://b.example/' }),
      result('https://c.example/', {
        verdict: 'dead',
        status: 404,
        archived: 'https://d.example/',
      }),
      result('https://e.example/', { verdict: 'unclear', reason: 'line\nbreak' }),
    ];
    await Promise.all(results.map(add));
    const again = await openLinkState(file, noon);
    expect([...again.known.values()]).toEqual(expect.arrayContaining(results));
    expect(again.known.size).toBe(3);
  });

  test('believes the latest of several results', async () => {
    const file = await stateFile();
    const { add } = await openLinkState(file, noon);
    await add(result('https://a.example/'));
    await add(result('https://a.example/', { verdict: 'dead', status: 410 }));
    const { known } = await openLinkState(file, noon);
    expect(known.get('https://a.example/')?.verdict).toBe('dead');
  });

  test('forgets what is too old, and keeps what is just not', async () => {
    const old = result('https://old.example/', { checkedAt: '2031-05-07T11:59:59.999Z' });
    const file = await stateFile();
    const { add } = await openLinkState(file, new Date(0));
    for (const each of [old, result('https://a.example/')]) await add(each);
    expect([...(await openLinkState(file, noon)).known.keys()]).toEqual(['https://a.example/']);
    expect(await readFile(file, 'utf8')).not.toContain('old');
  });

  test('drops a line that was half written, and whatever else is none', async () => {
    const whole = JSON.stringify(result('https://a.example/'));
    const file = await stateFile(`${whole}\n{}\nnull\n\n${whole.slice(0, 40)}`);
    const { known, add } = await openLinkState(file, noon);
    expect([...known.keys()]).toEqual(['https://a.example/']);
    await add(result('https://b.example/'));
    await appendFile(file, whole.slice(0, 10));
    expect([...(await openLinkState(file, noon)).known.keys()]).toEqual([
      'https://a.example/',
      'https://b.example/',
    ]);
  });
});
