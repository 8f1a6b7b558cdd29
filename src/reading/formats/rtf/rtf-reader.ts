import type { Block, Paragraph } from '../blocks/blocks.ts';
import { charsetPages, decodePage } from './rtf-encoding.ts';
import { RtfFlow } from './rtf-flow.ts';
import type { RtfToken } from './rtf-tokens.ts';
import { breaks, isSkipped, signs } from './rtf-words.ts';

/** Where the text of a group goes. */
type Destination = 'text' | 'skipped' | 'fonts' | 'styles' | 'marker' | 'instruction';

interface Field {
  instruction: string;
  isChecked: boolean;
}

/** What holds inside a group, and is again as it was when the group ends. */
interface Group {
  destination: Destination;
  flow: RtfFlow;
  /** What becomes of the flow that began with this group. */
  ends: 'note' | 'box' | undefined;
  field: Field | undefined;
  endsField: boolean;
  isBold: boolean;
  isStruck: boolean;
  isHidden: boolean;
  isDeleted: boolean;
  font: number;
  paragraph: ParagraphLook;
  /** How many characters stand behind `\u` for programs that do not know it. */
  fallback: number;
}

/** Of paragraphs; holds inside a group as well. */
interface ParagraphLook {
  isInTable: boolean;
  isItem: boolean;
  depth: number;
  style: number;
  outline: number | undefined;
}

const plainParagraph: ParagraphLook = {
  isInTable: false,
  isItem: false,
  depth: 0,
  style: 0,
  outline: undefined,
};

