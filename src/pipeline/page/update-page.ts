import { LineCounter, isMap, isScalar, parseDocument } from 'yaml';
import { paperSchema, type PaperData } from '../../schemas/paper.ts';
import { formatField, isEmpty } from './format-page.ts';
import { splitFrontMatter } from './front-matter.ts';

const fieldOrder = Object.keys(paperSchema.shape);

/**
 * The page with some fields set, all other lines and the body byte for byte as they were. A field
 * that stands there is replaced in place, a new one is put where the schema's order has it.
 * @returns the very same text when no field changes
 */
export function updatePage(text: string, file: string, fields: Partial<PaperData>): string {
  const { yaml } = splitFrontMatter(text, file);
  let updated = yaml;
  for (const [field, value] of Object.entries(fields)) {
    updated = setField(updated, field, isEmpty(value) ? '' : formatField(field, value));
  }
  if (updated === yaml) return text;
  const start = text.indexOf(yaml, text.indexOf('---') + 3);
  return text.slice(0, start) + updated + text.slice(start + yaml.length);
}

function setField(yaml: string, field: string, formatted: string): string {
  const lineCounter = new LineCounter();
  const { contents } = parseDocument(yaml, { lineCounter });
  const lineStarts = lineCounter.lineStarts;
  const keys = isMap(contents)
    ? contents.items.map(({ key }) => ({
        name: isScalar(key) ? String(key.value) : '',
        start: lineStart(lineStarts, isScalar(key) ? key.range[0] : 0),
      }))
    : [];
  const index = keys.findIndex(({ name }) => name === field);
  const current = keys[index];
  if (current) {
    const end = keys[index + 1]?.start ?? yaml.length;
    return yaml.slice(0, current.start) + formatted + yaml.slice(end);
  }
  const later = new Set(fieldOrder.slice(fieldOrder.indexOf(field) + 1));
  const at = keys.find(({ name }) => later.has(name))?.start ?? yaml.length;
  return yaml.slice(0, at) + formatted + yaml.slice(at);
}

function lineStart(starts: readonly number[], offset: number): number {
  return starts.findLast((start) => start <= offset) ?? 0;
}
