import { XMLParser } from 'fast-xml-parser';
import fc from 'fast-check';
import { parseFragment, serialize } from 'parse5';
import RssParser from 'rss-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { readReadingList } from '../../content-files/read-reading-list.ts';
import { canonicalUrl } from '../../reading-list/canonical-url.ts';
import type { ReadingList } from '../../reading-list/reading-list.ts';
import { inventedList, inventedPath } from '../../reading-list/testing/invented-list.ts';
import { inventedPaper } from '../../reading-list/testing/invented-paper.ts';
import { inventedContent } from '../../testing/invented-content.ts';
import { feedFormats } from './feed-formats.ts';
import { feedPath, type FeedSubject } from './feed-path.ts';
import { feedSubjects } from './feed-subjects.ts';
import { findFeedProblems } from './testing/find-feed-problems.ts';
import { toFeed } from './to-feed.ts';

const environment = { SITE_URL: 'https://lists.example/garden' };

/** Every feed of a list, as files. */
function filesOf(list: ReadingList, subjects: readonly FeedSubject[] = feedSubjects(list)) {
  return subjects.flatMap((subject) => {
    const feed = toFeed(list, subject, environment);
    return feedFormats.map(({ ending, format }) => {
      const name = feedPath(subject, ending);
      const selfUrl = canonicalUrl(list.site, name, environment);
      if (!feed || selfUrl === undefined) throw new Error(`there is no ${name}`);
      return { name, text: format(feed, selfUrl) };
    });
  });
}

function fileOf(list: ReadingList, name: string): string {
  const file = filesOf(list).find((each) => each.name === name);
  if (!file) throw new Error(`there is no ${name}`);
  return file.text;
}

/** What other programs read out of the three formats of a feed, in one shape. */
interface ReadFeed {
  readonly title: string;
  readonly page: string;
  readonly self: string;
  readonly language: string;
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly summary: string;
    readonly html: string;
    readonly authors: readonly string[];
    readonly topics: readonly string[];
    readonly date: string | undefined;
  }[];
}

const many = ['item', 'entry', 'author', 'category', 'link', 'dc:creator'];
const xmlParser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  htmlEntities: true,
  isArray: (name) => many.includes(name),
});

type Text = string | { '#text': string };
interface Link {
  rel: string;
  href: string;
}
interface AtomDocument {
  feed: {
    title: string;
    link: Link[];
    'xml:lang': string;
    entry?: {
      id: string;
      title: string;
      summary: string;
      published?: string;
      link: Link[];
      content: { '#text': string };
      author?: { name: string }[];
      category: { label: string }[];
    }[];
  };
}
interface RssDocument {
  rss: {
    channel: {
      title: string;
      link: string[];
      'atom:link': Link;
      language: string;
      item?: {
        guid: { '#text': string };
        title: string;
        link: string[];
        description: string;
        'content:encoded': string;
        'dc:creator'?: string[];
        category: Text[];
        pubDate?: string;
      }[];
    };
  };
}
interface JsonDocument {
  title: string;
  home_page_url: string;
  feed_url: string;
  language: string;
  items: {
    id: string;
    url: string;
    title: string;
    summary: string;
    content_html: string;
    authors?: { name: string }[];
    tags: string[];
    date_published?: string;
  }[];
}

const linkOf = (links: readonly Link[], wanted: string) =>
  links.find(({ rel }) => rel === wanted)?.href ?? '';
/** Plain text of an HTML fragment that has no element. */
const textOfHtml = (html: string) =>
  parseFragment(html)
    .childNodes.map((node) => ('value' in node ? node.value : '?'))
    .join('');

