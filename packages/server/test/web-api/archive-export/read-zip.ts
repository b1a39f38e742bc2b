/** Reads a zip file by its directory, as programs for tables do. */
import { crc32, inflateRawSync } from 'node:zlib';

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

/** Path → content. @throws Error when the file is damaged */
export function readZip(file: Buffer): ReadonlyMap<string, Buffer> {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || file.readUInt32LE(end) !== DIRECTORY_END) throw new Error('no directory');
  const files = new Map<string, Buffer>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('a damaged directory');
    const nameLength = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(name, contentOf(file, at));
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return files;
}

function contentOf(file: Buffer, entry: number): Buffer {
  const local = file.readUInt32LE(entry + 42);
  if (file.readUInt32LE(local) !== LOCAL_HEADER) throw new Error('no file where one should be');
  const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const compressed = file.subarray(from, from + file.readUInt32LE(entry + 20));
  const content = file.readUInt16LE(entry + 10) === 0 ? compressed : inflateRawSync(compressed);
  if (content.length !== file.readUInt32LE(entry + 24)) throw new Error('a wrong length');
  if (crc32(content) !== file.readUInt32LE(entry + 16)) throw new Error('a wrong checksum');
  return content;
}
