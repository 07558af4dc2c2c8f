/**
 * As much of CBOR (RFC 8949) as Pagefind's files use: whole numbers, texts and arrays whose length is
 * known. Each is a head, which has a kind and a number, and what the number counts.
 */
const kinds = { positive: 0, negative: 1, text: 3, array: 4 } as const;
type Kind = (typeof kinds)[keyof typeof kinds];

/** Reads values one after the other. */
export class CborReader {
  /** Where the next value begins. */
  at = 0;
  readonly bytes: Buffer;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  /**
   * A whole number that is not negative.
   * @throws {Error} when another value stands there, as in all that follows
   */
  readNumber(): number {
    return this.readHead(kinds.positive);
  }

  readText(): string {
    const length = this.readHead(kinds.text);
    this.at += length;
    return this.bytes.toString('utf8', this.at - length, this.at);
  }

  /** Enters an array; its values follow. */
  readArray(): number {
    return this.readHead(kinds.array);
  }

  /**
   * Passes over an array of numbers, which may be negative.
   * @returns how many there are
   */
  skipNumbers(): number {
    const length = this.readArray();
    // Most of an index is such arrays, so each number costs as little as possible.
    for (let index = 0; index < length; index += 1) {
      const first = this.bytes[this.at] ?? 0xff;
      if (first >> 5 > kinds.negative) this.fail(kinds.positive);
      this.at += 1 + sizeAfter(first & 31);
    }
    return length;
  }

  private readHead(kind: Kind): number {
    const first = this.bytes[this.at] ?? 0xff;
    if (first >> 5 !== kind) this.fail(kind);
    const short = first & 31;
    this.at += 1;
    if (short < 24) return short;
    const size = sizeAfter(short);
    this.at += size;
    return this.bytes.readUIntBE(this.at - size, size);
  }

  private fail(kind: Kind): never {
    throw new Error(`CBOR: no value of kind ${String(kind)} at byte ${String(this.at)}`);
  }
}

/** How many bytes of the number follow the first byte of a head, by that byte's last five bits. */
function sizeAfter(short: number): number {
  if (short < 24) return 0;
  if (short > 26)
    throw new Error('CBOR: neither endless values nor numbers of eight bytes are read');
  return 1 << (short - 24);
}

/** Writes values one after the other, each number in as few bytes as it fits into. */
export class CborWriter {
  private bytes = Buffer.allocUnsafe(1 << 16);
  private length = 0;

  writeNumber(value: number): void {
    this.writeHead(kinds.positive, value);
  }

  writeText(text: string): void {
    const size = Buffer.byteLength(text);
    this.writeHead(kinds.text, size);
    this.reserve(size);
    this.length += this.bytes.write(text, this.length);
  }

  /** Begins an array of so many values. */
  writeArray(length: number): void {
    this.writeHead(kinds.array, length);
  }

  /** Copies values as they are written elsewhere. */
  copy(from: Buffer, start = 0, end = from.length): void {
    this.reserve(end - start);
    this.length += from.copy(this.bytes, this.length, start, end);
  }

  /** What was written so far, of which nothing is kept. */
  take(): Buffer {
    const taken = Buffer.from(this.bytes.subarray(0, this.length));
    this.length = 0;
    return taken;
  }

  private writeHead(kind: Kind, value: number): void {
    this.reserve(5);
    const first = kind << 5;
    if (value < 24) {
      this.length = this.bytes.writeUInt8(first | value, this.length);
      return;
    }
    const short = value < 0x100 ? 24 : value < 0x10000 ? 25 : 26;
    this.length = this.bytes.writeUInt8(first | short, this.length);
    this.length = this.bytes.writeUIntBE(value, this.length, sizeAfter(short));
  }

  private reserve(size: number): void {
    if (this.length + size <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + size));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}
