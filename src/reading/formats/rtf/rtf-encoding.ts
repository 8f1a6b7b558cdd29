import { asWindows1252 } from '../text/decode-text.ts';

/** Code pages (`\ansicpg`, `\cpg`) whose encoding is not called `windows-` and their number. */
const pages: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** The code pages of the character sets that fonts are for (`\fcharset`); the rest have that of the file. */
export const charsetPages: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

const decoders = new Map<number, InstanceType<typeof TextDecoder>>();

/** The text that bytes stand for in a code page, windows-1252 where that is not known. */
export function decodePage(bytes: Uint8Array, page: number): string {
  let decoder = decoders.get(page);
  if (decoder === undefined) {
    const isWindows = page >= 1250 && page <= 1258;
    decoder = new TextDecoder(pages[page] ?? (isWindows ? `windows-${page}` : 'windows-1252'));
    decoders.set(page, decoder);
  }
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252' ? asWindows1252(text) : text;
}