/** Follows the groups and control words of a rich text file, and gathers its paragraphs and tables. */
export class RtfReader {
  characters = 0;
  readonly #body = new RtfFlow();
  readonly #notes: Block[] = [];
  readonly #groups: Group[] = [];
  #group: Group = {
    destination: 'text',
    flow: this.#body,
    ends: undefined,
    field: undefined,
    endsField: false,
    isBold: false,
    isStruck: false,
    isHidden: false,
    isDeleted: false,
    font: 0,
    paragraph: { ...plainParagraph },
    fallback: 1,
  };
  readonly #pages = new Map<number, number>();
  readonly #levels = new Map<number, number>();
  #page = 1252;
  #styleName = '';
  #style = 0;
  #isOptional = false;
  #toSkip = 0;
  /** Bytes not decoded yet: a character of Chinese or Japanese may be two of them, in two tokens. */
  #bytes: number[] = [];

  get depth(): number {
    return this.#groups.length;
  }

  read(token: RtfToken): void {
    if (token.kind === 'bytes') {
      this.#readBytes(token.bytes);
      return;
    }
    this.#writeBytes();
    if (token.kind === 'open') {
      this.#groups.push(this.#group);
      this.#group = { ...this.#group, paragraph: { ...this.#group.paragraph }, ends: undefined, endsField: false };
      this.#isOptional = false;
      this.#toSkip = 0;
    } else if (token.kind === 'close') {
      this.#close();
      this.#toSkip = 0;
    } else if (token.name === '*') {
      this.#isOptional = true;
    } else {
      this.#readWord(token.name, token.value);
      this.#isOptional = false;
    }
  }

  end(): readonly Block[] {
    this.#writeBytes();
    return [...this.#body.end(), ...this.#notes];
  }

  #close(): void {
    const { ends, flow, endsField, field, destination } = this.#group;
    // TextEdit ends no paragraph at the end of the file, and nobody does at the end of a note.
    if ((ends || this.depth === 1) && flow.isBegun) this.#break('par');
    if (destination === 'styles') this.#endStyle();
    if (endsField && field && /\bFORMCHECKBOX\b/.test(field.instruction))
      this.#write(field.isChecked ? '[x] ' : '[ ] ');
    const outer = this.#groups.pop();
    if (outer === undefined) return;
    if (ends === 'note') this.#notes.push(...flow.end());
    if (ends === 'box') outer.flow.hang(flow.end());
    this.#group = outer;
  }

  #readBytes(bytes: Uint8Array): void {
    const skipped = Math.min(this.#toSkip, bytes.length);
    this.#toSkip -= skipped;
    if (this.#group.destination === 'skipped') return;
    for (const byte of bytes.subarray(skipped)) this.#bytes.push(byte);
  }

  #writeBytes(): void {
    if (this.#bytes.length === 0) return;
    const text = decodePage(Uint8Array.from(this.#bytes), this.#pages.get(this.#group.font) ?? this.#page);
    this.#bytes = [];
    this.#write(text);
  }

  #write(text: string): void {
    const { destination, flow, field, isBold, isStruck, isHidden, isDeleted } = this.#group;
    this.characters += text.length;
    if (destination === 'instruction' && field) field.instruction += text;
    else if (destination === 'marker') flow.marker += text;
    else if (destination === 'styles') this.#styleName += text;
    else if (destination === 'text' && !isHidden && !isDeleted) {
      flow.write({ text, isBold, isStruck, address: linkIn.exec(field?.instruction ?? '')?.[1] });
    }
  }

  #readWord(name: string, value: number | undefined): void {
    if (isSkipped(name, this.#isOptional)) this.#group.destination = 'skipped';
    if (this.#group.destination === 'skipped') return;
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else if (signs.has(name)) this.#write(signs.get(name) ?? '');
    else if (name === 'u') this.#writeUnicode(value ?? 0);
    else if (breaks.has(name)) this.#break(name);
    else if (!this.#readDestination(name)) {
      this.#readCharacterLook(name, value);
      this.#readParagraphLook(name, value);
      this.#readTable(name, value);
    }
  }

  #writeUnicode(value: number): void {
    // Numbers are signed, of 16 bits: what is beyond comes as two halves.
    this.#write(String.fromCharCode(value & 0xffff));
    this.#toSkip = this.#group.fallback;
  }

  #break(name: string): void {
    const { destination, flow } = this.#group;
    if (destination !== 'text') return;
    const look = { level: this.#level(), item: this.#item() };
    flow.marker = '';
    if (name === 'cell') flow.endCell(look);
    else if (name === 'row') flow.table.endRow();
    else if (name === 'line' || name === 'lbr' || name === 'page') this.#write('\n');
    else flow.endParagraph(look, this.#group.paragraph.isInTable);
  }

  #level(): number {
    const { outline, style } = this.#group.paragraph;
    return outline ?? this.#levels.get(style) ?? 0;
  }

  #item(): Paragraph['item'] {
    const { isItem, depth } = this.#group.paragraph;
    const sign = this.#group.flow.marker.trim();
    if (sign === '' && !isItem) return undefined;
    return { depth, isOrdered: /^\(?(?:\d|[\p{L}]{1,4}[.)])/u.test(sign) };
  }

  #readDestination(name: string): boolean {
    const group = this.#group;
    switch (name) {
      case 'fonttbl':
        group.destination = 'fonts';
        return true;
      case 'stylesheet':
        group.destination = 'styles';
        return true;
      case 'listtext':
      case 'pntext':
        group.destination = 'marker';
        return true;
      case 'fldinst':
      case 'formfield':
        group.destination = 'instruction';
        return true;
      case 'field':
        group.field = { instruction: '', isChecked: false };
        group.endsField = true;
        return true;
      case 'footnote':
      case 'shptxt':
        group.destination = 'text';
        group.paragraph = { ...plainParagraph };
        group.flow = new RtfFlow();
        group.ends = name === 'footnote' ? 'note' : 'box';
        return true;
      default:
        return false;
    }
  }

  #readCharacterLook(name: string, value: number | undefined): void {
    const group = this.#group;
    const isOn = value !== 0;
    if (name === 'b') group.isBold = isOn;
    else if (name === 'strike' || name === 'striked') group.isStruck = isOn;
    else if (name === 'v') group.isHidden = isOn;
    else if (name === 'deleted') group.isDeleted = isOn;
    else if (name === 'plain')
      Object.assign(group, { isBold: false, isStruck: false, isHidden: false, isDeleted: false });
    else if (name === 'f') group.font = value ?? 0;
    else if (name === 'uc') group.fallback = Math.max(0, value ?? 1);
    else if (name === 'ansicpg') this.#page = value ?? 1252;
    else if (name === 'mac') this.#page = 10000;
    else if (name === 'fcharset' && group.destination === 'fonts') {
      const page = charsetPages[value ?? 0];
      if (page !== undefined) this.#pages.set(group.font, page);
    } else if (name === 'ffres' && group.field && value !== undefined) group.field.isChecked ||= value === 1;
    else if (name === 'ffdefres' && group.field) group.field.isChecked ||= value === 1;
  }

  #readParagraphLook(name: string, value: number | undefined): void {
    if (this.#group.destination === 'styles') {
      if (name === 's') this.#style = value ?? 0;
      return;
    }
    const look = this.#group.paragraph;
    if (name === 'pard') this.#group.paragraph = { ...plainParagraph };
    else if (name === 'intbl') look.isInTable = true;
    else if (name === 's') look.style = value ?? 0;
    else if (name === 'outlinelevel') look.outline = value !== undefined && value < 9 ? Math.min(6, value + 1) : 0;
    else if (name === 'ls') look.isItem = (value ?? 0) > 0;
    else if (name === 'ilvl') look.depth = Math.min(8, Math.max(0, value ?? 0));
  }

  #readTable(name: string, value: number | undefined): void {
    const { table } = this.#group.flow;
    if (name === 'trowd') table.beginRow();
    else if (name === 'clvmrg') table.mergeNext();
    else if (name === 'cellx') table.addEdge(value ?? 0);
  }

  /** A style's name stands at the end of its group, before a semicolon: `{\s1 ... heading 1;}`. */
  #endStyle(): void {
    const name = this.#styleName.replace(/;\s*$/, '').trim();
    const level = /^title$/i.test(name) ? 1 : Number(/^heading ([1-9])$/i.exec(name)?.[1] ?? 0);
    if (level > 0) this.#levels.set(this.#style, Math.min(6, level));
    this.#styleName = '';
    this.#style = 0;
  }
}

const linkIn = /^\s*HYPERLINK\s+"([^"]*)"/;
