import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { isTitleWord } from '../search/title-words.ts';
import { paperKey } from '../search/search-manifest.ts';
import { CborReader, CborWriter } from './cbor.ts';
import { pagefindSignature, type ShardIndex } from './index-shard.ts';

/** An index that Pagefind's script in the browser reads, in parts; each packed by gzip. */
export interface JoinedIndex {
  /** `.pf_meta`: names the chunks by their places, and each paper by `paperKey`. */
  readonly meta: Uint8Array;
  /** `.pf_index`: the words, in code point order. */
  readonly chunks: readonly Uint8Array[];
}

/**
 * Size at which a chunk of words ends, in mentions and papers, as Pagefind counts it:
 * some 22 kB. Larger chunks make for more bytes at a first query, smaller ones for more at later ones
 * (`npm run bench:search` holds both to a limit).
 */
const chunkSize = 17_000;

/** Level of gzip: 9 makes the files smaller by 2 % in more than four times the time. */
const packLevel = 6;

/**
 * Joins shards to the index that Pagefind would have made of all their papers at once, in time that
 * grows with their words. Searching several indexes side by side, which Pagefind's script can do
 * (`mergeIndex`), was rejected: each shard would weigh a word by its own papers, and where it has no
 * paper with the word would answer with papers that have the beginning of it; and every query would
 * load as many times the files as there are shards.
 * @param ids of all papers, in the order of the list
 * @throws {Error} when the shards are not those of the papers, or of several versions of Pagefind
 */
export async function joinShards(
  shards: readonly ShardIndex[],
  ids: readonly string[],
): Promise<JoinedIndex> {
  const filled = shards.filter(({ words }) => words.length > 0);
  const [first] = filled;
  for (const { version, fields } of filled) {
    if (version !== first?.version || fields.join() !== first.fields.join()) {
      throw new Error(
        'the shards of the search index are of several formats; index them all again',
      );
    }
  }
  const lengths = lengthsOf(shards, ids);
  const chunks = first ? joinWords(filled, ids) : [];
  const meta = writeMeta(first?.version ?? '', lengths, chunks, first?.fields ?? []);
  const [packedMeta, ...packedChunks] = await Promise.all(
    [meta, ...chunks.map(({ bytes }) => bytes)].map(pack),
  );
  return { meta: packedMeta ?? new Uint8Array(), chunks: packedChunks };
}

/** The number of words of each paper, in the order of the list. */
function lengthsOf(shards: readonly ShardIndex[], ids: readonly string[]): number[] {
  const byId = new Map<string, number>();
  for (const { ids: ofShard, lengths } of shards) {
    for (const [index, id] of ofShard.entries()) byId.set(id, lengths[index] ?? 0);
  }
  if (byId.size !== ids.length) {
    throw new Error(
      `the shards of the search index hold ${String(byId.size)} papers of ${String(ids.length)}`,
    );
  }
  return ids.map((id) => {
    const length = byId.get(id);
    if (length === undefined) throw new Error(`no shard of the search index has the paper ${id}`);
    return length;
  });
}

/** Where a shard is read. */
interface Cursor {
  readonly reader: CborReader;
  /** Place in the list by number in the shard. */
  readonly places: readonly number[];
  /** The next word; `undefined` at the end. */
  word: string | undefined;
}

/** A paper that has a word: its place in the list, and where its mentions are written. */
interface Posting {
  readonly place: number;
  readonly from: Buffer;
  readonly start: number;
  readonly end: number;
}

interface Chunk {
  /** The first word and the last. */
  readonly from: string;
  readonly to: string;
  readonly bytes: Buffer;
}

function joinWords(shards: readonly ShardIndex[], ids: readonly string[]): Chunk[] {
  const placeById = new Map(ids.map((id, place) => [id, place]));
  const cursors = shards.map((shard): Cursor => {
    const reader = new CborReader(shard.words);
    const places = shard.ids.map((id) => placeById.get(id) ?? 0);
    return { reader, places, word: nextWord(reader) };
  });
  const chunks: Chunk[] = [];
  const words = new CborWriter();
  let open: { from: string; to: string; count: number; size: number } | undefined;
  const endChunk = () => {
    if (open)
      chunks.push({ from: open.from, to: open.to, bytes: toChunk(open.count, words.take()) });
    open = undefined;
  };
  for (let word = leastWord(cursors); word !== undefined; word = leastWord(cursors)) {
    // Title words have chunks of their own, so that a query that does not ask for titles loads none.
    if (open && isTitleWord(word) !== isTitleWord(open.to)) endChunk();
    open ??= { from: word, to: word, count: 0, size: 0 };
    open.to = word;
    open.count += 1;
    open.size += joinWord(word, cursors, words);
    if (open.size >= chunkSize) endChunk();
  }
  endChunk();
  return chunks;
}

/** A `.pf_index`, not yet packed. */
function toChunk(count: number, words: Buffer): Buffer {
  const chunk = new CborWriter();
  chunk.writeArray(1);
  chunk.writeArray(count);
  chunk.copy(words);
  return chunk.take();
}

