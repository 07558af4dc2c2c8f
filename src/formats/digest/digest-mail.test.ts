import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { readReadingList } from '../../content-files/read-reading-list.ts';
import type { ReadingList } from '../../reading-list/reading-list.ts';
import { inventedList } from '../../reading-list/testing/invented-list.ts';
import { inventedPaper } from '../../reading-list/testing/invented-paper.ts';
import { inventedContent } from '../../testing/invented-content.ts';
import { digestMail, maxHtmlBytes, type DigestMail } from './digest-mail.ts';
import type { DigestSelection } from './digest-selection.ts';
import { maxLineChars } from './wrap-text.ts';

const home = 'https://lists.example/garden';
const everything: DigestSelection = { since: '2030-12-31' };

function mailOf(list: ReadingList, selection = everything): DigestMail {
  const mail = digestMail(list, selection, (path) => home + path);
  if (!mail) throw new Error('there is no mail');
  return mail;
}

const turnips = inventedPaper('turnips', {
  title: 'Turnips < carts & "roots"',
  authors: ['Ada Carter', 'Bo <Root>'],
  moreAuthors: true,
  added: '2031-02-01',
  abstract: 'We present turnips. They are round.',
});
const garden = inventedList({
  site: { curator: 'Cy Dent' },
  papers: [turnips, inventedPaper('carts', { topics: [{ topic: 'carts' }], added: '2031-01-01' })],
  topics: { gardening: 'Gardening', carts: 'Carts' },
});

/** Many papers with long texts, in many topics. */
const large = inventedList({
  papers: Array.from({ length: 1000 }, (_, index) =>
    inventedPaper(`paper-${String(index)}`, {
      title: `${'A long title of many words '.repeat(8)}${String(index)}`,
      authors: ['Ada Carter', 'Bo Root', 'Cy Dent'],
      topics: [{ topic: `topic-${String(index % 20)}` }],
      added: '2031-01-01',
    }),
  ),
  topics: Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`topic-${String(index)}`, `Topic ${String(index)}`]),
  ),
});

