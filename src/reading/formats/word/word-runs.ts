import type { Run } from '../blocks/blocks.ts';
import { findChild, isXmlElement, textOf, type XmlElement, type XmlNode } from '../xml/xml-tree.ts';
import { readChildren, unread } from './word-elements.ts';
import { signOf } from './word-signs.ts';
import { flag, runStyle, type WordStyle } from './word-styles.ts';

type Look = Omit<Run, 'text'>;

/** Reads the runs of text in the paragraphs of a Word file; fields such as links may reach from one run, or paragraph, to the next. */
export class WordRuns {
  readonly #addresses: ReadonlyMap<string, string>;
  readonly #styles: ReadonlyMap<string, WordStyle>;
  /** The fields begun and not ended, the innermost last: the instruction, and whether its result is being shown. */
  readonly #fields: { instruction: string; isShown: boolean; readonly begin: XmlElement }[] = [];
  #runs: Run[] = [];
  #boxes: XmlElement[] = [];

  constructor(addresses: ReadonlyMap<string, string>, styles: ReadonlyMap<string, WordStyle>) {
    this.#addresses = addresses;
    this.#styles = styles;
  }

  /** The runs in the content of a paragraph of this style, and the text boxes (`w:txbxContent`) that hang on it. */
  read(
    content: readonly XmlNode[],
    style: WordStyle | undefined,
  ): { readonly runs: readonly Run[]; readonly boxes: readonly XmlElement[] } {
    this.#runs = [];
    this.#boxes = [];
    const look = { isBold: style?.isBold ?? false, isStruck: style?.isStruck ?? false, address: undefined };
    if (!style?.isHidden)
      this.#readAll(
        content.filter(isXmlElement).filter(({ name }) => !unread.has(name)),
        look,
      );
    return { runs: this.#runs, boxes: this.#boxes };
  }

  #readAll(elements: readonly XmlElement[], look: Look): void {
    for (const element of elements) this.#read(element, look);
  }

  #read(element: XmlElement, look: Look): void {
    switch (element.name) {
      case 'w:r':
        this.#readRun(element, look);
        break;
      case 'w:t':
      case 'm:t':
        this.#write(textOf(element), look);
        break;
      case 'w:tab':
      case 'w:ptab':
        this.#write('\t', look);
        break;
      case 'w:br':
      case 'w:cr':
        this.#write('\n', look);
        break;
      case 'w:noBreakHyphen':
        this.#write('\u2011', look);
        break;
      case 'w:sym':
        this.#write(signOf(element.attributes['w:font'] ?? '', element.attributes['w:char'] ?? ''), look);
        break;
      case 'w:fldChar':
        this.#readFieldMark(element, look);
        break;
      case 'w:instrText': {
        const field = this.#fields.at(-1);
        if (field && !field.isShown) field.instruction += textOf(element);
        break;
      }
      case 'w:hyperlink':
        this.#readAll(readChildren(element), {
          ...look,
          address: this.#addresses.get(element.attributes['r:id'] ?? '') ?? look.address,
        });
        break;
      case 'w:sdt':
        this.#readControl(element, look);
        break;
      case 'w:txbxContent':
        this.#boxes.push(element);
        break;
      default:
        this.#readAll(readChildren(element), look);
    }
  }

  #readRun(run: XmlElement, outer: Look): void {
    const properties = findChild(run, 'w:rPr');
    const style = this.#styles.get(findChild(properties, 'w:rStyle')?.attributes['w:val'] ?? '');
    const own = runStyle(properties);
    if (own.isHidden ?? style?.isHidden) return;
    this.#readAll(readChildren(run), {
      isBold: own.isBold ?? style?.isBold ?? outer.isBold,
      isStruck: own.isStruck ?? style?.isStruck ?? outer.isStruck,
      address: this.#fieldAddress() ?? outer.address,
    });
  }

  #write(text: string, look: Look): void {
    this.#runs.push({ text, ...look });
  }

  /** A field is its instruction between "begin" and "separate", and what it shows between that and "end"; 17.16.18. */
  #readFieldMark(mark: XmlElement, look: Look): void {
    const kind = mark.attributes['w:fldCharType'];
    const field = this.#fields.at(-1);
    if (kind === 'begin') this.#fields.push({ instruction: '', isShown: false, begin: mark });
    else if (kind === 'separate' && field) field.isShown = true;
    else if (kind === 'end' && this.#fields.pop() && field && /\bFORMCHECKBOX\b/.test(field.instruction)) {
      const box = findChild(field.begin, 'w:ffData', 'w:checkBox');
      this.#write(boxOf(flag(box, 'w:checked') ?? flag(box, 'w:default') ?? false), look);
    }
  }

  #fieldAddress(): string | undefined {
    const links = this.#fields.filter(({ isShown }) => isShown).map(({ instruction }) => linkIn.exec(instruction)?.[1]);
    return links.findLast((address) => address !== undefined);
  }

  /** A field of a form: a check box is drawn as a sign, which the box stands for. */
  #readControl(control: XmlElement, look: Look): void {
    const content = findChild(control, 'w:sdtContent');
    const box = findChild(control, 'w:sdtPr', 'w14:checkbox');
    if (!box || !content) {
      if (content) this.#readAll(readChildren(content), look);
      return;
    }
    const isChecked = /^(?:1|true|on)$/.test(findChild(box, 'w14:checked')?.attributes['w14:val'] ?? '0');
    this.#write(boxOf(isChecked), look);
    const before = this.#runs.length;
    this.#readAll(readChildren(content), look);
    const sign = this.#runs.findIndex(({ text }, index) => index >= before && text !== '');
    const first = this.#runs[sign];
    if (first) this.#runs[sign] = { ...first, text: [...first.text].slice(1).join('') };
  }
}

const linkIn = /^\s*HYPERLINK\s+"([^"]*)"/;

const boxOf = (isChecked: boolean): string => (isChecked ? '[x] ' : '[ ] ');
