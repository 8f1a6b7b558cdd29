import type { SourceLine } from '../document/document.ts';

export interface FrontMatter {
  /** Keys of the first level with a plain value: `date`, `title`. */
  readonly fields: ReadonlyMap<string, { readonly line: number; readonly value: string }>;
  /** Index of the first line after it. */
  readonly next: number;
}

/** The YAML block a page generator reads, between `---` lines at the very top; or the TOML block, between `+++` lines. */
export function frontMatterOf(lines: readonly SourceLine[]): FrontMatter {
  const fields = new Map<string, { line: number; value: string }>();
  let start = 0;
  while (start < 5 && lines[start]?.text.trim() === '') start += 1;
  const fence = lines[start]?.text.trim();
  if (fence !== '---' && fence !== '+++') return { fields, next: 0 };
  const separator = fence === '+++' ? '=' : ':';
  for (let at = start + 1; at < Math.min(lines.length, start + 300); at++) {
    const line = lines[at];
    const text = line?.text ?? '';
    if (fence === '+++' ? text.trim() === fence : /^(?:---|\.\.\.)\s*$/.test(text)) return { fields, next: at + 1 };
    const colon = text.indexOf(separator);
    if (line && colon > 0 && colon < 30 && /^\w/.test(text)) {
      const value = text
        .slice(colon + 1, 300)
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2');
      if (value) fields.set(text.slice(0, colon).trim().toLowerCase(), { line: line.number, value });
    }
    // A rule at the top of a page and another further on, with prose between them.
    else if (text.trim() !== '' && /^[#*>|]/.test(text)) return { fields: new Map(), next: 0 };
  }
  return { fields: new Map(), next: 0 };
}
