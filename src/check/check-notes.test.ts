import { describe, expect, test } from 'vitest';
import { toPage } from '../content-files/testing/to-page.ts';
import { checkNotes } from './check-notes.ts';

const frontMatter = '---\ntitle: Moss\nabstract: It grows.\ntopics:\n  - topic: growth\n---\n';

const problemsOf = (body: string, lineEnd = '\n') =>
  checkNotes(
    [toPage('moss', `${frontMatter}${body}`.replaceAll('\n', lineEnd))],
    new Map([['/papers/fern.html', undefined]]),
  ).map(({ places: [place], message, hint }) => [place?.line, message, hint] as const);

describe('checkNotes', () => {
  test.each([
    '',
    'Plain notes.',
    String.raw`Weights $\hat{W}$ and

$$
\frac{a_{i}}{b}
$$`,
    'From $5 to $6, or 5 \\< 6.',
    "import Note from '../Note.astro';\n\n<Note>{1 + 1}</Note>",
  ])('has nothing against %j', (body) => {
    expect(problemsOf(body)).toEqual([]);
  });

  test.each([
    ['an open brace', 'Fine.\n\nA set {a, b', 9, 7],
    ['a number after <', '\nTakes <5 GB.', 8, 7],
    ['an element without end', '<div>\n\nMoss', 7, 1],
    ['an expression that is none', 'One.\nTwo {1 +}', 8, 9],
  ])('names line and column of %s', (_what, body, line, column) => {
    for (const lineEnd of ['\n', '\r\n']) {
      expect(problemsOf(body, lineEnd)).toEqual([
        [
          line,
          expect.stringMatching(
            `^cannot be compiled at column ${String(column)}: .*\\.$`,
          ) as string,
          expect.stringContaining(String.raw`write \{ and \<`) as string,
        ],
      ]);
    }
  });

  test('names links to pages that are not there, and no other addresses', () => {
    const links = [
      '[A](/papers/fern.html) and',
      '[B](/papers/lichen.html#note)',
      '[C](/about.html) [D](https://example.org/papers/x.html)',
    ];
    expect(problemsOf(links.join('\n')).map(([line, message]) => [line, message])).toEqual([
      [8, 'links to "/papers/lichen.html", where no page is.'],
    ]);
  });

  test('knows conflict markers', () => {
    expect(problemsOf('Mine.\n<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> branch\n')).toEqual([
      [
        8,
        'has a conflict marker of git in its notes.',
        expect.stringContaining('delete') as string,
      ],
    ]);
  });
});
