import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '../build/list-files.ts';
import type { PaperRecord } from '../formats/api/paper-record.ts';
import type { PapersResponse } from '../formats/api/responses.ts';
import { builtSite } from './open-site.ts';

const api = 'api/v1';

/** In place of the site's address, which the build does not know. */
const home = 'https://site.example/';

/** Far below the papers of the site, far above what is found in a folder that is not the site. */
const fewest = 100;

let files: ReadonlySet<string>;

beforeAll(async () => {
  files = new Set(await listFiles(builtSite));
});

describe('the API', () => {
  test('is described by OpenAPI 3.1, every file of it', async () => {
    const description = await readJson<OpenApi>(`${api}/openapi.json`);
    const { valid, errors } = await new Validator().validate({ ...description });
    expect([valid, errors]).toEqual([true, undefined]);
    const described = Object.keys(description.paths).map(
      (path) =>
        new RegExp(`^${api}${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/gu, '[^/]+')}$`, 'u'),
    );
    const undescribed = apiFiles().filter((file) => !described.some((path) => path.test(file)));
    expect(undescribed).toEqual([]);
    expect(apiFiles().length).toBeGreaterThan(fewest);
  });

  test('answers in the shapes of the schemas that it serves', async () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    addFormats(ajv);
    const names = apiFiles().flatMap((file) => /schemas\/([^/]+)\.json$/u.exec(file)?.[1] ?? []);
    const ids = new Map<string, string>();
    for (const name of names) {
      const schema = await readJson<{ $id: string }>(`${api}/schemas/${name}.json`);
      ajv.addSchema(schema);
      ids.set(name, schema.$id);
    }
    const problems: string[] = [];
    let checked = 0;
    for (const file of apiFiles()) {
      const name = schemaOf(file);
      if (name === undefined) continue;
      const id = ids.get(name) ?? expect.fail(`no schema ${name}`);
      if (!ajv.validate(id, await readJson(file))) problems.push(`${file}: ${ajv.errorsText()}`);
      checked += 1;
    }
    expect(problems).toEqual([]);
    expect(checked).toBeGreaterThan(fewest);
    console.log(`${String(checked)} answers fit their schemas`);
  });

  test('gives in its list what it gives of each paper', async () => {
    let next: string | undefined = 'papers.json';
    const seen: string[] = [];
    while (next !== undefined) {
      const file: string = fileAt(next, `${api}/papers.json`);
      const response: PapersResponse = await readJson(file);
      for (const paper of response.papers) {
        const own = `${api}/papers/${paper.id}.json`;
        const { paper: record } = await readJson<{ paper: PaperRecord }>(own);
        const related = record.related.map(({ id }) => id);
        const listed = { ...paper, related: paper.related.map(({ id }) => id) };
        expect(resolved({ ...record, related }, own)).toEqual(resolved(listed, file));
        seen.push(paper.id);
      }
      expect(response.total).toBeGreaterThanOrEqual(seen.length);
      next = response.next;
    }
    const pages = [...files].filter((file) => /^papers\/.*\.md$/u.test(file));
    expect(new Set(seen).size).toBe(seen.length);
    expect(pages.length).toBeGreaterThanOrEqual(seen.length);
  });

  test('leads nowhere but to files', async () => {
    const dead: string[] = [];
    for (const file of apiFiles().filter((each) => schemaOf(each) !== undefined)) {
      for (const url of addressesOf(await readJson(file))) {
        const target = fileAt(url, file);
        if (isOfTheSite(url) && !files.has(target)) dead.push(`${file}: ${url}`);
      }
    }
    expect(dead).toEqual([]);
  });
});

describe('the Markdown', () => {
  test('stands beside each page of a paper, a topic and a path, which leads to it', async () => {
    const pages = [...files].filter((file) => /^(?:papers|topics|paths)\/.*\.html$/u.test(file));
    const without: string[] = [];
    for (const page of pages) {
      const html = await readText(page);
      if (html.includes('http-equiv="refresh"')) continue;
      const link = /<link rel="alternate" type="text\/markdown" href="([^"]+)"/u.exec(html)?.[1];
      const markdown = page.replace(/html$/u, 'md');
      if (link === undefined || fileAt(link, page) !== markdown || !files.has(markdown)) {
        without.push(page);
      }
    }
    expect(without).toEqual([]);
    expect(pages.length).toBeGreaterThan(fewest);
  });

  test('has one title, no HTML, and leads nowhere but to files', async () => {
    const problems: string[] = [];
    for (const file of files) {
      if (!file.endsWith('.md') && file !== 'llms.txt') continue;
      const nodes = allNodes(fromMarkdown(await readText(file)));
      const titles = nodes.filter((node) => node.type === 'heading' && node.depth === 1);
      if (titles.length !== 1) problems.push(`${file}: ${String(titles.length)} titles`);
      for (const node of nodes) {
        if (node.type === 'html') problems.push(`${file}: ${node.value}`);
        if (node.type !== 'link' || !isOfTheSite(node.url)) continue;
        if (!files.has(fileAt(node.url, file))) problems.push(`${file}: ${node.url} is no file`);
      }
    }
    expect(problems).toEqual([]);
  });
});

interface OpenApi {
  readonly paths: Readonly<Record<string, unknown>>;
}

function apiFiles(): string[] {
  return [...files].filter((file) => file.startsWith(`${api}/`));
}

/** Name of the schema that an answer is to fit. */
function schemaOf(file: string): string | undefined {
  const path = file.slice(api.length + 1);
  if (path.startsWith('papers/')) return 'paper';
  return /^(papers|topics|paths)(?:-\d+)?\.json$/u.exec(path)?.[1];
}

/** File of the built site that an address in a file leads to. */
function fileAt(url: string, file: string): string {
  const { href } = new URL(url, home + file);
  return decodeURIComponent(href.slice(home.length).replace(/#.*$/u, '')) || 'index.html';
}

function isOfTheSite(url: string): boolean {
  return !/^[a-z]+:/u.test(url) || url.startsWith(home);
}

/** Every address in a response: they stand in these fields. */
function addressesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]): string[] => {
    if (typeof each !== 'string') return addressesOf(each);
    const isAddress = ['url', 'next', 'previous'].includes(key) || formatNames.has(key);
    return isAddress ? [each] : [];
  });
}

const formatNames = new Set(['html', 'api', 'markdown', 'bibtex', 'ris', 'csl']);

/** A record with its addresses in full, whatever file it stands in. */
function resolved(record: object, file: string): unknown {
  return JSON.parse(JSON.stringify(record), (key, value: unknown) =>
    typeof value === 'string' && (key === 'url' || formatNames.has(key))
      ? new URL(value, home + file).href
      : value,
  );
}

function allNodes(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(allNodes)] : [node];
}

function readText(file: string): Promise<string> {
  return readFile(join(builtSite, file), 'utf8');
}

async function readJson<Content>(file: string): Promise<Content> {
  return JSON.parse(await readText(file)) as Content;
}
