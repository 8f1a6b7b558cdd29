/** Control words and symbols that stand for a character. */
export const signs: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['~', ' '],
  ['_', '\u2011'],
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
]);

/** What ends a line, a paragraph, a cell or a row. TextEdit ends paragraphs with a backslash at the end of the line. */
export const breaks: ReadonlySet<string> = new Set([
  'par',
  'sect',
  'line',
  'lbr',
  'page',
  'cell',
  'nestcell',
  'row',
  '\n',
  '\r',
]);

/** Groups of which the text is no text of the document. */
const skipped: ReadonlySet<string> = new Set(
  'colortbl info pict header headerl headerr headerf footer footerl footerr footerf annotation atnid atnauthor atrfstart atrfend ftnsep ftnsepc aftnsep aftnsepc tc xe sp shprslt nonshppict nonesttables objdata objclass'.split(
    ' ',
  ),
);

/** Groups that begin with `\*`, so that older programs pass over them, and hold text all the same. */
const optional: ReadonlySet<string> = new Set(['fldinst', 'formfield', 'shpinst', 'shptxt', 'pntext', 'shppict']);

/** Whether this word at the beginning of a group says that the group is not read. */
export const isSkipped = (name: string, isOptional: boolean): boolean =>
  skipped.has(name) || (isOptional && !optional.has(name));
