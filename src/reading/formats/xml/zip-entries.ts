import { types } from 'node:util';
import { inflateRawSync } from 'node:zlib';

/** A file inside a zip; its size as the zip declares it, which may be a lie. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  /** The content; undefined where it is not `size` bytes long, is damaged, or is packed as no Word file is. */
  readonly open: () => Uint8Array | undefined;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

/**
 * The table of contents at the end of a zip; undefined where there is none.
 *
 * Nothing is unpacked before `open`, and never more than was declared: libraries unpack to the end first, and 200 KB can hold
 * 200 MB that are declared as one kilobyte.
 */
export function findZipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const place = {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      header: view.getUint32(at + 42, true),
    };
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({ name, size: place.size, open: () => unpack(bytes, view, place) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The record that ends a zip stands before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

interface Place {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly header: number;
}

function unpack(bytes: Uint8Array, view: DataView, { method, packed, size, header }: Place): Uint8Array | undefined {
  if (header + 30 > bytes.length || view.getUint32(header, true) !== localSignature) return undefined;
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const content = bytes.subarray(start, start + packed);
  if (method === 0) return content.length === size ? content : undefined;
  if (method !== 8) return undefined;
  try {
    const plain = inflateRawSync(content, { maxOutputLength: Math.max(1, size) });
    return plain.length === size ? plain : undefined;
  } catch (fault) {
    if (types.isNativeError(fault) && 'code' in fault) return undefined;
    throw fault;
  }
}