function nextWord(reader: CborReader): string | undefined {
  if (reader.isAtEnd) return undefined;
  reader.readArray();
  return reader.readText();
}

function leastWord(cursors: readonly Cursor[]): string | undefined {
  let least: string | undefined;
  for (const { word } of cursors) {
    if (word !== undefined && (least === undefined || compareCodePoints(word, least) < 0)) {
      least = word;
    }
  }
  return least;
}

/**
 * Writes a word with its papers of all shards, and moves the shards that have it on.
 * @returns its size as Pagefind counts it
 */
function joinWord(word: string, cursors: readonly Cursor[], to: CborWriter): number {
  const postings: Posting[] = [];
  const forms = new Map<string, Posting[]>();
  let size = 0;
  for (const cursor of cursors) {
    if (cursor.word !== word) continue;
    const { reader, places } = cursor;
    size += readPostings(reader, places, postings);
    const count = reader.readArray();
    for (let index = 0; index < count; index += 1) {
      reader.readArray();
      const form = reader.readText();
      const ofForm = forms.get(form) ?? [];
      forms.set(form, ofForm);
      size += readPostings(reader, places, ofForm);
    }
    cursor.word = nextWord(reader);
  }
  to.writeArray(3);
  to.writeText(word);
  writePostings(postings, to);
  to.writeArray(forms.size);
  for (const [form, ofForm] of inOrder(forms)) {
    to.writeArray(2);
    to.writeText(form);
    writePostings(ofForm, to);
  }
  return size;
}

/** Forms with accents as Pagefind comes upon them: paper by paper, and within one in order. */
function inOrder(forms: ReadonlyMap<string, Posting[]>): [form: string, postings: Posting[]][] {
  const firstPlace = (postings: readonly Posting[]) =>
    postings.reduce((least, { place }) => Math.min(least, place), Infinity);
  return [...forms]
    .map(([form, postings]) => ({ form, postings, first: firstPlace(postings) }))
    .sort((a, b) => a.first - b.first || compareCodePoints(a.form, b.form))
    .map(({ form, postings }) => [form, postings]);
}

/** Adds the papers that stand next, and returns their size. */
function readPostings(reader: CborReader, places: readonly number[], to: Posting[]): number {
  let size = 0;
  let number = 0;
  const count = reader.readArray();
  for (let index = 0; index < count; index += 1) {
    reader.readArray();
    number += reader.readNumber();
    const start = reader.at;
    size += reader.skipNumbers() + reader.skipNumbers() + 1;
    to.push({ place: places[number] ?? 0, from: reader.bytes, start, end: reader.at });
  }
  return size;
}

function writePostings(postings: Posting[], to: CborWriter): void {
  postings.sort((a, b) => a.place - b.place);
  to.writeArray(postings.length);
  let before = 0;
  for (const { place, from, start, end } of postings) {
    to.writeArray(3);
    to.writeNumber(place - before);
    to.copy(from, start, end);
    before = place;
  }
}

function writeMeta(
  version: string,
  lengths: readonly number[],
  chunks: readonly Chunk[],
  fields: readonly string[],
): Buffer {
  const meta = new CborWriter();
  meta.writeArray(6);
  meta.writeText(version);
  meta.writeArray(lengths.length);
  for (const [place, length] of lengths.entries()) {
    meta.writeArray(3);
    meta.writeText(paperKey(place));
    meta.writeNumber(length);
    // The file with the text of the page, which is not asked of Pagefind.
    meta.writeText('');
  }
  meta.writeArray(chunks.length);
  for (const [index, { from, to }] of chunks.entries()) {
    const [before, after] = [chunks[index - 1], chunks[index + 1]];
    const shortFrom = before ? shortest(from, before.to) : from;
    const shortTo = after ? shortest(to, after.from) : to;
    meta.writeArray(3);
    meta.writeText(shortFrom);
    meta.writeText(compareCodePoints(shortTo, shortFrom) < 0 ? to : shortTo);
    meta.writeText(String(index));
  }
  // No filters and no orders: facets and orders have files of their own.
  meta.writeArray(0);
  meta.writeArray(0);
  meta.writeArray(fields.length);
  for (const field of fields) meta.writeText(field);
  return meta.take();
}

/** As much of a word as tells it from another. */
function shortest(word: string, other: string): string {
  const [letters, others] = [[...word], [...other]];
  const same = letters.findIndex((letter, index) => letter !== others[index]);
  return same === -1 ? word : letters.slice(0, same + 1).join('');
}

/** Order of code points, in which Pagefind sorts words; JavaScript's own differs beyond U+FFFF. */
function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const difference = rank(a.charCodeAt(index)) - rank(b.charCodeAt(index));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** A UTF-16 unit by its order: halves of characters beyond U+FFFF come after all others. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}

function pack(content: Uint8Array): Promise<Buffer> {
  return promisify(gzip)(Buffer.concat([Buffer.from(pagefindSignature), content]), {
    level: packLevel,
  });
}
