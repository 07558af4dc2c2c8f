import { markdownToMdast, type MdastNode } from 'satteri';
import { countPaperFields, recordOfFields } from '../fields-record.ts';
import { papersOfBlock, type LinkBlock } from '../link-block.ts';
import type { SourceContent, SourceFormat, SourceRecord } from '../source-format.ts';

/** A list of papers links to them in this share of its items, rows and paragraphs at least. */
const minShare = 0.2;

/** A few papers may be links of a text about something else, so they are held to more. */
const fewPapers = 5;
const minShareOfFew = 0.5;

/** So many papers are a list, whatever else is around them. */
const manyPapers = 25;

/** As much text as tells what it is. */
const sampledChars = 200_000;

/**
 * Markdown: lists, tables and paragraphs that link to papers, and pages of a paper as the project
 * itself writes them. Links to anything else, such as a blog, are no papers and are left out.
 */
export const markdown: SourceFormat = {
  name: 'a Markdown list of papers',
  confidence: (text) => {
    const sample = text.slice(0, sampledChars);
    if (!/^(?:\s*[-*+] |\s*\d+[.)] |\s*\||#{1,6} |\[|<)/mu.test(sample)) return 0;
    const { records, blocks } = readMarkdown(sample);
    if (records.length === 0) return 0;
    if (isPaperPage(withoutFrontMatter(sample))) return 0.9;
    const isList =
      records.length >= manyPapers ||
      records.length >= blocks * (records.length < fewPapers ? minShareOfFew : minShare);
    return isList ? 0.7 : 0;
  },
  read: (text): SourceContent => ({ records: readMarkdown(text).records, bad: [] }),
};

interface Reading {
  readonly records: SourceRecord[];
  /** Items, rows and paragraphs that could be papers. */
  blocks: number;
}

function readMarkdown(source: string): Reading {
  const text = withoutFrontMatter(source);
  const root = markdownToMdast(text);
  const page = isPaperPage(text) ? readPaperPage(root, lineOfStart(text)) : undefined;
  if (page) return { records: [page], blocks: 1 };
  const addresses = new Map<string, string>();
  collectAddresses(root, addresses);
  const reading: Reading = { records: [], blocks: 0 };
  readBlocks(root, addresses, reading);
  return reading;
}

/** Reading nested lists as items of their own. */
function readBlocks(
  node: MdastNode,
  addresses: ReadonlyMap<string, string>,
  reading: Reading,
): void {
  if (node.type === 'table') {
    readTable(node, addresses, reading);
    return;
  }
  for (const child of childrenOf(node)) {
    const isBlock = child.type === 'paragraph' || child.type === 'heading';
    if (!isBlock) readBlocks(child, addresses, reading);
    else {
      const block = toBlock(child, addresses);
      const isItem = node.type === 'listItem';
      const startsWithLink = childrenOf(child)[0]?.type.startsWith('link') === true;
      const isLabelled = block.emphasized.length > 0;
      if (child.type === 'paragraph') reading.blocks += 1;
      if (isItem || startsWithLink || isLabelled || child.type === 'heading') {
        reading.records.push(...papersOfBlock(block));
      }
    }
  }
}

function readTable(
  table: MdastNode,
  addresses: ReadonlyMap<string, string>,
  reading: Reading,
): void {
  const [header, ...rows] = childrenOf(table);
  const names = header ? childrenOf(header).map((cell) => toBlock(cell, addresses).text) : [];
  const isNamed = countPaperFields(names) > 0;
  for (const row of rows) {
    reading.blocks += 1;
    const block = toBlock(row, addresses);
    const cells = childrenOf(row).map((cell) => toBlock(cell, addresses));
    const named = isNamed
      ? recordOfFields(
          Object.fromEntries(
            cells.map(({ text, links }, index) => [
              names[index] ?? '',
              links.length > 0 && !/title|author/iu.test(names[index] ?? '') ? links[0]?.url : text,
            ]),
          ),
          block.line,
        )
      : undefined;
    const linksOfTitle = cells.find((_cell, index) => /title|^paper$/iu.test(names[index] ?? ''));
    const isPlainTitle = named && named.title !== '' && (linksOfTitle?.links.length ?? 0) < 2;
    const records = papersOfBlock({
      ...block,
      ...(named?.facts && { facts: named.facts }),
      ...(isPlainTitle && { title: named.title }),
    });
    reading.records.push(...records);
  }
}

/** The facts of a block's inline content. */
function toBlock(node: MdastNode, addresses: ReadonlyMap<string, string>): LinkBlock {
  const links: { text: string; url: string }[] = [];
  const emphasized: string[] = [];
  const visit = (each: MdastNode) => {
    if (each.type === 'link') links.push({ text: plainText(each), url: each.url });
    else if (each.type === 'linkReference') {
      const url = addresses.get(each.identifier.toLowerCase());
      if (url !== undefined) links.push({ text: plainText(each), url });
    } else if (each.type === 'html') {
      const url = /\bhref\s*=\s*["']?([^"'\s>]+)/iu.exec(each.value)?.[1];
      if (url !== undefined) links.push({ text: '', url });
    }
    if (each.type === 'strong' || each.type === 'emphasis') emphasized.push(plainText(each));
    childrenOf(each).forEach(visit);
  };
  childrenOf(node).forEach(visit);
  const line = node.position?.start.line ?? 1;
  return { line, links, emphasized, text: plainText(node) };
}

/** Text as it is read, without pictures and HTML. */
function plainText(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'html') return /^<br\b/iu.test(node.value) ? ' ' : '';
  return childrenOf(node)
    .map(plainText)
    .join(node.type === 'tableRow' ? ' | ' : '');
}

function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? (node.children as readonly MdastNode[]) : [];
}

