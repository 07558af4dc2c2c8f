import { CORE_SCHEMA, load } from 'js-yaml';
import { LineCounter, isMap, isNode, isScalar, parseDocument, visit, type ErrorCode } from 'yaml';
import type { z } from 'zod';
import { conflictError } from './conflict-marker.ts';
import { ContentError, quote } from './content-error.ts';

/** Where YAML is: the file, and how many lines of it come before the YAML. */
export interface YamlPlace {
  readonly file: string;
  readonly linesBefore?: number;
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly errors: readonly [] }
  | { readonly ok: false; readonly errors: readonly ContentError[] };

/** Remedies by the codes of the parser (https://eemeli.org/yaml/#errors). */
const hints: Readonly<Partial<Record<ErrorCode, string>>> = {
  TAB_AS_INDENT: 'indent with blanks; YAML takes no tabs.',
  DUPLICATE_KEY: 'keep one of the lines with that key.',
};

type Document = ReturnType<typeof parseDocument>;

/** Most aliases one document may resolve; a front matter needs none. */
const maxAliasCount = 100;

/** Where an anchor, an alias or a tag may begin; ordinary text has these characters as well. */
const reference = /(?:^|[\s,[{])[&*!]/mu;

/**
 * Parses YAML 1.2 and validates it by a schema; every problem comes with its line.
 *
 * What is in order is read by js-yaml, in a tenth of the time of `yaml`, which knows the place of each
 * value. Whatever js-yaml or the schema refuses, and whatever may have references, `yaml` reads.
 */
export function parseYaml<Schema extends z.ZodType>(
  schema: Schema,
  source: string,
  place: YamlPlace,
): Parsed<z.output<Schema>> {
  const value = loadPlainYaml(source);
  const result = value === undefined ? undefined : schema.safeParse(value);
  return result?.success
    ? { ok: true, value: result.data, errors: [] }
    : parseYamlWithPlaces(schema, source, place);
}

/** The value of a document without references, or `undefined` where the other parser is to decide. */
function loadPlainYaml(source: string): unknown {
  if (reference.test(source)) return undefined;
  try {
    return load(source, { schema: CORE_SCHEMA }) ?? {};
  } catch {
    return undefined;
  }
}

function parseYamlWithPlaces<Schema extends z.ZodType>(
  schema: Schema,
  source: string,
  { file, linesBefore = 0 }: YamlPlace,
): Parsed<z.output<Schema>> {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false });
  const lineOf = (offset: number) => linesBefore + lineCounter.linePos(offset).line;
  if (document.errors.length > 0) {
    const conflict = conflictError(source, file, undefined, linesBefore);
    if (conflict !== undefined) return { ok: false, errors: [conflict] };
    const errors = document.errors.map(
      ({ code, message, pos }) =>
        new ContentError(
          `is not valid YAML: ${message}`,
          [{ file, line: lineOf(pos[0]) }],
          hints[code] ?? 'put the value in double quotes, and escape quotes and backslashes in it.',
        ),
    );
    return { ok: false, errors: firstOfEachLine(errors) };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount }) ?? {};
  } catch (cause) {
    // "title: *Name*" reads as an alias of something that is not there.
    return { ok: false, errors: [aliasError(document, cause, file, lineOf)] };
  }
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data, errors: [] };
  const errors = result.error.issues.map((issue) => {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    const offset =
      (unknownKey === undefined ? undefined : offsetOfKey(document, path, unknownKey)) ??
      offsetOf(document, path);
    const name = path.length === 0 ? '' : `${path.join('.')}: `;
    return new ContentError(
      `${name}${issue.message}`,
      [{ file, line: offset === undefined ? linesBefore + 1 : lineOf(offset) }],
      hintFor(issue, path),
    );
  });
  return { ok: false, errors };
}

function hintFor(issue: z.core.$ZodIssue, path: readonly (string | number)[]): string {
  if (issue.code === 'unrecognized_keys') {
    return `correct or remove ${issue.keys.map(quote).join(', ')}; content/README.md lists the fields.`;
  }
  const field = path.length === 0 ? 'the file' : quote(String(path.at(-1)));
  return `correct ${field}; content/README.md lists the fields.`;
}

/** One mistake makes a parser stumble several times over its line. */
function firstOfEachLine(errors: readonly ContentError[]): ContentError[] {
  return [
    ...new Map(errors.toReversed().map((error) => [error.places[0]?.line, error])).values(),
  ].toReversed();
}

function aliasError(
  document: Document,
  cause: unknown,
  file: string,
  lineOf: (offset: number) => number,
): ContentError {
  let offset: number | undefined;
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document) !== undefined) return undefined;
      offset = alias.range?.[0];
      return visit.BREAK;
    },
  });
  return new ContentError(
    `is not valid YAML: ${cause instanceof Error ? cause.message : String(cause)}`,
    [{ file, line: offset === undefined ? undefined : lineOf(offset) }],
    'put a value that begins with * or & in double quotes.',
    { cause },
  );
}

/** Offset of a key in the map that a path leads to. */
function offsetOfKey(
  document: Document,
  path: readonly (string | number)[],
  name: string,
): number | undefined {
  const map: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map)) return undefined;
  const key = map.items
    .map((pair) => pair.key)
    .find((k) => isScalar(k) && String(k.value) === name);
  return isNode(key) ? key.range?.[0] : undefined;
}

/** Offset of the deepest node on a path that exists. */
function offsetOf(document: Document, path: readonly (string | number)[]): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return undefined;
}
