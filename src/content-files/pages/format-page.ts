import { Document, Scalar, visit } from 'yaml';
import type { z } from 'zod';
import { paperSchema, type PaperData } from '../../schemas/paper.ts';

const fieldOrder = Object.keys(paperSchema.shape) as (keyof PaperData)[];

/** Widest line of a written page, in characters, where the YAML can be folded. */
const lineWidth = 100;

/** A new page: front matter with the fields that have a value, in the schema's order; empty body. */
export function formatPage(data: z.input<typeof paperSchema>): string {
  const fields = fieldOrder.filter((field) => !isEmpty(data[field]));
  return `---\n${formatFields(Object.fromEntries(fields.map((field) => [field, data[field]])))}---\n`;
}

/** One front-matter field; see `formatFields`. */
export function formatField(field: string, value: unknown): string {
  return formatFields({ [field]: value });
}

/**
 * Front-matter fields as YAML that every reader takes for the same text: strings that YAML 1.1 or 1.2
 * would read as a date, number or truth value are quoted, and so are odd ones.
 */
function formatFields(fields: Readonly<Record<string, unknown>>): string {
  const document = new Document(fields, {
    version: '1.1',
    compat: 'core',
    aliasDuplicateObjects: false,
  });
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string') return;
      node.type = isPlainProse(node.value)
        ? node.value.length > lineWidth
          ? Scalar.BLOCK_FOLDED
          : Scalar.PLAIN
        : Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth, directives: false });
}

/** A field counts as empty when the curator left nothing in it. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

/** Whether folding and unfolding keep a text, whatever reads it: printable, single blanks only. */
function isPlainProse(text: string): boolean {
  return /^[\p{L}\p{N}]/u.test(text) && !/\p{C}|(?! )\p{Z}| (?: |$)/u.test(text);
}