const read: Readonly<Record<string, (text: string) => ReadFeed>> = {
  atom: (text) => {
    const { feed } = xmlParser.parse(text) as AtomDocument;
    return {
      title: feed.title,
      page: linkOf(feed.link, 'alternate'),
      self: linkOf(feed.link, 'self'),
      language: feed['xml:lang'],
      items: (feed.entry ?? []).map((entry) => ({
        id: entry.id,
        url: linkOf(entry.link, 'alternate'),
        title: entry.title,
        summary: entry.summary,
        html: entry.content['#text'],
        authors: (entry.author ?? []).map(({ name }) => name),
        topics: entry.category.map(({ label }) => label),
        date: entry.published,
      })),
    };
  },
  rss: (text) => {
    const { channel } = (xmlParser.parse(text) as RssDocument).rss;
    return {
      title: channel.title,
      page: channel.link[0] ?? '',
      self: channel['atom:link'].href,
      language: channel.language,
      items: (channel.item ?? []).map((item) => ({
        id: item.guid['#text'],
        url: item.link[0] ?? '',
        title: item.title,
        summary: textOfHtml(item.description),
        html: item['content:encoded'],
        authors: item['dc:creator'] ?? [],
        topics: item.category.map((topic) => (typeof topic === 'string' ? topic : topic['#text'])),
        date: item.pubDate === undefined ? undefined : new Date(item.pubDate).toISOString(),
      })),
    };
  },
  json: (text) => {
    const feed = JSON.parse(text) as JsonDocument;
    return {
      title: feed.title,
      page: feed.home_page_url,
      self: feed.feed_url,
      language: feed.language,
      items: feed.items.map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        summary: item.summary,
        html: item.content_html,
        authors: (item.authors ?? []).map(({ name }) => name),
        topics: item.tags,
        date: item.date_published,
      })),
    };
  },
};

const turnip = inventedPaper('turnip', {
  title: 'Turnips < carts & "roots" ]]> <b>bold</b>',
  authors: ['Ada Carter', 'Bo <Root>'],
  added: '2031-01-02',
  abstract: String.raw`We present carts. They take \( O(n^3) \) & more.`,
});
const garden = inventedList({
  site: { language: 'de-AT' },
  papers: [turnip, inventedPaper('bare', { title: 'Bare' })],
  topics: { gardening: 'Carts & <roots>' },
  paths: [inventedPath('steps', 'bare', 'turnip')],
});

describe.each(feedFormats)('the format $label', ({ ending }) => {
  const readFeed = (list: ReadingList, stem: string) =>
    read[ending]?.(fileOf(list, `/feeds/${stem}.${ending}`));

  test('says all of a paper', () => {
    const feed = readFeed(garden, 'all');
    expect(feed).toMatchObject({
      title: 'Carts and Roots',
      page: 'https://lists.example/garden/',
      self: `https://lists.example/garden/feeds/all.${ending}`,
      language: 'de-AT',
    });
    const url = 'https://lists.example/garden/papers/turnip.html';
    expect(feed?.items[0]).toMatchObject({
      id: url,
      url,
      title: 'Turnips < carts & "roots" ]]> <b>bold</b>',
      summary: 'We present carts.',
      authors: ['Ada Carter', 'Bo <Root>'],
      topics: ['Carts & <roots>'],
      date: '2031-01-02T00:00:00.000Z',
    });
    expect(feed?.items[0]?.html).toContain('Bo &lt;Root&gt;');
    expect(feed?.items[0]?.html).toContain('<msup>');
  });

  test('takes a paper of which little is known', () => {
    expect(readFeed(garden, 'all')?.items[1]).toMatchObject({
      title: 'Bare',
      authors: [],
      date: undefined,
    });
  });

  test('keeps the order of a path', () => {
    expect(readFeed(garden, 'paths/steps')?.items.map(({ summary }) => summary)).toEqual([
      'Step 1: Read bare for its carts.',
      'Step 2: Read turnip for its carts.',
    ]);
  });

  test('takes a list without papers', async () => {
    const empty = inventedList({});
    expect(readFeed(empty, 'all')?.items).toEqual([]);
    expect(await findFeedProblems(filesOf(empty))).toEqual([]);
  });

  test('is the same for the same content', () => {
    expect(fileOf(garden, `/feeds/all.${ending}`)).toBe(fileOf(garden, `/feeds/all.${ending}`));
  });
});

