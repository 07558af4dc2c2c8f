import {
  Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  type Pair,
} from 'yaml';
import type { z } from 'zod';
import type { curationSchema } from '../schemas/curation.ts';
import { ContentError } from './content-error.ts';

/** The decisions of `curation.yaml` as they are written. */
type Decisions = {
  [Kind in keyof typeof curationSchema.shape]: NonNullable<
    z.input<typeof curationSchema>[Kind]
  >[number];
};

/**
 * The text of `curation.yaml` with one decision more, as the last of its kind, on a line of its own.
 * All other lines, with their comments and line ends, stay as they are.
 * @throws {ContentError} when the file is not a map of lists
 */
export function addDecision<Kind extends keyof Decisions>(
  text: string,
  file: string,
  kind: Kind,
  decision: Decisions[Kind],
): string {
  const lineEnd = /^[^\n]*\r\n/u.test(text) ? '\r\n' : '\n';
  const item = toFlow(decision);
  const pair = findPair(text, file, kind);
  const list = pair?.value;
  if (pair === undefined || !isNode(pair.key) || !pair.key.range) {
    const end = text === '' || text.endsWith('\n') ? '' : lineEnd;
    return `${text}${end}${kind}:${lineEnd}  - ${item}${lineEnd}`;
  }
  if (isSeq(list) && list.items.length > 0 && list.range) {
    const [, contentEnd] = list.range;
    if (list.flow === true) {
      const before = text.slice(0, contentEnd - 1).replace(/,?\s*$/u, '');
      return `${before}, ${item}${text.slice(contentEnd - 1)}`;
    }
    const at = endOfLine(text, endOf(list.items.at(-1)));
    const indent = indentOf(text, startOf(list.items[0]));
    const gap = text.slice(0, at).endsWith('\n') ? '' : lineEnd;
    return `${text.slice(0, at)}${gap}${indent}- ${item}${lineEnd}${text.slice(at)}`;
  }
  // An empty list: `merge: []`, or nothing after the colon.
  const start = pair.key.range[1];
  const at = endOfLine(text, isNode(list) ? endOf(list) : start);
  const comment = /\s#.*$/u.exec(text.slice(start, at).trimEnd())?.[0] ?? '';
  return `${text.slice(0, start)}:${comment}${lineEnd}  - ${item}${lineEnd}${text.slice(at)}`;
}

function findPair(text: string, file: string, kind: string): Pair | undefined {
  const { contents, errors } = parseDocument(text);
  const [error] = errors;
  if (error !== undefined || (contents !== null && !isMap(contents))) {
    throw new ContentError(
      `is not valid YAML: ${error?.message ?? 'it has no keys.'}`,
      [{ file }],
      'correct it; content/README.md shows its form.',
    );
  }
  return contents?.items.find(({ key }) => isScalar(key) && key.value === kind);
}

/** One line of YAML that every reader takes for the same. */
function toFlow(decision: object): string {
  const document = new Document(decision, { version: '1.1', compat: 'core' });
  if (isCollection(document.contents)) document.contents.flow = true;
  return document.toString({ lineWidth: 0, directives: false }).trim();
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

/** Offset after the last character of a value, without what follows it. */
function endOf(node: unknown): number {
  return isNode(node) ? (node.range?.[1] ?? 0) : 0;
}

function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', Math.max(0, offset - 1));
  return newline === -1 ? text.length : newline + 1;
}

/** What is before the dash of a list item. */
function indentOf(text: string, offset: number): string {
  const dash = text.lastIndexOf('-', offset);
  return text.slice(text.lastIndexOf('\n', dash) + 1, dash);
}
