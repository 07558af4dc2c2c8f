import type { WrittenPaper } from './written-paper.ts';

const entryStart = /@(\w+)\s*[{(]\s*([^\s,{}()=]*)\s*,/gu;
const fieldStart = /\s*,?\s*([\w-]+)\s*=\s*/uy;
const bareValue = /[^\s,{}"#]+/uy;
const joint = /\s*#\s*/uy;

/** Fields that may name a paper. */
const naming = ['eprint', 'doi', 'url', 'howpublished', 'number'];

/**
 * The entries of a BibTeX file, as far as they tell which papers they are. Tolerant: what follows a
 * field that cannot be read is skipped up to the next entry.
 */
export function readBibtexEntries(text: string): WrittenPaper[] {
  return [...text.matchAll(entryStart)].map(({ 0: start, 2: key = '', index }) => {
    const fields = readFields(text, index + start.length);
    const names = naming.flatMap((field) => fields.get(field) ?? []);
    return { title: fields.get('title') ?? '', key, names };
  });
}

function readFields(text: string, from: number): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let at = from;
  for (;;) {
    fieldStart.lastIndex = at;
    const start = fieldStart.exec(text);
    if (!start) return fields;
    const value = readValue(text, fieldStart.lastIndex);
    if (!value) return fields;
    const [, name = ''] = start;
    fields.set(name.toLowerCase(), value.text.replaceAll(/\s+/gu, ' ').trim());
    at = value.end;
  }
}

/** A value in braces or quotation marks or without either, or several joined by `#`. */
function readValue(text: string, from: number): { text: string; end: number } | undefined {
  let value = '';
  let at = from;
  for (;;) {
    const isQuoted = text[at] === '"';
    if (isQuoted || text[at] === '{') {
      const end = endOfGroup(text, at + 1, isQuoted ? '"' : '}');
      if (end === undefined) return undefined;
      value += text.slice(at + 1, end);
      at = end + 1;
    } else {
      bareValue.lastIndex = at;
      const bare = bareValue.exec(text);
      if (!bare) return undefined;
      value += bare[0];
      at = bareValue.lastIndex;
    }
    joint.lastIndex = at;
    if (!joint.test(text)) return { text: value, end: at };
    at = joint.lastIndex;
  }
}

/** Where a group ends, with the groups within it closed; BibTeX counts escaped braces as well. */
function endOfGroup(text: string, from: number, closing: '"' | '}'): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (depth === 0 && character === closing) return at;
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth < 0) return undefined;
  }
  return undefined;
}