describe('RSS and Atom', () => {
  test.each(['rss', 'atom'])(
    '%s is read by a program that people follow feeds with',
    async (ending) => {
      const feed = await new RssParser().parseString(fileOf(garden, `/feeds/all.${ending}`));
      expect(feed.title).toBe('Carts and Roots');
      expect(feed.items[0]).toMatchObject({
        title: 'Turnips < carts & "roots" ]]> <b>bold</b>',
        link: 'https://lists.example/garden/papers/turnip.html',
        isoDate: '2031-01-02T00:00:00.000Z',
      });
    },
  );
});

describe('any text', () => {
  // prettier-ignore
  const parts = [
    '<script>', '</script>', '<![CDATA[', ']]>', '&', '&amp;', '&apos;', '"', "'", '<', '>', '{', '}',
    '$', '\\', '\0', '\u001b', '\u0085', '\u200b', '\u202e', '\ufeff', '\ufdd0', '\ufffe', '\ud83e', '🦙', 'a', ' ',
  ];
  const anyText = fc
    .array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'binary', maxLength: 8 })))
    // HTML knows one kind of line end.
    .map((texts) => `x${texts.join('').replaceAll('\r', '\n')}x`);

  test('leaves every feed sound, and comes out the same in all three formats', async () => {
    const papers = fc
      .sample(fc.tuple(anyText, anyText, anyText), 60)
      .map(([title, author, rest], index) =>
        inventedPaper(`paper-${String(index)}`, {
          title,
          abstract: rest,
          authors: [author],
          venue: rest,
          added: '2031-01-01',
        }),
      );
    const [name = '', reason = ''] = fc.sample(anyText, 2);
    const list = inventedList({
      site: { name, description: reason, curator: name, licence: reason },
      papers,
      topics: { gardening: name },
      paths: [
        {
          id: 'steps',
          data: {
            title: name,
            description: reason,
            papers: [{ paper: 'paper-0', reason }],
            next: [],
            aliases: [],
          },
        },
      ],
    });
    const files = filesOf(list);
    expect(await findFeedProblems(files)).toEqual([]);
    for (const stem of ['all', 'topics/gardening', 'paths/steps']) {
      const [rss, atom, json] = feedFormats.map(({ ending }) =>
        read[ending]?.(files.find((file) => file.name === `/feeds/${stem}.${ending}`)?.text ?? ''),
      );
      const content = ({ items, title }: ReadFeed) => [title, items];
      if (!rss || !atom || !json) throw new Error('a format is missing');
      expect(content(rss)).toEqual(content(atom));
      expect(content(atom)).toEqual(content(asXmlHoldsIt(json)));
      // As HTML, nothing from outside is an element.
      const elements = json.items.flatMap(({ html }) =>
        serialize(parseFragment(html)).match(/<[a-z]+/gu),
      );
      expect(elements.filter((element) => element === '<script')).toEqual([]);
    }
  });

  /** What XML cannot contain is replaced in the XML formats only. */
  function asXmlHoldsIt(feed: ReadFeed): ReadFeed {
    return JSON.parse(JSON.stringify(feed), (_key, value: unknown) =>
      typeof value === 'string'
        ? value.replaceAll(/[^\P{Cc}\n\t\r]|\p{Cs}|[\ufffe\uffff\ufdd0-\ufdef]/gu, '\ufffd')
        : value,
    ) as ReadFeed;
  }
});

describe('the feeds of a whole list', () => {
  let list: ReadingList;
  beforeAll(async () => {
    list = await readReadingList(inventedContent);
  });

  test('are sound', async () => {
    const files = filesOf(list);
    expect(files.length).toBe(feedSubjects(list).length * feedFormats.length);
    expect(await findFeedProblems(files)).toEqual([]);
  });

  test('tell of the latest day, and each entry once', () => {
    for (const subject of feedSubjects(list)) {
      const { entries = [], updated } = toFeed(list, subject, environment) ?? {};
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      expect(entries.map(({ date }) => date)).toContain(updated);
    }
  });
});
