import { elementsIn, findChild, type XmlElement } from '../xml/xml-tree.ts';

/** What a style of a Word file says of the text it is put on, as far as it is read; undefined where it says nothing. */
export interface WordStyle {
  /** As in `Paragraph`. */
  readonly level: number | undefined;
  readonly isBold: boolean | undefined;
  readonly isStruck: boolean | undefined;
  readonly isHidden: boolean | undefined;
  readonly listId: string | undefined;
  readonly listDepth: string | undefined;
}

/**
 * The styles by their ids, each with what it takes over from those it is based on. A heading in a committee's own style, such as
 * "Agenda heading" based on "heading 2", is a heading.
 */
export function readWordStyles(part: XmlElement | undefined): ReadonlyMap<string, WordStyle> {
  const elements = new Map(
    elementsIn(part)
      .filter(({ name }) => name === 'w:style')
      .map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const styles = new Map<string, WordStyle>();
  for (const id of elements.keys()) styles.set(id, resolve(id, elements));
  return styles;
}

/** Word allows ten or so styles each based on the next; a chain that goes round has no end. */
const longestChain = 20;

function resolve(id: string, elements: ReadonlyMap<string, XmlElement>): WordStyle {
  const chain: WordStyle[] = [];
  let at = elements.get(id);
  while (at && chain.length < longestChain) {
    chain.push(ownOf(at));
    at = elements.get(findChild(at, 'w:basedOn')?.attributes['w:val'] ?? '');
  }
  const first = <Key extends keyof WordStyle>(key: Key): WordStyle[Key] | undefined =>
    chain.find((style) => style[key] !== undefined)?.[key];
  return {
    level: first('level'),
    isBold: first('isBold'),
    isStruck: first('isStruck'),
    isHidden: first('isHidden'),
    listId: first('listId'),
    listDepth: first('listDepth'),
  };
}

function ownOf(style: XmlElement): WordStyle {
  const list = findChild(style, 'w:pPr', 'w:numPr');
  return {
    level: levelOf(findChild(style, 'w:name')?.attributes['w:val'] ?? '') ?? outlineLevel(findChild(style, 'w:pPr')),
    ...runStyle(findChild(style, 'w:rPr')),
    listId: findChild(list, 'w:numId')?.attributes['w:val'],
    listDepth: findChild(list, 'w:ilvl')?.attributes['w:val'],
  };
}

/** 1 for "Title" and "heading 1", as Word names these styles in every language. */
function levelOf(name: string): number | undefined {
  if (/^title$/i.test(name)) return 1;
  const level = /^heading ([1-9])$/i.exec(name)?.[1];
  return level === undefined ? undefined : Math.min(6, Number(level));
}

/** The level in the outline that a style or paragraph has of itself, 0 where it says that it has none. */
export function outlineLevel(properties: XmlElement | undefined): number | undefined {
  const written = findChild(properties, 'w:outlineLvl')?.attributes['w:val'];
  if (written === undefined) return undefined;
  const level = Number(written) + 1;
  return level >= 1 && level <= 9 ? Math.min(6, level) : 0;
}

/** What properties of a run, `w:rPr`, say themselves. */
export function runStyle(properties: XmlElement | undefined): Pick<WordStyle, 'isBold' | 'isStruck' | 'isHidden'> {
  return {
    isBold: flag(properties, 'w:b'),
    isStruck: flag(properties, 'w:strike') ?? flag(properties, 'w:dstrike'),
    isHidden: flag(properties, 'w:vanish'),
  };
}

/** `<w:b/>` is on, `<w:b w:val="0"/>` is off; ECMA-376, part 1, 17.17.4. */
export function flag(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = findChild(properties, name);
  return element && !/^(?:0|false|off)$/.test(element.attributes['w:val'] ?? '');
}
