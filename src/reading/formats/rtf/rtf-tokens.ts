/** A part of a rich text file; Rich Text Format Specification 1.9.1, "RTF Syntax". */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** A control word as `\par` or `\li720`, or a control symbol as `\~`. */
  | { readonly kind: 'word'; readonly name: string; readonly value: number | undefined }
  /** Bytes of text in the encoding of their place: as they are, or as `\'e9`. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

const code = {
  open: 0x7b,
  close: 0x7d,
  slash: 0x5c,
  quote: 0x27,
  minus: 0x2d,
  blank: 0x20,
  feed: 0x0a,
  return: 0x0d,
} as const;

/** The parts of a file in order. Every byte is passed over once; binary data of pictures (`\bin`) is left out. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === code.open || byte === code.close) {
      yield byte === code.open ? { kind: 'open' } : { kind: 'close' };
      at += 1;
    } else if (byte === code.slash && bytes[at + 1] === code.quote) {
      const value = Number.parseInt(ascii(bytes, at + 2, at + 4), 16);
      if (!Number.isNaN(value)) yield { kind: 'bytes', bytes: Uint8Array.of(value) };
      at += 4;
    } else if (byte === code.slash) {
      const { name, value, end } = wordAt(bytes, at + 1);
      yield { kind: 'word', name, value };
      at = name === 'bin' ? end + Math.max(0, value ?? 0) : end;
    } else if (byte === code.feed || byte === code.return) {
      at += 1;
    } else {
      const end = textEnd(bytes, at);
      yield { kind: 'bytes', bytes: bytes.subarray(at, end) };
      at = end;
    }
  }
}

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const ascii = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, end));

/** The longest control word and the longest number that the specification knows. */
const longest = { word: 32, number: 10 } as const;

function wordAt(
  bytes: Uint8Array,
  start: number,
): { readonly name: string; readonly value: number | undefined; readonly end: number } {
  if (!isLetter(bytes[start])) return { name: ascii(bytes, start, start + 1), value: undefined, end: start + 1 };
  let end = start;
  while (isLetter(bytes[end]) && end - start < longest.word) end += 1;
  const name = ascii(bytes, start, end);
  const number = end;
  if (bytes[end] === code.minus && isDigit(bytes[end + 1])) end += 1;
  while (isDigit(bytes[end]) && end - number < longest.number) end += 1;
  const value = end > number ? Number(ascii(bytes, number, end)) : undefined;
  // One blank ends the word and is no text.
  return { name, value, end: bytes[end] === code.blank ? end + 1 : end };
}

function textEnd(bytes: Uint8Array, start: number): number {
  let end = start;
  for (; end < bytes.length; end += 1) {
    const byte = bytes[end];
    if (byte === code.open || byte === code.close || byte === code.slash) break;
    if (byte === code.feed || byte === code.return) break;
  }
  return end;
}
