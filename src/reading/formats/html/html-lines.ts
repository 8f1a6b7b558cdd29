import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { limits } from '../../document/limits.ts';
import { type Lines, refusal } from '../../document/lines.ts';
import { LineWriter } from '../blocks/line-writer.ts';
import { type Row, writeRows } from '../blocks/table-rows.ts';
import { withReferences } from '../message/slack-references.ts';
import { attribute, checkBox, type Element, isHtmlElement, isLeftOut, isNumbered, lineOf } from './html-element.ts';
import { isMention, opensItem, textAfter, textContentOf } from './html-mention.ts';
import { findRows, hasSideHeader, isLayout } from './html-table.ts';

/**
 * The lines of a web page, an export of a wiki or a Slack canvas, as the Markdown they would be written in.
 *
 * Each keeps the line of the file on which its text begins; lines of one file line share its number. A page written without line
 * breaks (a canvas is one line) has no lines to keep, and its own are counted instead.
 */
export function htmlLines(html: string): Lines {
  // parse5 would count a carriage return alone as a line, which no editor does.
  const document = parseShallow(html.replace(/\r(?!\n)/g, ' '));
  if (document === undefined) return refusal('nested too deep', `more than ${limits.depth} elements`);
  const writer = new LineWriter();
  writeTitle(document, writer);
  writeChildren(document, writer);
  writer.endLine();
  const places = new Set(writer.lines.map(({ number }) => number)).size;
  const lines = writer.lines.length > 2 * places + 2 ? counted(writer.lines) : writer.lines;
  return { kind: 'lines', lines };
}

const counted = (lines: LineWriter['lines']): LineWriter['lines'] =>
  lines.map((line, index) => ({ ...line, number: index + 1 }));

class TooDeep extends Error {}

/** The page, or undefined where its elements are nested deeper than any page is: following them would end the stack, not the page. */
function parseShallow(html: string): DefaultTreeAdapterTypes.Document | undefined {
  let depth = 0;
  try {
    return parse(html, {
      sourceCodeLocationInfo: true,
      treeAdapter: {
        ...defaultTreeAdapter,
        onItemPush: () => {
          depth += 1;
          if (depth > limits.depth) throw new TooDeep();
        },
        onItemPop: () => {
          depth -= 1;
        },
      },
    });
  } catch (fault) {
    if (fault instanceof TooDeep) return undefined;
    throw fault;
  }
}

function writeChildren(parent: DefaultTreeAdapterTypes.ParentNode, writer: LineWriter): void {
  for (const child of parent.childNodes) writeNode(child, writer);
}

function writeNode(node: DefaultTreeAdapterTypes.ChildNode, writer: LineWriter): void {
  // A canvas mentions people as Slack's own text does, `<@U024BE7LH>`, which no browser takes for an element.
  if ('value' in node) writer.write(withReferences(node.value), lineOf(node));
  else if (isHtmlElement(node)) writeElement(node, writer);
}

/** The page's name in the browser's tab is its heading where it has no other. */
function writeTitle(document: DefaultTreeAdapterTypes.Document, writer: LineWriter): void {
  if (findElement(document, 'h1')) return;
  const title = findElement(document, 'title');
  if (title) writeHeading(title, writer);
}

function findElement(parent: DefaultTreeAdapterTypes.ParentNode, name: string): Element | undefined {
  for (const child of parent.childNodes.filter(isHtmlElement)) {
    const found = child.tagName === name ? child : findElement(child, name);
    if (found) return found;
  }
  return undefined;
}

type Write = (element: Element, writer: LineWriter) => void;

/** Elements whose text is not said to the reader: code, form fields, what leads elsewhere. */
const unread =
  'head script style template noscript svg math iframe object embed select textarea button nav audio video canvas';
const paragraphs =
  'p div section article main header footer aside address figure figcaption fieldset form details summary dl dt dd center';
const each = (names: string, write: Write): [string, Write][] => names.split(' ').map((name) => [name, write]);

/** How elements are written; one that is not named here is a run of text, such as `<span>`. */
const writers = new Map<string, Write>([
  ...each(unread, () => {}),
  ...each('h1 h2 h3 h4 h5 h6', writeHeading),
  ...each('ul ol menu', writeList),
  ...each(paragraphs, apart(writeChildren)),
  ...each('b strong', (element, writer) => writer.marked('bold', () => writeChildren(element, writer))),
  ...each('del s strike', (element, writer) => writer.marked('struck', () => writeChildren(element, writer))),
  ...each('br tr', (element, writer) => {
    writer.endLine();
    writeChildren(element, writer);
  }),
  ['li', (element, writer) => writer.indented('- ', () => writeChildren(element, writer))],
  ['blockquote', apart((element, writer) => writer.indented('> ', () => writeChildren(element, writer), '> '))],
  ['hr', apart((element, writer) => writer.addLine('---', lineOf(element)))],
  ['table', apart(writeTable)],
  ['pre', apart(writePreformatted)],
  ['a', writeLink],
  ['time', writeTime],
  ['input', writeBox],
  ['img', writePicture],
]);

/** Writes with an empty line before and after. */
function apart(write: Write): Write {
  return (element, writer) => {
    writer.endParagraph();
    write(element, writer);
    writer.endParagraph();
  };
}

function writeElement(element: Element, writer: LineWriter): void {
  if (isLeftOut(element)) return;
  if (isMention(element)) writeMention(element, writer);
  else (writers.get(element.tagName) ?? writeChildren)(element, writer);
}

