import type { Block, Paragraph } from '../blocks/blocks.ts';
import { elementsIn, findChild, isXmlElement, type XmlElement, type XmlNode } from '../xml/xml-tree.ts';
import { readChildren, unread } from './word-elements.ts';
import { type FindItem, readWordLists } from './word-lists.ts';
import type { WordParts } from './word-parts.ts';
import { WordRuns } from './word-runs.ts';
import { outlineLevel, readWordStyles, type WordStyle } from './word-styles.ts';
import { readWordTable } from './word-table.ts';

/** The paragraphs and tables of a Word file in order; the text of a box after the paragraph it hangs on, notes at the end. */
export function readWordBlocks(file: WordParts): readonly Block[] {
  const styles = readWordStyles(file.styles);
  const reader = new WordReader(file, styles, readWordLists(file.numbering, styles));
  return [...reader.blocksIn(file.body.children), ...reader.rest(), ...reader.notes()];
}

class WordReader {
  readonly #file: WordParts;
  readonly #styles: ReadonlyMap<string, WordStyle>;
  readonly #findItem: FindItem;
  readonly #runs: WordRuns;
  /** The content of paragraphs whose end was deleted: it belongs to the next one; ECMA-376, part 1, 17.13.5.15. */
  #joined: readonly XmlNode[] = [];

  constructor(file: WordParts, styles: ReadonlyMap<string, WordStyle>, findItem: FindItem) {
    this.#file = file;
    this.#styles = styles;
    this.#findItem = findItem;
    this.#runs = new WordRuns(file.addresses, styles);
  }

  blocksIn(nodes: readonly XmlNode[]): readonly Block[] {
    return nodes.filter(isXmlElement).flatMap((element): readonly Block[] => {
      if (unread.has(element.name)) return [];
      if (element.name === 'w:p') return this.#paragraph(element);
      if (element.name === 'w:tbl') return [readWordTable(element, (cell) => this.blocksIn(cell.children))];
      return this.blocksIn(readChildren(element));
    });
  }

  /** What belonged to a next paragraph where none came. */
  rest(): readonly Block[] {
    return this.#joined.length > 0 ? this.#paragraph({ name: 'w:p', attributes: {}, children: [] }) : [];
  }

  notes(): readonly Block[] {
    const notes = [
      ...elementsIn(this.#file.footnotes).filter(({ name }) => name === 'w:footnote'),
      ...elementsIn(this.#file.endnotes).filter(({ name }) => name === 'w:endnote'),
    ];
    // The lines that part notes from the text are notes of a type.
    return notes
      .filter(({ attributes }) => attributes['w:type'] === undefined)
      .flatMap((note) => this.blocksIn(note.children));
  }

  #paragraph(element: XmlElement): readonly Block[] {
    const properties = findChild(element, 'w:pPr');
    const children = [...this.#joined, ...element.children];
    this.#joined = [];
    if (findChild(properties, 'w:rPr', 'w:del')) {
      this.#joined = children;
      return [];
    }
    const styleId = findChild(properties, 'w:pStyle')?.attributes['w:val'] ?? '';
    const style = this.#styles.get(styleId);
    const { runs, boxes } = this.#runs.read(children, style);
    const paragraph: Paragraph = {
      kind: 'paragraph',
      level: outlineLevel(properties) ?? style?.level ?? 0,
      item: this.#findItem(properties, styleId),
      runs,
    };
    return [paragraph, ...boxes.flatMap((box) => this.blocksIn(box.children))];
  }
}
