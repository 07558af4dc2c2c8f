import { gunzipSync } from 'node:zlib';
import { fieldWords } from '../search/field-words.ts';
import { toOneLine } from '../search/words.ts';
import { CborReader } from './cbor.ts';
import { pagefindFiles, type PagefindRecord } from './pagefind-files.ts';
import type { SearchDocument } from './search-document.ts';

/** What Pagefind found in the papers of a shard; plain data, the same for the same papers. */
export interface ShardIndex {
  /** Version of Pagefind, whose format this is. */
  readonly version: string;
  /** The papers by number: their ids, and how many words each has. */
  readonly ids: readonly string[];
  readonly lengths: readonly number[];
  /** Names of the fields besides the text, in which words are counted as well. */
  readonly fields: readonly string[];
  /** The words as `readIndexedWord` reads them, one after the other in code point order. */
  readonly words: Uint8Array;
}

/** Pagefind's signature, with which every unpacked file begins. */
export const pagefindSignature = 'pagefind_dcd';

/**
 * Indexes the papers of a shard.
 * @param language of the list, as an ISO 639-1 code: by it Pagefind finds the stems of words
 * @throws {Error} with what Pagefind says is wrong
 */
export async function indexShard(
  documents: readonly SearchDocument[],
  language: string,
): Promise<ShardIndex> {
  if (documents.length === 0) {
    return { version: '', ids: [], lengths: [], fields: [], words: new Uint8Array() };
  }
  const files = await pagefindFiles(documents.map(toRecord), language);
  const metaPath = [...files.keys()].find((path) => path.endsWith('.pf_meta')) ?? '*.pf_meta';
  const { version, pages, chunks, fields } = readMeta(theFile(files, metaPath));
  const ids = pages.map(({ hash }) => nameOf(theFile(files, `fragment/${hash}.pf_fragment`)));
  if (new Set(ids).size !== documents.length) {
    throw new Error(
      `Pagefind indexed ${String(ids.length)} papers of ${String(documents.length)} in a shard`,
    );
  }
  const words = chunks.map((hash) => {
    const reader = new CborReader(unpack(theFile(files, `index/${hash}.pf_index`)));
    expectLength(reader.readArray(), 1);
    reader.readArray();
    return reader.bytes.subarray(reader.at);
  });
  return {
    version,
    ids,
    lengths: pages.map(({ words: count }) => count),
    fields,
    words: Buffer.concat(words),
  };
}

/**
 * What is indexed of a paper. The title counts by itself, and words of title and authors once more
 * in a form that only a query for that field asks for.
 */
export function toRecord({ id, title, authors, facts, text }: SearchDocument): PagefindRecord {
  const fields = [...fieldWords('title', title), ...fieldWords('author', authors)];
  return {
    name: id,
    content: toOneLine(`${title}\n${text}`),
    fields: { title: toOneLine(title), authors, facts, fields: fields.join(' ') },
  };
}

/** Pagefind's `.pf_meta`, as far as it is used: pages, the names of chunks of words, and fields. */
function readMeta(packed: Uint8Array) {
  const reader = new CborReader(unpack(packed));
  expectLength(reader.readArray(), 6);
  const version = reader.readText();
  const pages = readList(reader, () => {
    expectLength(reader.readArray(), 3);
    const page = { hash: reader.readText(), words: reader.readNumber() };
    reader.readText();
    return page;
  });
  const chunks = readList(reader, () => {
    expectLength(reader.readArray(), 3);
    reader.readText();
    reader.readText();
    return reader.readText();
  });
  expectLength(reader.readArray(), 0);
  expectLength(reader.readArray(), 0);
  const fields = readList(reader, () => reader.readText());
  return { version, pages, chunks, fields };
}

function readList<Value>(reader: CborReader, read: () => Value): Value[] {
  return Array.from({ length: reader.readArray() }, read);
}

/** The name under which a page was indexed. */
function nameOf(fragment: Uint8Array): string {
  return (JSON.parse(unpack(fragment).toString('utf8')) as { url: string }).url;
}

function unpack(packed: Uint8Array): Buffer {
  const unpacked = gunzipSync(packed);
  if (unpacked.toString('latin1', 0, pagefindSignature.length) !== pagefindSignature) {
    throw new Error('Pagefind: a file does not begin with its signature');
  }
  return unpacked.subarray(pagefindSignature.length);
}

function theFile(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  const file = files.get(path);
  if (!file) throw new Error(`Pagefind made no ${path}`);
  return file;
}

function expectLength(length: number, wanted: number): void {
  if (length !== wanted) {
    throw new Error(
      `Pagefind: an array of ${String(length)} where one of ${String(wanted)} was due`,
    );
  }
}
