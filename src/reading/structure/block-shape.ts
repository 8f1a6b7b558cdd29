import { picturesAtStart, withSigns } from './emoji.ts';
import { zoneOf } from './zones.ts';

/** What one line is by its first characters, before anybody asks what it says. */
export interface BlockShape {
  readonly kind: 'blank' | 'noise' | 'underline' | 'heading' | 'item' | 'row' | 'text';
  readonly level: number;
  readonly indent: number;
  readonly marker: string;
  readonly box: 'open' | 'done' | null;
  readonly text: string;
  readonly cells: readonly string[];
}

const bare = { kind: 'text', level: 0, indent: 0, marker: '', box: null, text: '', cells: [] } as const;

/** `next` is the line after it: a table's header need not begin with a bar where a row of dashes follows. */
export function readBlockShape(line: string, next: string, before: string | null): BlockShape {
  let at = 0;
  let indent = 0;
  for (; at < line.length; at++) {
    const char = line.charCodeAt(at);
    if (char === 32 || char === 160) indent += 1;
    else if (char === 9) indent += 4;
    else if (char !== 0xfeff && char !== 0x200b) break;
  }
  const untrimmed = line.slice(at);
  let text = untrimmed.trimEnd();
  if (text === '') return { ...bare, kind: 'blank' };
  // Minutes set a bot's lines as quotations; what is quoted from an e-mail was left out with the format.
  while (text.startsWith('>')) text = text.slice(1).trimStart();
  if (text === '') return { ...bare, kind: 'blank' };
  if (text.includes(':')) text = withSigns(text);

  if (text.includes('<') || text.includes('>')) {
    const said = chatLine.exec(text.slice(0, 80));
    if (said?.[1]) return chatShape(said[1], text.slice(said[0].length).trim());
  }
  const listed = text.startsWith('<') ? /^<(li|dd|p|dt)\b[^<>]{0,200}>\s*/i.exec(text) : null;
  if (listed) {
    const rest = text.slice(listed[0].length);
    if (/^(?:li|dd)$/i.test(listed[1] ?? '')) return { ...bare, kind: 'item', indent, marker: '-', text: rest };
    text = rest;
  } else if (
    text.startsWith('<') &&
    /^<\/?(?:ul|ol|div|table|tbody|thead|dl|p|li|span|br|section)\b[^<>]{0,300}>$/i.test(text)
  ) {
    return { ...bare, kind: 'noise' };
  }
  if (text === '') return { ...bare, kind: 'blank' };
  const first = text.charAt(0);
  if ((first === '=' || first === '-' || first === '~' || first === '*' || first === '_') && rule.test(text)) {
    const isUnderline = before === 'text' && text.length >= 3 && !text.includes(' ') && first !== '*' && first !== '_';
    return isUnderline ? { ...bare, kind: 'underline', level: first === '=' ? 1 : 2 } : { ...bare, kind: 'noise' };
  }
  // The rules between the rows of a table drawn with signs.
  if (first === '+' && /^\+(?:[-=:]+\+)+$/.test(text)) return { ...bare, kind: 'noise' };
  if (first === '{' && text.startsWith('{:')) return { ...bare, kind: 'noise' };
  if (first === '#') {
    const heading = /^(#{1,6})(?:\s+|(?<=##)(?=[\p{L}\d*]))(.*)$/u.exec(text);
    if (heading?.[1])
      return { ...bare, kind: 'heading', level: heading[1].length, text: withoutHashes(heading[2] ?? '') };
  }
  if (first === '=') {
    const heading = /^(={1,5})\s?([^=]{1,200})\1\s*$/.exec(text);
    if (heading?.[1]) return { ...bare, kind: 'heading', level: heading[1].length, text: heading[2] ?? '' };
  }
  if (first === 'h') {
    const heading = /^h([1-6])\. (.{1,200})$/.exec(text);
    if (heading?.[1]) return { ...bare, kind: 'heading', level: Number(heading[1]), text: heading[2] ?? '' };
  }
  if (first === '<') {
    const heading = /^<h([1-6])[^>]{0,200}>(.{1,300})<\/h\1>\s*$/i.exec(text);
    if (heading?.[1]) return { ...bare, kind: 'heading', level: Number(heading[1]), text: heading[2] ?? '' };
  }
  if (text.includes('|') && (first === '|' || before === 'row' || isDelimiterRow(next))) {
    if (isDelimiterRow(text)) return { ...bare, kind: 'noise' };
    const cells = cellsOf(text);
    if (cells.length > 1 || first === '|') return { ...bare, kind: 'row', indent, text: cells.join(' | '), cells };
  }
  // "MAG Chair\t": a row whose second cell is empty.
  if (untrimmed.includes('\t') && !itemStart.test(text)) {
    const cells = untrimmed.split('\t').map((cell) => cell.trim());
    if (cells.length > 1) return { ...bare, kind: 'row', marker: '\t', indent, text: cells.join(' ').trim(), cells };
  }
  return item(text, indent) ?? pictured(text, indent) ?? { ...bare, kind: 'text', indent, text };
}

/** "📌 Ana to mend it" is an item of a list, "📝 Action items" and "📝 Fees:" head one. */
function pictured(text: string, indent: number): BlockShape | null {
  const pictures = picturesAtStart(text);
  if (pictures === '') return null;
  const rest = text.slice(pictures.length);
  if (isTitle(rest)) return { ...bare, kind: 'text', indent, text: rest };
  return { ...bare, kind: 'item', indent, marker: pictures.trim(), text: rest };
}

const isTitle = (text: string): boolean => /:[*_]*$/.test(text) || zoneOf(text) !== null;

// "18:05:02 <mossy> hello", "[18:05] <mossy> hello", "<mossy> hello"
const chatLine = /^(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?\s+)?<[@+ ]?([\w|[\]\\`^{}-]{1,30})>\s+/;
const commands: Readonly<Record<string, string>> = {
  action: 'ACTION: ',
  agreed: 'AGREED: ',
  decision: 'DECISION: ',
  resolved: 'RESOLVED: ',
  info: '',
  startmeeting: '',
  idea: '',
};

/** One line of a chat: a command to the bot that takes the minutes, or what somebody said. */
function chatShape(nick: string, message: string): BlockShape {
  const marker = `<${nick}>`;
  const command = /^#(\w+)\s*(.*)$/.exec(message);
  if (command?.[1] === 'topic') return { ...bare, kind: 'heading', level: 3, text: command[2] ?? '' };
  const lead = command?.[1] === undefined ? undefined : commands[command[1].toLowerCase()];
  if (command && lead === undefined) return { ...bare, kind: 'noise' };
  const mark = /^(?:ACTION|RESOLUTION|RESOLVED|TOPIC|\[new\])/i.test(message);
  const text = command ? `${lead}${command[2]}` : mark ? message : `${nick}: ${message}`;
  return { ...bare, kind: 'item', marker, text };
}

const rule = /^(?:[=~]{3,}|(?:[-*_=] ?){3,})$/;
const withoutHashes = (text: string): string => text.replace(/\s#{1,6}\s*$/, '').trim();

export const isDelimiterRow = (text: string): boolean =>
  text.includes('-') && text.includes('|') && /^[\s|:+-]+$/.test(text);

function cellsOf(row: string): readonly string[] {
  // "||Task||Owner||" heads a table of Confluence.
  const inner = (row.startsWith('||') ? row.replaceAll('||', '|') : row).replace(/^\|/, '').replace(/\|\s*$/, '');
  // A bar in a link or after a backslash is part of the words.
  return inner
    .replaceAll('\\|', '\u0001')
    .split('|')
    .map((cell) => cell.replaceAll('\u0001', '|').trim());
}

// Word's picture fonts have their bullets at U+F000 and above; saved as text these signs stay, or are letters before a tab: "Ø", "ü", "v".
const itemStart =
  /^((?:[-+·–—∙■□*‑‐−―＊∗»›❖✦✱✸◆◇★☆⬥◘❍➣➢◉◾◽⬦⚫⚪♦☛☞⦁⁌⁍➧❥]|\*{2,3}|--|(?:➔|→|➜|➤|➡|►|▶|▸|⇒)\uFE0F?|=>|-{1,2}>|o|§)(?=\s)|[•◦▪●○‣⁃\uF000-\uF0FF]\uFE0E?|[Øüvqn§](?=\t| {3})|\(?\d{1,3}[.)](?!\d)|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s)|#\.(?=\s)|[a-z][.)](?=\s)|\([a-z]\)|[ivx]{1,4}[.)](?=\s))\s*/;
const arrowOrBox =
  /^(?:(?:[-*+]|➔|→|➜|➤|➡|►|▶|⇒|=>|-{1,2}>)\uFE0F?\s+)?(?:\\?\[\s?([xX✓✔vV~-]?)\s?\\?\]|([☐⬜□◻])|([☑✅✔☒✓]))(?:\s+|(?=[^\s(:]))/u;

function item(text: string, indent: number): BlockShape | null {
  const start = itemStart.exec(text);
  let rest = start ? text.slice(start[0].length) : text;
  const boxed = arrowOrBox.exec(rest);
  if (!start && !boxed) return null;
  // "✅ Decisions" is no task that was done.
  if (!start && boxed?.[3] && isTitle(rest.slice(boxed[0].length))) return null;
  let box: BlockShape['box'] = null;
  if (boxed) {
    box = (boxed[1] ?? '') !== '' || boxed[3] ? 'done' : 'open';
    rest = rest.slice(boxed[0].length);
  }
  let marker = start?.[1]?.replace(/\uFE0F$/, '') ?? '[]';
  // "- ➔ text", "- 1. text"
  const second = /^(➔|→|➜|➤|➡|►|▶|⇒|=>|-{1,2}>)\uFE0F?\s+/.exec(rest);
  if (second?.[1]) {
    marker = second[1];
    rest = rest.slice(second[0].length);
  }
  // "- 📌 Ana to mend it"
  rest = rest.slice(picturesAtStart(rest).length);
  return { ...bare, kind: 'item', indent: indent + (deeper[marker] ?? 0), marker, box, text: rest };
}

/** Bullets that stand for a level where blanks do not: "•" above "◦", "*" above "**". */
const deeper: Readonly<Record<string, number>> = { '◦': 1, '▪': 2, '**': 1, '***': 2 };