/** Addresses of `[text][name]`, by name. */
function collectAddresses(node: MdastNode, addresses: Map<string, string>): void {
  if (node.type === 'definition') addresses.set(node.identifier.toLowerCase(), node.url);
  for (const child of childrenOf(node)) collectAddresses(child, addresses);
}

/** The text with blank lines for its front matter, so that every line keeps its number. */
function withoutFrontMatter(text: string): string {
  return text.replace(/^---\n(?:[^]*?\n)?---(?:\n|$)/u, (matter) =>
    matter.replaceAll(/[^\n]/gu, ''),
  );
}

/** Number of the first line that is not blank. */
function lineOfStart(text: string): number {
  return (/^\n*/u.exec(text)?.[0].length ?? 0) + 1;
}

/** Whether it begins as the project's page of a paper does: a heading, then a list of facts. */
function isPaperPage(text: string): boolean {
  return /^\n*# [^\n]+\n\n(?:- [A-Za-z]+: [^\n]*\n)+\n(?:[^]*?\n)?## (?:Abstract|Topics)\n/u.test(
    text,
  );
}

/** The project's page of a paper: see `formats/markdown/paper-markdown.ts`. */
function readPaperPage(root: MdastNode, line: number): SourceRecord | undefined {
  const [heading, facts, ...others] = childrenOf(root);
  if (heading?.type !== 'heading' || facts?.type !== 'list') return undefined;
  const fields = Object.fromEntries(
    childrenOf(facts).map((item) => {
      const [, name = '', value = ''] = /^([A-Za-z]+): (.*)$/su.exec(plainText(item)) ?? [];
      return [name, value];
    }),
  );
  const at = others.findIndex((node) => node.type === 'heading' && plainText(node) === 'Abstract');
  const abstract = at === -1 ? undefined : others[at + 1];
  const { Authors: authors = '', ...rest } = fields;
  return recordOfFields(
    {
      title: plainText(heading),
      abstract: abstract?.type === 'paragraph' ? plainText(abstract) : '',
      authors,
      published: rest['Published'],
      venue: rest['Venue'],
      arxiv: rest['arXiv'],
      doi: rest['DOI'],
    },
    line,
  );
}
