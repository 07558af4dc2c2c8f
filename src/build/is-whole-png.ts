import { crc32 } from 'node:zlib';

/** First eight bytes of every PNG file. */
const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');

/** Bytes of a chunk besides its data: length, type and checksum. */
const chunkFrameBytes = 12;

/** Whether a file is a PNG from its signature to its last chunk, with every checksum right. */
export function isWholePng(file: Buffer): boolean {
  if (!file.subarray(0, pngSignature.length).equals(pngSignature)) return false;
  let position = pngSignature.length;
  while (position + chunkFrameBytes <= file.length) {
    const dataBytes = file.readUInt32BE(position);
    const end = position + chunkFrameBytes + dataBytes;
    if (end > file.length) return false;
    const body = file.subarray(position + 4, end - 4);
    if (crc32(body) !== file.readUInt32BE(end - 4)) return false;
    if (body.toString('latin1', 0, 4) === 'IEND') return end === file.length;
    position = end;
  }
  return false;
}