/** Wikis write a task as who is mentioned and what they are to do: "Jon Berg Send the plan". There a colon parts the two. */
function writeMention(element: Element, writer: LineWriter): void {
  const name = textContentOf(element).replace(/\s+/g, ' ').trim();
  writer.write(
    opensItem(element) && /^[\s\u00A0]*\p{Lu}/u.test(textAfter(element)) ? `${name}:` : name,
    lineOf(element),
  );
}

/** `<time datetime="2026-12-03">Thursday</time>`: the day, where the words have no number. */
function writeTime(element: Element, writer: LineWriter): void {
  const day = /^\d{4}-\d\d-\d\d/.exec(attribute(element, 'datetime') ?? '')?.[0];
  if (day === undefined || /\d/.test(textContentOf(element))) writeChildren(element, writer);
  else writer.write(day, lineOf(element));
}

function writeHeading(element: Element, writer: LineWriter): void {
  writer.endParagraph();
  // A heading of two lines is one heading, and bold throughout.
  const lines = linesIn(element);
  const text = lines
    .map((line) => line.text)
    .join(' ')
    .replaceAll('**', '');
  const level = element.tagName === 'title' ? 1 : Number(element.tagName.slice(1));
  if (text !== '') writer.addLine(`${'#'.repeat(level)} ${text}`, lines[0]?.number ?? lineOf(element));
  writer.endParagraph();
}

/** The element's own lines, empty ones left out, as they would stand outside of any list. */
function linesIn(element: Element): LineWriter['lines'] {
  const writer = new LineWriter();
  writeChildren(element, writer);
  writer.endLine();
  return writer.lines.filter(({ text }) => text !== '');
}

function writeList(list: Element, writer: LineWriter): void {
  const parent = list.parentNode;
  const isInner = parent !== null && isHtmlElement(parent) && /^(?:ul|ol|li|menu)$/.test(parent.tagName);
  const end = (): void => (isInner ? writer.endLine() : writer.endParagraph());
  end();
  let count = Number(attribute(list, 'start') ?? 1) || 1;
  for (const child of list.childNodes.filter(isHtmlElement)) {
    if (child.tagName !== 'li') {
      // Canvases and older pages put the inner list beside the item that it belongs to.
      writer.indented('  ', () => writeElement(child, writer));
      continue;
    }
    const value = Number(attribute(child, 'value'));
    if (list.tagName === 'ol' && value > 0) count = value;
    const marker = isNumbered(list) ? `${count}. ` : '- ';
    writer.indented(marker + checkBox(child, list), () => writeItem(child, writer), ' '.repeat(marker.length));
    count += 1;
  }
  end();
}

/** An item whose text is a paragraph is an item all the same; only its further paragraphs stand apart. */
function writeItem(item: Element, writer: LineWriter): void {
  const first = item.childNodes.find(isHtmlElement);
  for (const child of item.childNodes) {
    if (child === first && first.tagName === 'p') {
      writeChildren(first, writer);
      writer.endLine();
    } else {
      writeNode(child, writer);
    }
  }
}

function writeTable(table: Element, writer: LineWriter): void {
  const rows = findRows(table);
  const captions = table.childNodes.filter(isHtmlElement).filter(({ tagName }) => tagName === 'caption');
  for (const caption of captions) apart(writeChildren)(caption, writer);
  if (isLayout(table, rows)) writeCells(rows, writer);
  else writeRows(rows, hasSideHeader(rows), linesIn, writer);
}

function writeCells(rows: readonly Row<Element>[], writer: LineWriter): void {
  for (const cell of new Set(rows.flat())) {
    if (cell !== undefined) apart(writeChildren)(cell, writer);
  }
}

/** Minutes kept as plain text, such as the log of a chat, stand in `<pre>`: their lines are lines. */
function writePreformatted(element: Element, writer: LineWriter): void {
  const [first] = element.childNodes;
  const start = first === undefined ? lineOf(element) : firstLineOf(first);
  for (const [index, line] of textContentOf(element).split('\n').entries()) writer.addLine(line, start + index);
}

/**
 * The line on which the text of a `<pre>` begins, counted from its end: the line break after the tag is no part of the text, but parse5
 * gives its place as the text's.
 */
function firstLineOf(node: DefaultTreeAdapterTypes.ChildNode): number {
  const end = 'value' in node ? node.sourceCodeLocation?.endLine : undefined;
  return end === undefined || !('value' in node) ? lineOf(node) : end - (node.value.split('\n').length - 1);
}

function writeLink(element: Element, writer: LineWriter): void {
  const address = (attribute(element, 'href') ?? '').trim();
  const inside = (): void => writeChildren(element, writer);
  if (/^https?:\/\//i.test(address)) writer.linked(address.replace(/[\s()<>]/g, encodeURIComponent), inside);
  else inside();
}

function writeBox(element: Element, writer: LineWriter): void {
  if (attribute(element, 'type') !== 'checkbox') return;
  writer.write(attribute(element, 'checked') === undefined ? '[ ] ' : '[x] ', lineOf(element));
}

/** A picture stands for its text where that is one sign, as wikis and chats draw emoji and ticks. */
function writePicture(element: Element, writer: LineWriter): void {
  const text = attribute(element, 'alt') ?? '';
  if (/^(?:\P{ASCII}{1,4}|:[\w+-]{1,40}:)$/u.test(text)) writer.write(text, lineOf(element));
}
