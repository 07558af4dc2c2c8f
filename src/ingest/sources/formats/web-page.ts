import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { recordOfFields, type SourceFields } from '../fields-record.ts';
import { papersOfBlock, type LinkBlock } from '../link-block.ts';
import { identifiersIn } from '../paper-identifiers.ts';
import { splitNames } from '../source-names.ts';
import type { SourceContent, SourceFormat, SourceRecord } from '../source-format.ts';
import { jsonRecords } from './json-records.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements that are one entry of a page's list; the innermost around a link counts. */
const blockNames = new Set(['article', 'li', 'tr', 'dd', 'p', 'section']);

/** Where a relative address may lead on pages of lists that people save. */
const origins = ['https://huggingface.co', 'https://arxiv.org'];

/**
 * Saved web pages. What a page carries as data is taken first: records in JSON, as the pages of
 * Hugging Face have, and the `citation_…` tags of a publisher's page; else entries that link to
 * papers, as in arXiv's lists. Nothing of a page is executed or loaded.
 */
export const webPage: SourceFormat = {
  name: 'a web page that lists papers',
  confidence: (text) => {
    if (
      !/^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body|div|article|section|main|ul|ol|dl|table|meta)\b/iu.test(
        text.slice(0, 20_000),
      )
    ) {
      return 0;
    }
    return readPage(text).records.length > 0 ? 0.85 : 0;
  },
  read: readPage,
};

function readPage(text: string): SourceContent {
  const elements = [...elementsIn(parse(text, { sourceCodeLocationInfo: true }).childNodes)];
  const data = elements.flatMap((element) => dataOf(element));
  const carried = data.find((json) => jsonRecords.confidence(json) > 0);
  if (carried !== undefined) {
    const { records, bad } = jsonRecords.read(carried);
    if (records.length > 0) return { records, bad };
  }
  const cited = citedPaper(elements);
  if (cited) return { records: [cited], bad: [] };
  return { records: recordsOf(blocksOf(elements)), bad: [] };
}

/** One record a paper: a page may link to each several times. */
function recordsOf(blocks: readonly LinkBlock[]): SourceRecord[] {
  const byPaper = new Map<string, SourceRecord>();
  for (const record of blocks.flatMap(papersOfBlock)) {
    const { arxiv, doi } = record.facts?.identifiers ?? {};
    const key = arxiv ?? doi ?? record.title;
    if (!byPaper.has(key)) byPaper.set(key, record);
  }
  return [...byPaper.values()];
}

/** JSON in scripts of data, and in attributes from which scripts begin. */
function dataOf(element: Element): string[] {
  const type = attribute(element, 'type') ?? '';
  if (element.tagName === 'script') return /json/iu.test(type) ? [textOf(element)] : [];
  const props = attribute(element, 'data-props');
  return props === undefined ? [] : [props];
}

/** https://scholar.google.com/intl/en/scholar/inclusion.html#indexing */
function citedPaper(elements: readonly Element[]): SourceRecord | undefined {
  const fields: Record<string, string[]> = {};
  let line = 1;
  for (const element of elements) {
    const name = /^citation_(\w+)$/u.exec(attribute(element, 'name') ?? '')?.[1];
    const content = attribute(element, 'content');
    if (element.tagName !== 'meta' || name === undefined || content === undefined) continue;
    if (name === 'title') line = lineOf(element);
    (fields[name] ??= []).push(content);
  }
  const first = (name: string) => fields[name]?.[0];
  if (first('title') === undefined) return undefined;
  const all: SourceFields = {
    title: first('title'),
    abstract: first('abstract'),
    authors: fields['author'],
    published: first('publication_date') ?? first('date') ?? first('online_date'),
    venue: first('conference_title') ?? first('journal_title'),
    arxivId: first('arxiv_id'),
    doi: first('doi'),
    url: fields['abstract_html_url'],
  };
  return recordOfFields(all, line);
}

function blocksOf(elements: readonly Element[]): LinkBlock[] {
  const byBlock = new Map<Element, Element[]>();
  for (const element of elements) {
    if (element.tagName !== 'a' || attribute(element, 'href') === undefined) continue;
    const block = blockAround(element);
    if (block) byBlock.set(block, [...(byBlock.get(block) ?? []), element]);
  }
  return [...byBlock].map(([block, anchors]) => {
    const parts = block.tagName === 'dd' ? [...termOf(block), block] : [block];
    const inside = parts.flatMap((part) => [...elementsIn(part.childNodes)]);
    const links =
      block.tagName === 'dd' ? inside.filter(({ tagName }) => tagName === 'a') : anchors;
    const ofClass = (pattern: RegExp) =>
      inside.find((element) => pattern.test(attribute(element, 'class') ?? ''));
    const label = (element: Element | undefined) =>
      element &&
      textOf(element)
        .replace(/^\s*(?:title|authors?)\s*:\s*/iu, '')
        .trim();
    const title = label(ofClass(/(?:^|[\s_-])title\b/iu));
    const authors = label(ofClass(/(?:^|[\s_-])authors?\b/iu));
    return {
      line: lineOf(parts[0] ?? block),
      links: links.map((anchor) => ({
        text: textOf(anchor),
        url: absolute(attribute(anchor, 'href') ?? ''),
      })),
      emphasized: inside
        .filter(({ tagName }) => /^(?:h[1-6]|strong|b|em|i)$/u.test(tagName))
        .map(textOf),
      text: parts.map(textOf).join(' '),
      ...(title !== undefined && title !== '' && { title }),
      ...(authors !== undefined && authors !== '' && { facts: { authors: splitNames(authors) } }),
    };
  });
}

/** The terms of a definition list that a definition belongs to. */
function termOf(definition: Element): Element[] {
  const siblings = (definition.parentNode?.childNodes ?? []).filter(isElement);
  const before = siblings.slice(0, siblings.indexOf(definition));
  const last = before.findLast(({ tagName }) => tagName === 'dt');
  return last ? [last] : [];
}

function blockAround(element: Element): Element | undefined {
  for (let node = element.parentNode; node && isElement(node); node = node.parentNode) {
    if (node.tagName === 'dt') {
      const siblings = (node.parentNode?.childNodes ?? []).filter(isElement);
      return siblings.slice(siblings.indexOf(node)).find(({ tagName }) => tagName === 'dd');
    }
    if (blockNames.has(node.tagName)) return node;
  }
  return undefined;
}

/** A relative address of a page that was saved is one of the sites that have such addresses. */
function absolute(url: string): string {
  if (!url.startsWith('/')) return url;
  const found = origins.map((origin) => origin + url);
  return found.find((each) => Object.keys(identifiersIn(each)).length > 0) ?? url;
}

function* elementsIn(nodes: readonly Node[]): Generator<Element> {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* elementsIn(node.childNodes);
  }
}

function isElement(node: Node | DefaultTreeAdapterTypes.ParentNode): node is Element {
  return 'tagName' in node;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function lineOf(element: Element): number {
  return element.sourceCodeLocation?.startLine ?? 1;
}
