import type { SourceLine } from '../../document/document.ts';

/**
 * The lines of an e-mail that its sender wrote: without the mails it answers, its signature and the list's footer.
 *
 * What is forwarded is kept, without its header: a secretary passes the summary on that way. Where nothing else is left, the quoted
 * words are what was sent. `pasted` text is no e-mail for sure: there a quote is left out only below "On ..., Sam wrote:".
 */
export function stripQuotedReply(mail: readonly SourceLine[], from: 'mail' | 'pasted'): readonly SourceLine[] {
  const kept: SourceLine[] = [];
  let lines = mail;
  let said = false;
  let forwards = 0;
  for (let at = 0, line = lines[at]; line !== undefined; line = lines[at]) {
    const quote = attributionEnd(lines, at);
    // Each forwarded mail may be quoted as a whole, which is a look at all of it; nobody passes one on twenty times.
    const forwarded = from === 'mail' && forwards < 20 ? headerEnd(lines, at) : undefined;
    if (quote !== undefined) {
      at = quoteEnd(lines, quote);
    } else if (from === 'mail' && ((said && beginsHistory(lines, at)) || isSignature(lines, at))) {
      break;
    } else if (forwarded !== undefined) {
      lines = unquoted(lines.slice(forwarded));
      at = 0;
      forwards += 1;
    } else {
      at += 1;
      if (from === 'mail' && isQuoted(line.text)) continue;
      kept.push(line);
      said ||= isWords(line.text);
    }
  }
  return said ? kept : unquoted(mail);
}

/** Not only a heading, such as the subject, or blanks. */
const isWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text) && !text.startsWith('# ');
const isQuoted = (text: string): boolean => /^ {0,3}>/.test(text);
const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** The lines with one level of quotation taken off, where all but the empty ones have it. */
function unquoted(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (!lines.every(({ text }) => isQuoted(text) || isBlank(text) || text.startsWith('# '))) return lines;
  return lines.map((line) => ({ ...line, text: line.text.replace(/^ {0,3}> ?/, '') }));
}

const wrote = /(?:\bwrote|\bschrieb(?: [\w.<>@" ]{1,80})?|\ba écrit|\bescribió|\bha scritto)\s*:\s*$/;

/** Where the quote begins below "On 3 June 2026 at 14:05, Sam <sam@club.example> wrote:", which takes one to three lines. */
function attributionEnd(lines: readonly SourceLine[], start: number): number | undefined {
  if (!/^\s*(?:\*\*)?(?:On|Am|Le|El|Il)\b/.test(lines[start]?.text ?? '')) return undefined;
  for (let at = start; at < start + 3; at += 1) {
    const text = (lines[at]?.text ?? '').slice(-300).replaceAll('*', '');
    if (!wrote.test(text)) continue;
    let quote = at + 1;
    while (quote < lines.length && isBlank(lines[quote]?.text)) quote += 1;
    return isQuoted(lines[quote]?.text ?? '') ? quote : undefined;
  }
  return undefined;
}

/** The line after a quote; empty lines between quoted ones belong to it. */
function quoteEnd(lines: readonly SourceLine[], start: number): number {
  let end = start;
  for (let at = start; at < lines.length; at += 1) {
    const text = lines[at]?.text;
    if (isQuoted(text ?? '')) end = at + 1;
    else if (!isBlank(text)) break;
  }
  return end;
}

const originalMessage =
  /^\s*-{2,}\s*(?:Original Message|Ursprüngliche Nachricht|Message d'origine|Mensaje original)\s*-{2,}\s*$/i;
const forwardedMessage =
  /^\s*(?:-{2,}\s*Forwarded message\s*-{2,}|Begin forwarded message:|-{2,}\s*Weitergeleitete Nachricht\s*-{2,})\s*$/i;
const headerLine = /^\s*\**(From|Sent|Date|To|Cc|Subject|Reply-To|Von|Gesendet|An|Betreff|De|Envoyé|À|Objet)\s*:\**\s/i;

/** Whether the mail that is answered begins here without quotation marks, as Outlook writes it: a line, or its header. */
const beginsHistory = (lines: readonly SourceLine[], at: number): boolean =>
  originalMessage.test(lines[at]?.text ?? '') ||
  (isHeaderBlock(lines, at) && !forwardedMessage.test(previous(lines, at)));

/** The last line before `at` that is not empty. */
function previous(lines: readonly SourceLine[], at: number): string {
  return lines.slice(Math.max(0, at - 3), at).findLast(({ text }) => !isBlank(text))?.text ?? '';
}

/** From, then at least two of Sent, To and Subject: minutes may have a line "From:", and none of them has all of these. */
function isHeaderBlock(lines: readonly SourceLine[], at: number): boolean {
  if (!/^\s*\**(?:From|Von|De)\s*:/i.test(lines[at]?.text ?? '')) return false;
  return lines.slice(at + 1, at + 6).filter(({ text }) => headerLine.test(text)).length >= 2;
}

/** The line after the header of a forwarded mail that begins here. */
function headerEnd(lines: readonly SourceLine[], start: number): number | undefined {
  const text = lines[start]?.text ?? '';
  const marked = forwardedMessage.test(text) || originalMessage.test(text);
  if (!marked && !isHeaderBlock(lines, start)) return undefined;
  let at = marked ? start + 1 : start;
  while (at < lines.length && isBlank(lines[at]?.text)) at += 1;
  while (headerLine.test((lines[at]?.text ?? '').replace(/^ {0,3}> ?/, ''))) at += 1;
  return at;
}

/** The signature's own mark, what telephones add, or the rule above a mailing list's footer. */
function isSignature(lines: readonly SourceLine[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (/^--\s*$/.test(text)) return true;
  if (/^\s*(?:Sent from my |Sent from Outlook|Get Outlook for |Von meinem \w+ gesendet|Envoyé de mon )/.test(text))
    return true;
  return (
    /^_{20,}\s*$/.test(text) &&
    /mailing list|unsubscribe/i.test(
      lines
        .slice(at + 1, at + 4)
        .map((line) => line.text)
        .join(' '),
    )
  );
}
