import { describe, expect, test } from 'vitest';
import type { CheckedLink } from './check-links.ts';
import { linkReport } from './link-report.ts';
import type { LinkResult } from './link-state.ts';

const checked = (
  name: string,
  result: Omit<LinkResult, 'url' | 'checkedAt'>,
  more: { mayBeMissing?: boolean; isNew?: boolean } = {},
): CheckedLink => ({
  link: {
    url: `https://example.org/${name}`,
    kinds: new Set(['code']),
    places: [{ file: `content/papers/${name}.mdx`, line: 9 }, { file: 'content/site.yaml' }],
    mayBeMissing: more.mayBeMissing ?? false,
  },
  result: { url: `https://example.org/${name}`, checkedAt: '2031-05-07T12:00:00Z', ...result },
  isNew: more.isNew ?? true,
});

describe('linkReport', () => {
  test('names dead links with every place, and an archived copy where there is one', () => {
    const { dead, notes } = linkReport([
      checked('a', { verdict: 'dead', status: 404 }),
      checked('b', { verdict: 'dead', status: 410, archived: 'https://web.archive.org/b' }),
    ]);
    expect(dead).toEqual([
      'content/papers/a.mdx:9, content/site.yaml  https://example.org/a is dead (404).\n' +
        '  Hint: correct the address or remove the link; no archived copy is known.',
      'content/papers/b.mdx:9, content/site.yaml  https://example.org/b is dead (410).\n' +
        '  Hint: correct the address, or lead to the archived copy https://web.archive.org/b.',
    ]);
    expect(notes).toEqual([]);
  });

  test('notes what is no error, and counts everything once', () => {
    const { dead, notes, summary } = linkReport([
      checked('a', { verdict: 'alive', status: 200 }, { isNew: false }),
      checked('b', { verdict: 'alive', status: 200, movedTo: 'https://example.org/new' }),
      checked('c', { verdict: 'unclear', reason: 'the host answers 403' }),
      checked('d', { verdict: 'dead', status: 404 }, { mayBeMissing: true }),
    ]);
    expect(dead).toEqual([]);
    expect(notes).toEqual([
      'Could not be checked: https://example.org/c (the host answers 403), in content/papers/c.mdx:9, content/site.yaml',
      'Moved for good: https://example.org/b is https://example.org/new now, in content/papers/b.mdx:9, content/site.yaml',
      'Not there, as may be: https://example.org/d, offered for content/papers/d.mdx:9, content/site.yaml',
    ]);
    expect(summary).toBe(
      '4 links: 2 alive, 0 dead, 1 could not be checked, 1 of them moved for good, 1 not there, as may be, 1 known from an earlier run',
    );
  });
});
