import type { Paragraph } from '../blocks/blocks.ts';
import { elementsIn, findChild, type XmlElement } from '../xml/xml-tree.ts';
import type { WordStyle } from './word-styles.ts';

/** Finds the list that a paragraph is an item of, by its own properties or its style's. */
export type FindItem = (properties: XmlElement | undefined, styleId: string) => Paragraph['item'];

interface Level {
  readonly depth: number;
  readonly format: string;
  /** The id of the style whose paragraphs are items of this level. */
  readonly style: string | undefined;
}

/** Reads the lists of a Word file: `w:num` is a list, which looks like the `w:abstractNum` it names; ECMA-376, part 1, 17.9. */
export function readWordLists(part: XmlElement | undefined, styles: ReadonlyMap<string, WordStyle>): FindItem {
  const children = elementsIn(part);
  const looks = new Map(
    children
      .filter(({ name }) => name === 'w:abstractNum')
      .map((look) => [look.attributes['w:abstractNumId'] ?? '', look]),
  );
  const lookOf = new Map(
    children
      .filter(({ name }) => name === 'w:num')
      .map((list) => [
        list.attributes['w:numId'] ?? '',
        looks.get(findChild(list, 'w:abstractNumId')?.attributes['w:val'] ?? ''),
      ]),
  );
  const levelsOf = (listId: string): readonly Level[] => {
    const look = lookOf.get(listId);
    // A look may be no more than the name of a style, whose list has the levels.
    const link = findChild(look, 'w:numStyleLink')?.attributes['w:val'];
    const linked = link === undefined ? undefined : lookOf.get(styles.get(link)?.listId ?? '');
    return readLevels(linked ?? look);
  };
  const levels = new Map([...lookOf.keys()].map((id) => [id, levelsOf(id)]));
  const levelByStyle = new Map([...levels.values()].flat().map((level) => [level.style, level]));
  return (properties, styleId) => {
    const own = findChild(properties, 'w:numPr');
    const style = styles.get(styleId);
    const listId = findChild(own, 'w:numId')?.attributes['w:val'];
    const depth = findChild(own, 'w:ilvl')?.attributes['w:val'];
    const ofStyle = levelByStyle.get(styleId);
    if (ofStyle && (listId === undefined || (depth === undefined && levels.has(listId)))) return itemOf(ofStyle);
    const found = Number(depth ?? style?.listDepth ?? 0);
    return itemOf(levels.get(listId ?? style?.listId ?? '')?.find((level) => level.depth === found));
  };
}

function readLevels(look: XmlElement | undefined): readonly Level[] {
  return elementsIn(look)
    .filter(({ name }) => name === 'w:lvl')
    .map((level) => ({
      depth: Number(level.attributes['w:ilvl'] ?? 0),
      format: findChild(level, 'w:numFmt')?.attributes['w:val'] ?? 'decimal',
      style: findChild(level, 'w:pStyle')?.attributes['w:val'],
    }));
}

const itemOf = (level: Level | undefined): Paragraph['item'] =>
  level === undefined || level.format === 'none'
    ? undefined
    : { depth: level.depth, isOrdered: level.format !== 'bullet' };
