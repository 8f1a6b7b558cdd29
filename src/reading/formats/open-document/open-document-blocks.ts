import type { Block, Cell, Paragraph, Run, Table } from '../blocks/blocks.ts';
import { placeCells } from '../blocks/table-rows.ts';
import { elementsIn, isXmlElement, textOf, type XmlElement } from '../xml/xml-tree.ts';
import { type FindStyle, type ListStyles, readListStyles, readStyles } from './open-document-styles.ts';

/**
 * The paragraphs and tables of an `office:text` in order; the text of a box after the paragraph it hangs on, notes at the end.
 *
 * `styles` are the children of the file's style elements.
 */
export function readOpenDocument(text: XmlElement, styles: readonly XmlElement[]): readonly Block[] {
  const reader = new OpenDocumentReader(readStyles(styles), readListStyles(styles));
  const blocks = reader.blocksIn(elementsIn(text));
  return [...blocks, ...reader.notes()];
}

/** Elements of which the text is not read. What was deleted stands in `text:tracked-changes`, apart from the text. */
const unread = new Set([
  'text:tracked-changes',
  'text:table-of-content',
  'text:note-citation',
  'text:ruby-text',
  'office:annotation',
  'office:forms',
  'svg:title',
  'svg:desc',
]);

/** The list that paragraphs stand in: how deep, by which style, and whether the next one begins an item. */
interface List {
  readonly depth: number;
  readonly style: string;
  isNew: boolean;
}

type Look = Omit<Run, 'text'>;

class OpenDocumentReader {
  readonly #findStyle: FindStyle;
  readonly #lists: ListStyles;
  readonly #notes: XmlElement[] = [];

  constructor(findStyle: FindStyle, lists: ListStyles) {
    this.#findStyle = findStyle;
    this.#lists = lists;
  }

  blocksIn(elements: readonly XmlElement[], list?: List): readonly Block[] {
    return elements.flatMap((element) => this.#blocksOf(element, list));
  }

  notes(): readonly Block[] {
    return this.#notes.flatMap((note) => this.blocksIn(elementsIn(note)));
  }

  #blocksOf(element: XmlElement, list: List | undefined): readonly Block[] {
    if (unread.has(element.name) || isHidden(element)) return [];
    switch (element.name) {
      case 'text:h':
      case 'text:p':
        return this.#paragraph(element, list);
      case 'text:list':
        return this.#list(element, list);
      case 'table:table':
        return [this.#table(element)];
      default:
        return this.blocksIn(elementsIn(element), list);
    }
  }

  #list(element: XmlElement, outer: List | undefined): readonly Block[] {
    const style = element.attributes['text:style-name'] ?? outer?.style ?? '';
    return elementsIn(element).flatMap((item) => {
      const isNew = item.name === 'text:list-item';
      return this.blocksIn(elementsIn(item), { depth: (outer?.depth ?? 0) + 1, style, isNew });
    });
  }

