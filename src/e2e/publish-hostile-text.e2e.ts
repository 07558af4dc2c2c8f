import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPapers } from '../content-files/content-folder.ts';
import { hostileEntries, hostileListingName } from './hostile-listing.ts';
import { builtContent, builtSite } from './open-site.ts';

type Node = DefaultTreeAdapterMap['node'];

describe('publish hostile text', () => {
  const expected = new Map<string, { title: string; abstract: string }>();

  beforeAll(async () => {
    for (const { id, data } of (await readPapers(builtContent)).pages) {
      const isHostile = data.origins.some(({ listing }) => listing === hostileListingName);
      if (isHostile) expected.set(id, data);
    }
  });

  test('every entry becomes a page', () => {
    expect(expected.size).toBe(hostileEntries);
  });

  test('title and abstract stand on the page exactly as listed', async () => {
    for (const [id, { title, abstract }] of expected) {
      const page = parse(await readFile(join(builtSite, 'papers', `${id}.html`), 'utf8'));
      const heading = findAll(page, (node) => node.nodeName === 'h1');
      const paragraph = findAll(page, (node) => attributeOf(node, 'class') === 'abstract');
      expect(heading.map(shownText)).toEqual([straight(title)]);
      expect(paragraph.map(shownText)).toEqual([straight(abstract)]);
    }
  });

  test('no text becomes a script, a style or an event handler', async () => {
    for (const [id, { title }] of expected) {
      const page = parse(await readFile(join(builtSite, 'papers', `${id}.html`), 'utf8'));
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
