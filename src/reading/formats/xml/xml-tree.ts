import { limits } from '../../document/limits.ts';

export interface XmlElement {
  /** With its prefix, as in `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

interface OpenElement extends XmlElement {
  /** The name as it stands in the file. */
  readonly tag: string;
  readonly children: XmlNode[];
}

/**
 * The root of an XML document, or why there is none. Every tag, comment and entity is passed over once.
 *
 * Entities that a document declares itself are not known, so that none can grow: "a billion laughs" are text here. `prefixes` has the
 * usual prefix of a namespace: a file that went through a program of somebody's own may have `ns0:p` for Word's `w:p`.
 */
export function parseXml(
  xml: string,
  prefixes: ReadonlyMap<string, string> = new Map(),
): XmlElement | 'malformed' | 'too deep' {
  const document: OpenElement = { name: '', tag: '', attributes: {}, children: [] };
  const open: OpenElement[] = [document];
  const usual = new Map<string, string>();
  let at = 0;
  while (at < xml.length) {
    const inside = open.at(-1);
    if (inside === undefined) return 'malformed';
    const start = xml.indexOf('<', at);
    if (start === -1) break;
    if (start > at) inside.children.push(decodeEntities(xml.slice(at, start)));
    const other = passOther(xml, start);
    if (other !== undefined) {
      if (other.end === -1) return 'malformed';
      if (other.text !== '') inside.children.push(other.text);
      at = other.end;
    } else if (xml[start + 1] === '/') {
      at = xml.indexOf('>', start) + 1;
      if (at === 0 || inside === document || xml.slice(start + 2, at - 1).trimEnd() !== inside.tag) return 'malformed';
      open.pop();
    } else {
      const tag = readTag(xml, start + 1);
      if (tag === undefined) return 'malformed';
      learnPrefixes(tag.attributes, prefixes, usual);
      const { name, attributes } = withUsualPrefixes(tag, usual);
      const element: OpenElement = { name, attributes, tag: tag.name, children: [] };
      inside.children.push(element);
      if (!tag.isEmpty) open.push(element);
      if (open.length > limits.depth + 1) return 'too deep';
      at = tag.end;
    }
  }
  const root = document.children.find((node) => typeof node !== 'string');
  return open.length > 1 || root === undefined ? 'malformed' : root;
}

function learnPrefixes(
  attributes: Readonly<Record<string, string>>,
  prefixes: ReadonlyMap<string, string>,
  usual: Map<string, string>,
): void {
  for (const [key, value] of Object.entries(attributes)) {
    const prefix = key.startsWith('xmlns:') ? prefixes.get(value) : undefined;
    if (prefix !== undefined && key !== `xmlns:${prefix}`) usual.set(key.slice(6), prefix);
  }
}

function withUsualPrefixes(tag: Tag, usual: ReadonlyMap<string, string>): Pick<Tag, 'name' | 'attributes'> {
  if (usual.size === 0) return tag;
  const renamed = (name: string): string => {
    const [prefix = '', local] = name.split(':', 2);
    return local === undefined ? name : `${usual.get(prefix) ?? prefix}:${local}`;
  };
  const attributes = Object.entries(tag.attributes).map(([key, value]) => [renamed(key), value]);
  return { name: renamed(tag.name), attributes: Object.fromEntries(attributes) };
}

/** A comment, an instruction, a declaration or unparsed text at `start`, and where it ends: -1 where it does not. */
function passOther(xml: string, start: number): { readonly end: number; readonly text: string } | undefined {
  const until = (mark: string): number => {
    const found = xml.indexOf(mark, start);
    return found === -1 ? -1 : found + mark.length;
  };
  if (xml.startsWith('<!--', start)) return { end: until('-->'), text: '' };
  if (xml.startsWith('<?', start)) return { end: until('?>'), text: '' };
  if (xml.startsWith('<![CDATA[', start)) {
    const end = until(']]>');
    return { end, text: xml.slice(start + 9, end - 3) };
  }
  return xml.startsWith('<!', start) ? { end: until('>'), text: '' } : undefined;
}

interface Tag {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly isEmpty: boolean;
  readonly end: number;
}

function readTag(xml: string, start: number): Tag | undefined {
  const nameOf = /[^\s/>=<"']+/y;
  const attributeOf = /\s+([^\s/>=<"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
  const endOf = /\s*(\/?)>/y;
  nameOf.lastIndex = start;
  const name = nameOf.exec(xml)?.[0];
  if (name === undefined) return undefined;
  // Without a prototype: an attribute may be called `__proto__`.
  const attributes: Record<string, string> = Object.create(null);
  let at = nameOf.lastIndex;
  for (;;) {
    attributeOf.lastIndex = at;
    const [, key, double, single] = attributeOf.exec(xml) ?? [];
    if (key === undefined) break;
    attributes[key] = decodeEntities(double ?? single ?? '');
    at = attributeOf.lastIndex;
  }
  endOf.lastIndex = at;
  const end = endOf.exec(xml);
  return end ? { name, attributes, isEmpty: end[1] === '/', end: endOf.lastIndex } : undefined;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(lt|gt|amp|quot|apos));/g, (entity, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? entity;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}

export const isXmlElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

export const elementsIn = (element: XmlElement | undefined): readonly XmlElement[] =>
  element?.children.filter(isXmlElement) ?? [];

/** The element reached by these names, each the first such child of the one before. */
export function findChild(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  let at = element;
  for (const name of names) at = elementsIn(at).find((child) => child.name === name);
  return at;
}

/** All text inside, whatever is around it. */
export const textOf = (node: XmlNode): string => (isXmlElement(node) ? node.children.map(textOf).join('') : node);