  #paragraph(element: XmlElement, list: List | undefined): readonly Block[] {
    const style = this.#findStyle('paragraph', element.attributes['text:style-name']);
    if (style.isHidden || elementsIn(element).some(isHiddenMark)) return [];
    const runs: Run[] = [];
    const boxes: XmlElement[] = [];
    this.#readRuns(
      element,
      { isBold: style.isBold ?? false, isStruck: style.isStruck ?? false, address: undefined },
      runs,
      boxes,
    );
    const outline = element.name === 'text:h' ? Number(element.attributes['text:outline-level']) || 1 : 0;
    const paragraph: Paragraph = {
      kind: 'paragraph',
      level: style.isTitle ? 1 : Math.min(6, outline),
      item: this.#item(list),
      runs,
    };
    return [paragraph, ...boxes.flatMap((box) => this.blocksIn(elementsIn(box)))];
  }

  /** The first paragraph of an item is the item, and the others belong to it. */
  #item(list: List | undefined): Paragraph['item'] {
    if (!list?.isNew) return undefined;
    list.isNew = false;
    const kind = this.#lists.get(list.style)?.get(list.depth) ?? 'bullet';
    return kind === 'none' ? undefined : { depth: list.depth - 1, isOrdered: kind === 'ordered' };
  }

  #readRuns(parent: XmlElement, look: Look, runs: Run[], boxes: XmlElement[]): void {
    for (const node of parent.children) {
      if (isXmlElement(node)) this.#readRun(node, look, runs, boxes);
      // Lines of the file are not lines of the text; ODF 1.3, part 3, 6.1.2.
      else runs.push({ ...look, text: node.replaceAll('\n', ' ') });
    }
  }

  #readRun(element: XmlElement, look: Look, runs: Run[], boxes: XmlElement[]): void {
    if (unread.has(element.name) || isHidden(element)) return;
    const inside = (own: Partial<Look> = {}): void => this.#readRuns(element, { ...look, ...own }, runs, boxes);
    if (element.name.startsWith('draw:')) {
      boxes.push(element);
      return;
    }
    switch (element.name) {
      case 'text:s':
        runs.push({ ...look, text: ' ' });
        break;
      case 'text:tab':
        runs.push({ ...look, text: '\t' });
        break;
      case 'text:line-break':
        runs.push({ ...look, text: '\n' });
        break;
      case 'text:a':
        inside({ address: element.attributes['xlink:href'] });
        break;
      case 'text:note':
        this.#notes.push(...elementsIn(element).filter(({ name }) => name === 'text:note-body'));
        break;
      case 'text:span': {
        const style = this.#findStyle('text', element.attributes['text:style-name']);
        if (!style.isHidden) inside({ isBold: style.isBold ?? look.isBold, isStruck: style.isStruck ?? look.isStruck });
        break;
      }
      case 'loext:content-control':
        if (element.attributes['loext:checkbox'] === 'true') runs.push({ ...look, text: boxOf(element) });
        else inside();
        break;
      default:
        inside();
    }
  }

  #table(table: XmlElement): Table {
    const rows = partsOf(table, 'table:table-row').filter(
      ({ attributes }) => !/^(?:collapse|filter)$/.test(attributes['table:visibility'] ?? ''),
    );
    return {
      kind: 'table',
      rows: placeCells<Cell>(
        rows.map((row) =>
          partsOf(row, 'table:table-cell').map((cell) => ({
            cell: { blocks: this.blocksIn(elementsIn(cell)) },
            columns: countOf(cell, 'table:number-columns-spanned') * countOf(cell, 'table:number-columns-repeated'),
            rows: countOf(cell, 'table:number-rows-spanned'),
          })),
        ),
      ),
    };
  }
}

/** LibreOffice draws a check box as a sign inside of its control. */
function boxOf(control: XmlElement): string {
  const box = control.attributes['loext:checked'] === 'true' ? '[x] ' : '[ ] ';
  return box + [...textOf(control).trimStart()].slice(1).join('');
}

/** A section that is not shown, or a text whose condition hides it. */
const isHidden = ({ name, attributes }: XmlElement): boolean =>
  (name === 'text:section' && attributes['text:display'] === 'none') ||
  (/^text:(?:section|hidden-text)$/.test(name) && attributes['text:is-hidden'] === 'true');

const isHiddenMark = ({ name, attributes }: XmlElement): boolean =>
  name === 'text:hidden-paragraph' && attributes['text:is-hidden'] === 'true';

/** The rows of a table, those in its head and in groups included, or the cells of a row. */
function partsOf(parent: XmlElement, name: 'table:table-row' | 'table:table-cell'): readonly XmlElement[] {
  return elementsIn(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return /^table:table-(?:header-rows|rows|row-group)$/.test(child.name) ? partsOf(child, name) : [];
  });
}

function countOf(cell: XmlElement, name: string): number {
  const count = Number.parseInt(cell.attributes[name] ?? '', 10);
  return count > 0 ? Math.min(count, 50) : 1;
}
