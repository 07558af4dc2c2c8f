import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCopy } from '../../scripts/build-copy.ts';
import { readPapers } from '../content-files/content-folder.ts';
import { runIngest } from '../ingest/run-ingest.ts';

type Node = DefaultTreeAdapterMap['node'];

/** Texts that would be code or markup if anything took them for it. */
const hostile = [
  '<script>alert(1)</script> as a title',
  '{process.exit(1)}',
  "import x from 'fs' once more",
  '--- three dashes',
  'export const title = 1',
  '{{ handlebars }} and <%= templates %>',
  '%YAML 1.2: [a, {b: c}] & *anchor | > ? ! @',
  '"quoted" & <b>bold</b> &amp; &#60;',
  'שלום עולם \u202eright to left\u202c',
  'zero\u200bwidth\u200djoined \ufeff here',
  'con',
  '..',
  'null',
  '2024-11-21',
  '# heading, - list, 1. list, > quote',
  '</title></head><body onload=alert(1)>',
  'href="/papers.html" src="/x" in a text',
  '${process.env.HOME} `backticks` \u2028 separators',
  '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 🦙 llama, 中文 标题, العربية',
];

/** Any text without the signs that light TeX gives a meaning to, and that a page can hold. */
const anyText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
  .map((text) =>
    text
      .replaceAll(/[\p{Cc}\\$^_~`*]|\p{Cs}/gu, ' ')
      .replaceAll(/ +/gu, ' ')
      .trim(),
  )
  .filter((text) => /[\p{L}\p{N}]/u.test(text) && !text.includes("''"));

/** Papers in one build; a build costs seconds, so one build holds them all. */
const randomPapers = 60;

describe('publish hostile text', () => {
  const expected = new Map<string, { title: string; abstract: string }>();
  let folder: string;
  let site: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shelfmark-hostile-'));
    const content = join(folder, 'content');
    await mkdir(join(content, 'listings'), { recursive: true });
    for (const name of ['site.yaml', 'topics']) {
      await cp(join('content', name), join(content, name), { recursive: true });
    }
    const random = fc.sample(anyText, { numRuns: randomPapers * 2 });
    const texts = [...hostile, ...random.slice(0, randomPapers)];
    const lines = texts.map((text, index) => {
      const title = `${text} ${String(index)}`;
      const other = hostile[index % hostile.length] ?? '';
      const tail = random[randomPapers + (index % randomPapers)] ?? '';
      return `${title}\n\n${`${text} ${other} ${tail} and so on. `.repeat(12).trim()}\n`;
    });
    await writeFile(join(content, 'listings', 'hostile.txt'), `Mar 14\n\n${lines.join('\n')}`);
    await runIngest({ root: content });
    const { pages, errors } = await readPapers(content);
    expect(errors).toEqual([]);
    for (const { id, data } of pages) expected.set(id, data);
    const { done } = await buildCopy(join(folder, 'project'), content);
    site = await done;
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('every entry becomes a page', () => {
    expect(expected.size).toBe(hostile.length + randomPapers);
  });

  test('title and abstract stand on the page exactly as listed', async () => {
    for (const [id, { title, abstract }] of expected) {
      const page = parse(await readFile(join(site, 'papers', `${id}.html`), 'utf8'));
      const heading = findAll(page, (node) => node.nodeName === 'h1');
      const paragraph = findAll(page, (node) => attributeOf(node, 'class') === 'abstract');
      expect(heading.map(shownText)).toEqual([straight(title)]);
      expect(paragraph.map(shownText)).toEqual([straight(abstract)]);
    }
  });

  test('no text becomes a script, a style or an event handler', async () => {
    for (const [id, { title }] of expected) {
      const page = parse(await readFile(join(site, 'papers', `${id}.html`), 'utf8'));
      const scripts = findAll(page, ({ nodeName }) => nodeName === 'script');
      const isData = (node: Node) => attributeOf(node, 'type') === 'application/ld+json';
      const code = scripts.filter((script) => !isData(script));
      expect(code.map(textOf)).toEqual(code.map(() => ''));
      const [described] = scripts
        .filter(isData)
        .map((script) => JSON.parse(textOf(script)) as Graph);
      expect(straight(described?.['@graph'][0]?.name ?? '')).toBe(straight(title));
      const handlers = findAll(
        page,
        (node) => 'attrs' in node && node.attrs.some(({ name }) => name.startsWith('on')),
      );
      expect(handlers).toEqual([]);
    }
  });
});

function findAll(node: Node, isWanted: (node: Node) => boolean): Node[] {
  const found = isWanted(node) ? [node] : [];
  if (!('childNodes' in node)) return found;
  return [...found, ...node.childNodes.flatMap((child) => findAll(child, isWanted))];
}

/** What a page says of itself in JSON-LD. */
interface Graph {
  readonly '@graph': readonly { readonly name?: string }[];
}

function attributeOf(node: Node, attribute: string): string | undefined {
  return 'attrs' in node ? node.attrs.find(({ name }) => name === attribute)?.value : undefined;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** As a browser shows it: white space at the ends and between lines collapses. */
function shownText(node: Node): string {
  return straight(
    textOf(node)
      .replaceAll(/[ \n\t]+/gu, ' ')
      .trim(),
  );
}

/** The one thing the text model changes here: `backticks` may open a quotation. */
function straight(text: string): string {
  return text.replaceAll(/[`‘’]/gu, "'");
}