describe('digestMail', () => {
  test('is left out when nothing was added', () => {
    expect(digestMail(garden, { since: '2031-02-01' }, (path) => path)).toBeUndefined();
  });

  test('is named for the last day in it, and for the topic if one is chosen', () => {
    expect(mailOf(garden)).toMatchObject({
      name: 'digest-2031-02-01',
      subject: 'Carts and Roots: 2 new papers',
      shown: 2,
      total: 2,
    });
    expect(mailOf(garden, { ...everything, topic: 'carts' })).toMatchObject({
      name: 'digest-carts-2031-01-01',
      subject: 'Carts and Roots, Carts: 1 new paper',
    });
  });

  test('tells as text of every paper, by topic', () => {
    expect(mailOf(garden).text).toBe(`Carts and Roots: 2 new papers
=============================

Added after 31 December 2030, up to 1 February 2031.

Carts
-----

Invented Paper carts
  An abstract of carts.
  https://lists.example/garden/papers/carts.html

Gardening
---------

Turnips < carts & "roots"
  Ada Carter, Bo <Root> and others
  We present turnips.
  https://lists.example/garden/papers/turnips.html

${'-'.repeat(78)}

Carts and Roots, curated by Cy Dent:
https://lists.example/garden/index.html

What is new:
https://lists.example/garden/new.html
`);
  });

  test('says the same as HTML', () => {
    const elements = elementsOf(parse(mailOf(garden).html));
    const textsOf = (wanted: string) =>
      elements.filter(({ tagName }) => tagName === wanted).map((element) => textOf(element).trim());
    expect(textsOf('title')).toEqual(['Carts and Roots: 2 new papers']);
    expect(textsOf('h2')).toEqual(['Carts', 'Gardening']);
    expect(textsOf('h3')).toEqual(['Invented Paper carts', 'Turnips < carts & "roots"']);
    expect(textsOf('p')).toEqual([
      'Added after 31 December 2030, up to 1 February 2031.',
      'An abstract of carts.',
      'Ada Carter, Bo <Root> and others',
      'We present turnips.',
      'Carts and Roots, curated by Cy Dent',
      'What is new',
    ]);
    // Before all else, for the line beside the subject.
    expect(textsOf('div')).toEqual(['Invented Paper carts · Turnips < carts & "roots"']);
  });

  test('names five authors at most', () => {
    const authors = ['A A', 'B B', 'C C', 'D D', 'E E', 'F F'];
    const list = inventedList({ papers: [inventedPaper('x', { authors, added: '2031-01-01' })] });
    expect(mailOf(list).text).toContain('  A A, B B, C C, D D, E E and others\n');
  });

  test('is the same for the same content', () => {
    expect(mailOf(garden)).toEqual(mailOf(garden));
  });

  describe('when there is more than Gmail shows', () => {
    test('is cut, tells of every topic, and leads to the rest', () => {
      const mail = mailOf(large);
      expect(Buffer.byteLength(mail.html)).toBeLessThanOrEqual(maxHtmlBytes);
      expect(Buffer.byteLength(mail.html)).toBeGreaterThan(maxHtmlBytes - 2000);
      expect(mail.total).toBe(1000);
      const elements = elementsOf(parse(mail.html));
      expect(elements.filter(({ tagName }) => tagName === 'h3')).toHaveLength(mail.shown);
      expect(elements.filter(({ tagName }) => tagName === 'h2')).toHaveLength(20);
      const rest = `And ${String(1000 - mail.shown)} more`;
      expect(
        elements.filter((element) => textOf(element) === rest).map((element) => hrefOf(element)),
      ).toContain(`${home}/new.html`);
      expect(mail.text).toContain(`${rest}:\n${home}/new.html\n`);
    });

    test('is not cut before that', () => {
      expect(mailOf(garden).html).not.toContain('more');
      expect(mailOf(garden).text).not.toContain('more:');
    });

    test('tells of none where the first is too long', () => {
      const title = 'x'.repeat(maxHtmlBytes);
      const list = inventedList({ papers: [inventedPaper('x', { title, added: '2031-01-01' })] });
      expect(mailOf(list)).toMatchObject({ shown: 0, total: 1 });
      expect(mailOf(list).html).toContain('And 1 more');
    });
  });

  describe('loads nothing and runs nothing', () => {
    test('in the digest of a whole list', async () => {
      const list = await readReadingList(inventedContent);
      const { html, text } = mailOf(list, { since: '2031-03-14' });
      expect(foreignParts(html)).toEqual([]);
      expect(longLines(text)).toEqual([]);
    });

    test('whatever stands in the content', () => {
      // prettier-ignore
      const parts = [
        '<script>alert(1)</script>', '<img src=https://other.example/x.png>', '"><a href="javascript:x">',
        '</title>', '</table>', '<!--', '-->', '<style>*{color:red}</style>', 'style="x:url(//y)"', '&', "'", '"',
        '\0', '\u001b', '\r\n', '\n.\n', '\u202e', '\ufeff', '\ud83e', '🦙', ' ', 'a',
      ];
      const anyText = fc
        .array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'binary', maxLength: 8 })))
        .map((texts) => `x${texts.join('')}x`);
      fc.assert(
        fc.property(anyText, anyText, (some, other) => {
          const list = inventedList({
            site: { name: some, curator: other },
            papers: [
              inventedPaper('x', {
                title: some,
                authors: [other],
                abstract: other,
                added: '2031-01-01',
              }),
            ],
            topics: { gardening: other },
          });
          const { html, text } = mailOf(list);
          expect(foreignParts(html)).toEqual([]);
          expect(longLines(text)).toEqual([]);
          const [paper] = list.papers;
          const heading = elementsOf(parse(html)).find(({ tagName }) => tagName === 'h3');
          expect(heading && textOf(heading)).toBe(shown(paper?.titleText ?? ''));
        }),
        { numRuns: 50 },
      );
    });

    test.each([
      '<img src="https://x.example/">',
      '<p style="background:url(https://x.example/)">x</p>',
      '<a href="javascript:x">x</a>',
      '<link rel="stylesheet" href="https://x.example/">',
    ])('and %s would be found out', (foreign) => {
      const { html } = mailOf(garden);
      expect(foreignParts(html.replace('</h1>', `</h1>${foreign}`))).not.toEqual([]);
    });
  });
});

// prettier-ignore
const allowedElements = [
  'a', 'body', 'div', 'h1', 'h2', 'h3', 'head', 'html', 'meta', 'p', 'table', 'tbody', 'td', 'title', 'tr',
];
// prettier-ignore
const allowedAttributes = [
  'align', 'border', 'cellpadding', 'cellspacing', 'charset', 'content', 'dir', 'href', 'lang', 'name', 'role',
  'style', 'width',
];

const allowedValues: Readonly<Record<string, RegExp>> = {
  href: /^(?:https?:\/\/|mailto:)/u,
  style: /^(?!.*(?:url|import|expression))[a-z0-9:;,#%./ -]*$/iu,
  width: /^(?:100%|[1-6]00)$/u,
};

/** What is in a message besides tables, text, inline styles that load nothing and links to the web. */
function foreignParts(html: string): string[] {
  const found: string[] = [];
  const document = parse(html, { onParseError: ({ code }) => found.push(code) });
  for (const { tagName, attrs } of elementsOf(document)) {
    if (!allowedElements.includes(tagName)) found.push(tagName);
    for (const { name, value } of attrs) {
      if (!allowedAttributes.includes(name) || !(allowedValues[name] ?? /^/u).test(value)) {
        found.push(`${tagName} ${name}="${value}"`);
      }
    }
  }
  // HTML frowns on further code points that are no characters, but keeps them.
  return found.filter((each) => each !== 'noncharacter-in-input-stream');
}

/** Lines that are longer than e-mail wants, and more than one word. */
function longLines(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => [...line].length > maxLineChars && /\s/u.test(line.trim()));
}

/** As a digest shows a text: on one line, with U+FFFD for what HTML cannot contain. */
function shown(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd');
}

function elementsOf(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  const own = 'tagName' in node ? [node] : [];
  return [...own, ...children.flatMap(elementsOf)];
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function hrefOf({ attrs }: DefaultTreeAdapterTypes.Element): string | undefined {
  return attrs.find(({ name }) => name === 'href')?.value;
}
