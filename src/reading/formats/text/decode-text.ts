/**
 * The text that `bytes` stand for, without byte order mark; undefined where they are no text.
 *
 * UTF-16 by its mark or by its zero bytes, UTF-8, then `declared` (what the file says of itself), then windows-1252: what Notepad
 * and older mail programs wrote without saying so.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string | undefined {
  const wide = findUtf16(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  if (!hasTextBytes(bytes)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeDoubtful(bytes, declared);
  }
}

/** Whether `decodeText` finds text in these bytes, the first of a file. */
export function isText(start: Uint8Array): boolean {
  return findUtf16(start) !== undefined || hasTextBytes(start);
}

/** Not UTF-8 throughout: UTF-8 with a damaged character here and there, or an encoding of one byte a character. */
function decodeDoubtful(bytes: Uint8Array, declared: string | undefined): string {
  const loose = new TextDecoder('utf-8').decode(bytes);
  const damaged = loose.match(/\uFFFD/gu)?.length ?? 0;
  const intact = loose.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  if (intact > 4 * damaged) return loose;
  const encoding = declared && isEncoding(declared) ? new TextDecoder(declared).encoding : 'windows-1252';
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'windows-1252' ? asWindows1252(text) : text;
}

/** The text with the signs that windows-1252 has where other encodings have control characters nobody writes. */
export const asWindows1252 = (text: string): string => text.replace(/[\u0080-\u009F]/gu, inWindows1252);

// Node 20 and 22 decode "windows-1252" as ISO 8859-1, which has control characters where Windows has quotation marks and dashes.
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';
const inWindows1252 = (control: string): string => windows1252.charAt(control.charCodeAt(0) - 0x80);

function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

/** Notepad's "Unicode" has a mark; PowerShell's `>` and some exports have none, and then every other byte of plain English is zero. */
function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2000);
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 4) return undefined;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (sample[at] === 0) evenZeros += 1;
    if (sample[at + 1] === 0) oddZeros += 1;
  }
  if (oddZeros > pairs * 0.7 && evenZeros === 0) return 'utf-16le';
  if (evenZeros > pairs * 0.7 && oddZeros === 0) return 'utf-16be';
  return undefined;
}

/** No zero byte, and hardly a control character beside tab, line feed, form feed, carriage return and escape. */
function hasTextBytes(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return false;
    if (byte < 0x20 && !(byte >= 9 && byte <= 13) && byte !== 0x1b) controls += 1;
  }
  return controls * 100 <= bytes.length;
}
