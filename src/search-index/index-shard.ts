import { gunzipSync } from 'node:zlib';
import { titleWords } from '../search/title-words.ts';
import { toOneLine } from '../search/words.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { CborReader } from './cbor.ts';
import { pagefindFiles, type PagefindPage } from './pagefind-files.ts';
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

const emptyShard = { version: '', fields: [], words: new Uint8Array() };

/**
 * Indexes the papers of a shard.
 * @param language of the list, as an ISO 639-1 code: by it Pagefind finds the stems of words
 * @throws {Error} with what Pagefind says is wrong
 */
export async function indexShard(
  documents: readonly SearchDocument[],
  language: string,
): Promise<ShardIndex> {
  const files = await pagefindFiles(documents.map(toPage), language);
  const metaPath = [...files.keys()].find((path) => path.endsWith('.pf_meta'));
  // Pagefind leaves out a page without a word, and makes no index when none has any.
  if (metaPath === undefined) return { ...emptyShard, ...withoutWords(documents) };
  const { version, pages, chunks, fields } = readMeta(theFile(files, metaPath));
  const indexed = pages.map(({ hash, length }) => ({
    id: nameOf(theFile(files, `fragment/${hash}.pf_fragment`)),
    length,
  }));
  const known = new Set(indexed.map(({ id }) => id));
  const wordless = withoutWords(documents.filter(({ id }) => !known.has(id)));
  const words = chunks.map((hash) => {
    const reader = new CborReader(unpack(theFile(files, `index/${hash}.pf_index`)));
    expectLength(reader.readArray(), 1);
    reader.readArray();
    return reader.bytes.subarray(reader.at);
  });
  return {
    version,
    ids: [...indexed.map(({ id }) => id), ...wordless.ids],
    lengths: [...indexed.map(({ length }) => length), ...wordless.lengths],
    fields,
    words: Buffer.concat(words),
  };
}

function withoutWords(documents: readonly SearchDocument[]): Pick<ShardIndex, 'ids' | 'lengths'> {
  return { ids: documents.map(({ id }) => id), lengths: documents.map(() => 0) };
}

/**
 * What is indexed of a paper. Words of a heading count seven times (Pagefind's weight of `h1`), and
 * those of the title once more as a field. They also have a form that only a query for titles asks for.
 */
function toPage({ id, title, authors, venue, dateText, text }: SearchDocument): PagefindPage {
  const facts = [dateText, venue].filter(Boolean).join(' ');
  const words = titleWords(title).join(' ');
  const fields = Object.entries({ authors: authors.join(', '), facts, fields: words })
    .map(([name, value]) => [name, value === '' ? noWord : escapeHtml(value)] as const)
    .map(([name, value]) => `<i data-pagefind-meta="${name}" data-pagefind-ignore>${value}</i>`);
  const [heading, body] = [title, text].map((each) => escapeHtml(toOneLine(each)));
  return {
    name: id,
    html: `<html><body><h1>${heading ?? ''}</h1><p>${body ?? ''}</p>${fields.join('')}</body></html>`,
  };
}

/** Keeps a field without words, which Pagefind would leave out, so that all shards have the same. */
const noWord = '–';

/** Pagefind's `.pf_meta`, as far as it is used: pages, the names of chunks of words, and fields. */
function readMeta(packed: Uint8Array) {
  const reader = new CborReader(unpack(packed));
  expectLength(reader.readArray(), 6);
  const version = reader.readText();
  const pages = readList(reader, () => {
    expectLength(reader.readArray(), 3);
    const page = { hash: reader.readText(), length: reader.readNumber() };
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
