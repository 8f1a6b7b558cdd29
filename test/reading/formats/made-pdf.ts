/** Text on a page: its left end and baseline in points from the lower left corner of A4 (595 x 842). */
export interface Print {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  /** By how many degrees its line is turned to the left. */
  readonly turned?: number;
  /** Whether the file says that it is no part of the text, as Word does of heads and feet. */
  readonly isArtifact?: boolean;
}

/** A letter of the typewriter font of these PDFs is 0.6 of its height wide. */
export const letter = 6;

/** Lines of text below each other, from `y` down, at most `letters` wide; further lines begin `hanging` points to the right. */
export function wrapped(text: string, x: number, y: number, letters: number, hanging = 0): readonly Print[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const room = letters - (lines.length > 1 ? hanging / letter : 0);
    if (last !== undefined && `${last} ${word}`.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, index) => ({ x: index === 0 ? x : x + hanging, y: y - 12 * index, text: line }));
}

/** The same, each line but the last stretched to the full width, as word processors do for justified text. */
export function justified(text: string, x: number, y: number, letters: number): readonly Print[] {
  const lines = wrapped(text, x, y, letters);
  return lines.flatMap((line, index) => {
    if (index === lines.length - 1) return [line];
    const words = line.text.split(' ');
    const stretch = ((letters - line.text.length) * letter) / (words.length - 1);
    return words.map((word, nth) => ({
      x: x + words.slice(0, nth).join(' ').length * letter + (nth > 0 ? letter : 0) + nth * stretch,
      y: line.y,
      text: word,
    }));
  });
}

export interface Oddities {
  /** Added to the trailer. */
  readonly trailer?: string;
  /** What each page draws instead, deflated. */
  readonly packed?: Buffer;
}

/** A PDF with these pages, each drawn in the order given, in 10 point Courier. */
export function madePdf(pages: readonly (readonly Print[])[], { trailer = '', packed }: Oddities = {}): Uint8Array {
  const filter = packed ? '/Filter /FlateDecode ' : '';
  const streams = pages.map((page) => packed?.toString('latin1') ?? page.map(drawn).join('\n'));
  const kids = pages.map((_page, index) => `${4 + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 595 842] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    ...streams.flatMap((stream, index) => [
      `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
      `<< ${filter}/Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + end, 'latin1');
}

function drawn({ x, y, text, size = 10, turned = 0, isArtifact = false }: Print): string {
  const angle = (turned * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle).toFixed(4), Math.sin(angle).toFixed(4)];
  const drawing = `BT /F1 ${size} Tf ${cos} ${sin} ${(-Math.sin(angle)).toFixed(4)} ${cos} ${x} ${y} Tm (${escaped(text)}) Tj ET`;
  return isArtifact ? `/Artifact << /Type /Pagination >> BDC ${drawing} EMC` : drawing;
}

const escaped = (text: string): string =>
  text
    .replace(/[\\()]/g, '\\$&')
    .replaceAll('•', '\x95')
    .replaceAll('–', '\x96');
