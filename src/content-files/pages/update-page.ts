import type { z } from 'zod';
import { LineCounter, isCollection, isMap, isNode, isPair, isScalar, parseDocument } from 'yaml';
import { retiredPaperSchema } from '../../schemas/retired-paper.ts';
import { ContentError } from '../content-error.ts';
import { formatField, isEmpty } from './format-page.ts';
import { splitFrontMatter } from './front-matter.ts';

type RetiredPaper = z.input<typeof retiredPaperSchema>;

const fieldOrder = Object.keys(retiredPaperSchema.shape);

/** A field of a front matter: half-open range of offsets, from its key's line to its last line. */
interface FieldRange {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The page with some fields set, all other lines, comments and the body byte for byte as they
 * were. A field that is there is replaced in place, a new one is put where the schema's order
 * has it.
 * @returns the very same text when no field changes
 * @throws {ContentError} when the front matter is written in braces, where no line is a field
 */
export function updatePage(
  text: string,
  file: string,
  fields: { readonly [Field in keyof RetiredPaper]?: RetiredPaper[Field] | undefined },
): string {
  const { yaml, start } = splitFrontMatter(text, file);
  // The first line shows how the file ends its lines.
  const isCrlf = /^[^\n]*\r\n/u.test(text);
  let updated = yaml;
  for (const [field, value] of Object.entries(fields)) {
    const formatted = isEmpty(value) ? '' : formatField(field, value);
    updated = setField(
      updated,
      file,
      field,
      isCrlf ? formatted.replaceAll('\n', '\r\n') : formatted,
    );
  }
  if (updated === yaml) return text;
  return text.slice(0, start) + updated + text.slice(start + yaml.length);
}

function setField(yaml: string, file: string, field: string, formatted: string): string {
  const fields = fieldRanges(yaml, file);
  const current = fields.find(({ name }) => name === field);
  if (current) return yaml.slice(0, current.start) + formatted + yaml.slice(current.end);
  const earlier = new Set(fieldOrder.slice(0, fieldOrder.indexOf(field)));
  const at = fields.findLast(({ name }) => earlier.has(name))?.end ?? fields[0]?.start ?? 0;
  return yaml.slice(0, at) + formatted + yaml.slice(at);
}

function fieldRanges(yaml: string, file: string): FieldRange[] {
  const lineCounter = new LineCounter();
  const { contents } = parseDocument(yaml, { lineCounter });
  if (!isMap(contents)) return [];
  if (contents.flow === true) {
    throw new ContentError(
      'has its front matter in braces, where ingest cannot set a field.',
      [{ file, line: 2 }],
      'write each field on a line of its own, without braces.',
    );
  }
  return contents.items.map((pair) => {
    const { key } = pair;
    const keyStart = isScalar(key) ? key.range[0] : 0;
    const start = lineCounter.lineStarts.findLast((offset) => offset <= keyStart) ?? 0;
    // Comments after the value on the same line go with it, those on further lines do not.
    const newline = yaml.indexOf('\n', Math.max(keyStart, valueEnd(pair) - 1));
    const end = newline === -1 ? yaml.length : newline + 1;
    return { name: isScalar(key) ? String(key.value) : '', start, end };
  });
}

/** Offset after the last character of a value; a list ends where its last item does. */
function valueEnd(node: unknown): number {
  if (isPair(node)) return valueEnd(node.value ?? node.key);
  if (isCollection(node) && node.flow !== true && node.items.length > 0) {
    return valueEnd(node.items.at(-1));
  }
  return isNode(node) ? (node.range?.[1] ?? 0) : 0;
}
