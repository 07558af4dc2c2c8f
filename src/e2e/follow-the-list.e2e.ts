import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import RssParser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCopy } from '../../scripts/build-copy.ts';
import { findFeedProblems } from '../formats/feeds/testing/find-feed-problems.ts';
import { findBrokenLinks } from './find-broken-links.ts';

const home = 'https://lists.example/garden/';
const feedTypes = ['application/rss+xml', 'application/atom+xml', 'application/feed+json'];

const paper = (title: string, added = '') =>
  `---\ntitle: ${title}\ntopics: [{ topic: quantization }]\nadded: "${added}"\nabstract: On ${title}.\n---\n`;
const path =
  '---\ntitle: Steps\ndescription: For farmers.\npapers: [{ paper: carts, reason: Begin here. }]\n---\n';

describe('follow the list', () => {
  let folder: string;
  let content: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shelfmark-follow-'));
    content = join(folder, 'content');
    for (const name of ['site.yaml', 'topics']) {
      await cp(join('content', name), join(content, name), { recursive: true });
    }
    for (const [file, text] of [
      ['papers/turnips.mdx', paper('Turnips', '2031-02-01')],
      ['papers/carts.mdx', paper('Carts', '2031-01-01')],
      ['papers/wagons.mdx', paper('Wagons').replace(/added.*\n/u, '')],
      ['paths/steps.mdx', path],
    ] as const) {
      await mkdir(join(content, file, '..'), { recursive: true });
      await writeFile(join(content, file), text);
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  describe('where the site knows its address', () => {
    let site: string;
    beforeAll(async () => {
      const { done } = await buildCopy(join(folder, 'known'), content, { SITE_URL: home });
      site = await done;
    });

    test.each([
      { page: 'index.html', feed: 'feeds/all' },
      { page: 'new.html', feed: 'feeds/all' },
      { page: 'topics/quantization.html', feed: 'feeds/topics/quantization' },
      { page: 'paths/steps.html', feed: 'feeds/paths/steps' },
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
      expect(read.items.map(({ link }) => link)).toContain(`${home}papers/carts.html`);
    });

    test('what is new stands by its day, latest first', async () => {
      const html = parse(await readFile(join(site, 'new.html'), 'utf8'));
      const idsOf = (wanted: string) =>
        elementsOf(html)
          .filter(({ tagName }) => tagName === wanted)
          .flatMap((element) => attributesOf(element).id ?? []);
      expect(idsOf('h2')).toEqual(['2031-02-01', '2031-01-01']);
      expect(await readFile(join(site, 'new.html'), 'utf8')).toContain('unknown day: 1,');
    });

    test('no link is broken', async () => {
      expect((await findBrokenLinks(site, '/garden/')).problems).toEqual([]);
    });

    test('a copy on a device goes without feeds', async () => {
      const { list } = JSON.parse(await readFile(join(site, 'offline.json'), 'utf8')) as {
        list: string;
      };
      expect(await readFile(join(site, list), 'utf8')).not.toContain('feeds/');
    });
  });

  describe('where it does not', () => {
    test('there is no feed, and no link to one', async () => {
      const { done } = await buildCopy(join(folder, 'unknown'), content, { SITE_URL: '' });
      const site = await done;
      expect(existsSync(join(site, 'feeds'))).toBe(false);
      for (const page of ['index.html', 'new.html', 'paths/steps.html']) {
        expect(await readFile(join(site, page), 'utf8')).not.toMatch(
          /feeds\/|(?:rss|atom|feed)\+/u,
        );
      }
      expect((await findBrokenLinks(site)).problems).toEqual([]);
    });
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
