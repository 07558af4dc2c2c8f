import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { stringify } from 'yaml';
import { buildCopy } from '../../scripts/build-copy.ts';
import { launchBrowser } from '../../scripts/launch-browser.ts';

type Node = DefaultTreeAdapterMap['node'];

const address = 'https://reading.example/list/';
const hostileTitle = '</script><b>"Carts" & \'wheels\'</b> ]]> {x} 🦙';
const paper = { abstract: 'We study carts.', topics: [{ topic: 'carts' }] };
const pages: Readonly<Record<string, object>> = {
  'papers/cart': { title: 'S^{2}C: On Carts', ...paper },
  'papers/hostile': { title: hostileTitle, ...paper, aliases: ['hostile-once'] },
  'topics/carts': { label: 'Carts', definition: 'All that rolls.' },
  'paths/first-steps': {
    title: 'First steps',
    description: 'For beginners.',
    papers: [{ paper: 'cart', reason: 'It rolls.' }],
  },
};

let folder: string;
let content: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shelfmark-cards-'));
  content = join(folder, 'content');
  for (const [path, data] of Object.entries(pages)) {
    const file = join(content, `${path}.mdx`);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, `---\n${stringify(data)}---\n`);
  }
  await writeFile(
    join(content, 'site.yaml'),
    stringify({ name: 'Farming', description: 'Farms.' }),
  );
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** Builds the small site as if it were published at an address, or at none. */
async function build(name: string, siteUrl: string): Promise<string> {
  vi.stubEnv('SITE_URL', siteUrl);
  const { done } = await buildCopy(join(folder, name), content);
  return done;
}

describe('show a card with a link to a page', () => {
  let site: string;
  beforeAll(async () => {
    site = await build('published', address);
  });

  test.each([
    ['papers/cart', 'S²C: On Carts', 'article', 'papers/cart'],
    ['papers/hostile', hostileTitle, 'article', 'papers/hostile'],
    ['topics/carts', 'Carts', 'website', 'topics/carts'],
    ['paths/first-steps', 'First steps', 'website', 'paths/first-steps'],
    ['about', 'About', 'website', 'site'],
  ])('%s says what it is and where its picture is', async (page, title, type, card) => {
    const tags = await tagsOf(join(site, `${page}.html`));
    expect(tags.get('og:title')).toBe(title);
    expect(tags.get('og:type')).toBe(type);
    expect(tags.get('og:url')).toBe(`${address}${page}.html`);
    expect(tags.get('og:site_name')).toBe('Farming');
    expect(tags.get('og:image')).toBe(`${address}cards/${card}.png`);
    expect(tags.get('twitter:card')).toBe('summary_large_image');
  });

  test('every picture that a page names is there, has the size it says, and a browser shows it', async () => {
    const shown = new Set<string>();
    for (const file of await readdir(site, { recursive: true })) {
      // Pages for frames have no links to them, and arXiv ids lead on.
      if (!file.endsWith('.html') || /^(?:embed|arxiv)\b/u.test(file)) continue;
      const tags = await tagsOf(join(site, file));
      const image = tags.get('og:image');
      // A page that has moved sends its readers on.
      if (image === undefined) expect(file).toBe(join('papers', 'hostile-once.html'));
      else shown.add(image);
      if (image === undefined) continue;
      expect(tags.get('og:description')).not.toBe('');
      expect(tags.get('og:image:alt')).toContain('Farming');
      expect([tags.get('og:image:width'), tags.get('og:image:height')]).toEqual(['1200', '630']);
    }
    expect(shown.size).toBe(5);
    const browser = await launchBrowser();
    const page = await browser.newPage();
    for (const image of shown) {
      const png = await readFile(join(site, image.slice(address.length)));
      const size = await page.evaluate(async (base64) => {
        const picture = new Image();
        picture.src = `data:image/png;base64,${base64}`;
        await picture.decode();
        return [picture.naturalWidth, picture.naturalHeight];
      }, png.toString('base64'));
      expect(size).toEqual([1200, 630]);
    }
    await browser.close();
  });

  test('a copy on a device is without the pictures', async () => {
    const { list } = JSON.parse(await readFile(join(site, 'offline.json'), 'utf8')) as {
      list: string;
    };
    const files = JSON.parse(await readFile(join(site, list), 'utf8')) as [string][];
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter(([path]) => path.endsWith('.png'))).toEqual([]);
  });

  test('a second build makes the same pictures', async () => {
    const again = await build('again', address);
    const names = await readdir(join(site, 'cards', 'papers'));
    for (const name of names) {
      const [one, other] = await Promise.all(
        [site, again].map((root) => readFile(join(root, 'cards', 'papers', name))),
      );
      expect(other).toEqual(one);
    }
    await rm(again, { recursive: true });
  });
});

test('a site whose address is not known has no pictures, and its pages name none', async () => {
  const site = await build('unpublished', '');
  expect(await readdir(site)).not.toContain('cards');
  const tags = await tagsOf(join(site, 'papers', 'cart.html'));
  expect(tags.get('og:title')).toBe('S²C: On Carts');
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
