import { elementsIn, findChild, type XmlElement } from '../xml/xml-tree.ts';

/** What a style of an OpenDocument text says of the text it is put on; undefined where it says nothing. */
export interface OpenDocumentStyle {
  readonly isTitle: boolean;
  readonly isBold: boolean | undefined;
  readonly isStruck: boolean | undefined;
  readonly isHidden: boolean | undefined;
}

/** `paragraph` and `text` styles may have the same names; ODF 1.3, part 3, 16.2. */
export type FindStyle = (family: 'paragraph' | 'text', name: string | undefined) => OpenDocumentStyle;

/** For each list style, by its name, which of its levels are counted; the first level is 1. */
export type ListStyles = ReadonlyMap<string, ReadonlyMap<number, 'ordered' | 'bullet' | 'none'>>;

/** No style of an office program is based on so many others; a chain that goes round has no end. */
const longestChain = 20;

/** Finds styles, with what they take over from those they are based on, among the children of the parts' style elements. */
export function readStyles(children: readonly XmlElement[]): FindStyle {
  const elements = new Map(
    children
      .filter(({ name }) => name === 'style:style')
      .map((style) => [`${style.attributes['style:family']} ${style.attributes['style:name']}`, style]),
  );
  const found = new Map<string, OpenDocumentStyle>();
  return (family, name) => {
    const key = `${family} ${name}`;
    const style = found.get(key) ?? resolve(family, name, elements);
    found.set(key, style);
    return style;
  };
}

function resolve(
  family: string,
  name: string | undefined,
  elements: ReadonlyMap<string, XmlElement>,
): OpenDocumentStyle {
  const chain: OpenDocumentStyle[] = [];
  let at = elements.get(`${family} ${name}`);
  while (at && chain.length < longestChain) {
    chain.push(ownOf(at));
    at = elements.get(`${family} ${at.attributes['style:parent-style-name']}`);
  }
  const first = (key: 'isBold' | 'isStruck' | 'isHidden'): boolean | undefined =>
    chain.find((style) => style[key] !== undefined)?.[key];
  return {
    isTitle: chain.some(({ isTitle }) => isTitle),
    isBold: first('isBold'),
    isStruck: first('isStruck'),
    isHidden: first('isHidden'),
  };
}

function ownOf(style: XmlElement): OpenDocumentStyle {
  const look = findChild(style, 'style:text-properties')?.attributes ?? {};
  const weight = look['fo:font-weight'];
  const line = look['style:text-line-through-style'] ?? look['style:text-line-through-type'];
  const display = look['text:display'];
  return {
    isTitle: style.attributes['style:name'] === 'Title',
    isBold: weight === undefined ? undefined : weight === 'bold' || Number(weight) >= 600,
    isStruck: line === undefined ? undefined : line !== 'none',
    isHidden: display === undefined ? undefined : display === 'none',
  };
}

export function readListStyles(children: readonly XmlElement[]): ListStyles {
  const styles = children.filter(({ name }) => name === 'text:list-style');
  return new Map(
    styles.map((style) => [
      style.attributes['style:name'] ?? '',
      new Map(elementsIn(style).map((level) => [Number(level.attributes['text:level']), kindOf(level)])),
    ]),
  );
}

function kindOf(level: XmlElement): 'ordered' | 'bullet' | 'none' {
  if (level.name !== 'text:list-level-style-number') return 'bullet';
  return level.attributes['style:num-format'] ? 'ordered' : 'none';
}
