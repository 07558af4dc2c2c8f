import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import RssParser from 'rss-parser';
import { describe, expect, inject, test } from 'vitest';
import { findFeedProblems } from '../formats/feeds/testing/find-feed-problems.ts';
import { findBrokenLinks } from './find-broken-links.ts';
import { builtSite } from './open-site.ts';

const feedTypes = ['application/rss+xml', 'application/atom+xml', 'application/feed+json'];

describe('follow the list where the site knows its address', () => {
  const { folder: site, address: written } = inject('sites').published;
  const home = new URL(written).href;

  test.each([
    { page: 'index.html', feed: 'feeds/all' },
    { page: 'new.html', feed: 'feeds/all' },
    { page: 'topics/loom-control.html', feed: 'feeds/topics/loom-control' },
    { page: 'paths/from-yarn-to-harbour.html', feed: 'feeds/paths/from-yarn-to-harbour' },
  ])('$page leads programs and readers to $feed', async ({ page, feed }) => {
    const address = new URL(page, home);
    const html = parse(await readFile(join(site, page), 'utf8'));
    const targets = (wanted: string) =>
      elementsOf(html)
        .filter(({ tagName }) => tagName === wanted)
        .map(attributesOf)
        .filter(({ type }) => feedTypes.includes(type ?? ''))
        .map(({ href = '' }) => new URL(href, address).href);
    const expected = ['rss', 'atom', 'json'].map((ending) => `${home}${feed}.${ending}`);
    expect(targets('link')).toEqual(expected);
    expect(targets('a')).toEqual(expected);
    const files = await Promise.all(
      expected.map(async (url) => {
        const name = url.slice(home.length);
        return { name, text: await readFile(join(site, name), 'utf8') };
      }),
    );
    expect(await findFeedProblems(files)).toEqual([]);
    const read = await new RssParser().parseString(files[0]?.text ?? '');
    expect(read.items.map(({ link }) => link)).toContain(`${home}papers/hostile.html`);
  });

  test('what is new stands by its day, latest first', async () => {
    const html = parse(await readFile(join(site, 'new.html'), 'utf8'));
    const idsOf = (wanted: string) =>
      elementsOf(html)
        .filter(({ tagName }) => tagName === wanted)
        .flatMap((element) => attributesOf(element).id ?? []);
    expect(idsOf('h2')).toEqual(['2031-09-09', '2031-07-30', '2031-03-14']);
    expect(await readFile(join(site, 'new.html'), 'utf8')).toContain('unknown day: 1 paper');
  });

  test('no link is broken', async () => {
    expect((await findBrokenLinks(site, new URL(home).pathname)).problems).toEqual([]);
  });

  test('a copy on a device goes without feeds', async () => {
    const { list } = JSON.parse(await readFile(join(site, 'offline.json'), 'utf8')) as {
      list: string;
    };
    expect(await readFile(join(site, list), 'utf8')).not.toContain('feeds/');
  });
});

describe('follow the list where the site does not know its address', () => {
  test('there is no feed, and no link to one', async () => {
    expect(existsSync(join(builtSite, 'feeds'))).toBe(false);
    for (const page of ['index.html', 'new.html', 'paths/from-yarn-to-harbour.html']) {
      expect(await readFile(join(builtSite, page), 'utf8')).not.toMatch(
        /feeds\/|(?:rss|atom|feed)\+/u,
      );
    }
  });
});

function elementsOf(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  const own = 'tagName' in node ? [node] : [];
  return [...own, ...children.flatMap(elementsOf)];
}

function attributesOf({ attrs }: DefaultTreeAdapterTypes.Element) {
  return Object.fromEntries(attrs.map(({ name, value }) => [name, value])) as Partial<
    Record<string, string>
  >;
}
