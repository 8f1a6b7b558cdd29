import PostalMime, { type Email } from 'postal-mime';
import type { SourceLine } from '../../document/document.ts';
import { type Lines, refusal } from '../../document/lines.ts';
import { htmlLines } from '../html/html-lines.ts';
import { asWindows1252 } from '../text/decode-text.ts';
import { textLines } from '../text/text-lines.ts';
import { stripQuotedReply } from './strip-quoted-reply.ts';

/**
 * The lines of an e-mail: its subject as a heading, then what its sender wrote. The HTML part where there is one, because its lists
 * and tables are whole. Attachments are not read.
 */
export async function emailLines(bytes: Uint8Array): Promise<Lines> {
  const email = await parsed(bytes);
  if (email === undefined) return refusal('damaged', 'its parts are nested or its headers written as in no mail');
  const body = bodyLines(email.html, email.text);
  if (body.kind === 'unreadable') return body;
  const subject = bareSubject(asWindows1252(email.subject ?? ''));
  const heading = subject === '' ? [] : [`# ${subject}`, ''];
  const own = stripQuotedReply(body.lines, 'mail').map(({ text }) => text);
  if (!own.some((text) => text.trim() !== '')) {
    const attached = email.attachments.length > 0;
    return attached ? refusal('no text', 'only attachments; post those by themselves') : refusal('empty', 'nothing');
  }
  return { kind: 'lines', lines: numbered([...heading, ...own]) };
}

async function parsed(bytes: Uint8Array): Promise<Email | undefined> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 30, maxHeadersSize: 1024 * 1024 });
  } catch {
    // The parser refuses more than these limits, and nothing else.
    return undefined;
  }
}

function bodyLines(html: string | undefined, text: string | undefined): Lines {
  const page: Lines | undefined = html === undefined ? undefined : htmlLines(asWindows1252(html));
  if (page !== undefined && (text === undefined || (page.kind === 'lines' && page.lines.length > 0))) return page;
  return textLines(asWindows1252(text ?? ''));
}

const numbered = (texts: readonly string[]): readonly SourceLine[] =>
  texts.map((text, index) => ({ number: index + 1, text }));

/** The subject without "Re:", "Fwd:" and a list's name in brackets. */
const bareSubject = (subject: string): string =>
  subject.replace(/^(?:\s*(?:(?:re|fwd?|aw|wg|tr|rv|antw)\s*:|\[[^\]]{1,40}\]))+/i, '').trim();
