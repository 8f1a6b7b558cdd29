import type { Document, SourceLine } from '../../document/document.ts';
import { asciiDocLines } from './asciidoc.ts';
import { mediaWikiLines } from './mediawiki.ts';
import { orgLines } from './org.ts';

/** How many lines are looked at to tell which markup a text is written in. */
const enoughLines = 1000;

/** The lines of a text in Org, MediaWiki or AsciiDoc as Markdown, each where it stood; of any other text as they are. */
export function asMarkdown({ lines, name }: Document): readonly SourceLine[] {
  const texts = lines.slice(0, enoughLines).map(({ text }) => text);
  const count = (pattern: RegExp): number => texts.filter((text) => pattern.test(text)).length;
  const convert = converterFor(name, count);
  if (!convert) return lines;
  const converted = convert(lines.map(({ text }) => text));
  return lines.map((line, at) => ({ ...line, text: converted[at] ?? '' }));
}

type Convert = (lines: readonly string[]) => readonly string[];

function converterFor(name: string, count: (pattern: RegExp) => number): Convert | null {
  if (/\.org$/i.test(name) || count(/^#\+(?:title|author|date|options|startup):/i) > 0) return orgLines;
  if (/\.(?:adoc|asciidoc)$/i.test(name)) return asciiDocLines;
  if (count(/^#{2,6} /) > 0) return null;
  if (/\.(?:mediawiki|wiki)$/i.test(name) || count(/^\{\||^={2,5}[^=].*[^=]={2,5}\s*$/) > 1) return mediaWikiLines;
  return count(/^={2,5} [^=]+$/) > 1 ? asciiDocLines : null;
}
