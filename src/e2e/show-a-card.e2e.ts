import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, inject, test } from 'vitest';
import { readReadingList } from '../content-files/read-reading-list.ts';
import { presentIds } from '../reading-list/answering-ids.ts';
import { builtSite } from './open-site.ts';
import { useBrowser } from './use-browser.ts';

type Node = DefaultTreeAdapterMap['node'];

const hostileTitle = '</script><img src=x onerror="window.ran=1"> {{x}} & "quotes" ]]> \u202eend';

describe('show a card with a link to a page', () => {
  const { folder: site, content, address: written } = inject('sites').published;
  const address = new URL(written).href;
  const browser = useBrowser();

  test.each([
    ['papers/t2wl', 'T²WL: Twice-Woven Tidal Linen', 'article', 'papers/t2wl'],
    ['papers/hostile', hostileTitle, 'article', 'papers/hostile'],
    ['topics/yarn-and-fibre', 'Yarn & fibre', 'website', 'topics/yarn-and-fibre'],
    [
      'paths/from-yarn-to-harbour',
      'From "yarn" to harbour',
      'website',
      'paths/from-yarn-to-harbour',
    ],
    ['about', 'About', 'website', 'site'],
  ])('%s says what it is and where its picture is', async (page, title, type, card) => {
    const tags = await tagsOf(join(site, `${page}.html`));
    expect(tags.get('og:title')).toBe(title);
    expect(tags.get('og:type')).toBe(type);
    expect(tags.get('og:url')).toBe(`${address}${page}.html`);
    expect(tags.get('og:site_name')).toBe('Loom & Tide');
    expect(tags.get('og:image')).toBe(`${address}cards/${card}.png`);
    expect(tags.get('twitter:card')).toBe('summary_large_image');
  });

  test('every picture that a page names is there, has the size it says, and a browser shows it', async () => {
    const { papers, topics, paths } = await readReadingList(content);
    const moved = [
      ...[...presentIds(papers).keys()].map((id) => join('papers', `${id}.html`)),
      ...[...presentIds(topics).keys()].map((id) => join('topics', `${id}.html`)),
      ...[...presentIds(paths).keys()].map((id) => join('paths', `${id}.html`)),
    ];
    const shown = new Set<string>();
    const without: string[] = [];
    for (const file of await readdir(site, { recursive: true })) {
      // Pages for frames have no links to them, and arXiv ids lead on.
      if (!file.endsWith('.html') || /^(?:embed|arxiv)\b/u.test(file)) continue;
      const tags = await tagsOf(join(site, file));
      const image = tags.get('og:image');
      if (image === undefined) {
        without.push(file);
        continue;
      }
      shown.add(image);
      expect(tags.get('og:description')).not.toBe('');
      expect(tags.get('og:image:alt')).toContain('Loom & Tide');
      expect([tags.get('og:image:width'), tags.get('og:image:height')]).toEqual(['1200', '630']);
    }
    // A page that has moved sends its readers on.
    expect(without.sort()).toEqual(moved.sort());
    expect(shown.size).toBe(papers.length + topics.length + paths.length + 1);
    const page = await browser().newPage();
    for (const image of shown) {
      const png = await readFile(join(site, decodeURI(image.slice(address.length))));
      const size = await page.evaluate(async (base64) => {
        const picture = new Image();
        picture.src = `data:image/png;base64,${base64}`;
        await picture.decode();
        return [picture.naturalWidth, picture.naturalHeight];
      }, png.toString('base64'));
      expect(size).toEqual([1200, 630]);
    }
    await page.close();
  });

  test('a copy on a device is without the pictures', async () => {
    const { list } = JSON.parse(await readFile(join(site, 'offline.json'), 'utf8')) as {
      list: string;
    };
    const files = JSON.parse(await readFile(join(site, list), 'utf8')) as [string][];
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter(([path]) => path.endsWith('.png'))).toEqual([]);
  });
});

test('a site whose address is not known has no pictures, and its pages name none', async () => {
  expect(await readdir(builtSite)).not.toContain('cards');
  const tags = await tagsOf(join(builtSite, 'papers', 't2wl.html'));
  expect(tags.get('og:title')).toBe('T²WL: Twice-Woven Tidal Linen');
  expect(tags.has('og:image')).toBe(false);
  expect(tags.has('og:url')).toBe(false);
  expect(tags.get('twitter:card')).toBe('summary');
});

/** A page's OpenGraph and Twitter tags. */
async function tagsOf(file: string): Promise<Map<string, string>> {
  const tags = new Map<string, string>();
  const visit = (node: Node) => {
    if ('attrs' in node && node.tagName === 'meta') {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
      const name = attributes.get('property') ?? attributes.get('name');
      if (name !== undefined && /^(?:og|twitter):/u.test(name)) {
        expect(tags.has(name), `${name} twice in ${file}`).toBe(false);
        tags.set(name, attributes.get('content') ?? '');
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(await readFile(file, 'utf8')));
  return tags;
}
