import { withoutOverrides } from '../../../domain/text/visible-text.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { writtenMoment } from '../../../domain/time/written-time.ts';

/** Slack writes a moment in each reader's own zone where it is given a token; the local workspace shows a token as it is. */
export type DateFormat = 'tokens' | 'plain';

/** The words of others as text: no link, no mention, no ping comes of it. */
export function escaped(words: string): string {
  const text = withoutOverrides(words);
  return /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;
}

/**
 * Escaped words of at most `most` characters, entities counted; what had to go is marked "…".
 *
 * Cut after escaping an entity would be torn, and cut in the middle of an emoji a half of it would stand there.
 */
export function escapedWithin(words: string, most: number): string {
  const whole = escaped(words);
  if (whole.length <= most) return whole;
  let text = '';
  for (const character of words) {
    const next = escaped(character);
    if (text.length + next.length > most - 1) break;
    text += next;
  }
  return `${text.trimEnd()}…`;
}

/** Unescaped words of at most `most` characters, for `plain_text`; what had to go is marked "…". */
export function truncate(words: string, most: number): string {
  const whole = withoutOverrides(words);
  if (whole.length <= most) return whole;
  let text = '';
  for (const character of whole) {
    if (text.length + character.length > most - 1) break;
    text += character;
  }
  return `${text.trimEnd()}…`;
}

/** Words that a colon or a full stop of ours follows, without their own full stop. */
export const stripPeriod = (words: string): string => words.trimEnd().replace(/\.$/, '');

/**
 * A moment for a `mrkdwn` text, in the reader's own zone with that of `zone` beside it.
 *
 * Not for `plain_text` nor for a message's `text`, where Slack does not replace the token: `writtenMoment` is for those.
 */
export function moment(instant: Instant, zone: string, moments: DateFormat): string {
  const written = writtenMoment(instant, zone);
  if (moments === 'plain') return written;
  const seconds = Math.floor(instant.getTime() / 1000);
  return `<!date^${seconds}^{date_short_pretty}, {time}|${written}> (${written})`;
}

/** A quoted source line on one line, without list marks, the stars and underscores of Markdown, and the addresses of its links, which Slack would show or act on. */
export function plainQuote(quote: string): string {
  return quote
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:[-*•➔→▪◦]\s+)+/u, '')
    .replace(/\[([^[\]]+)\]\([^()\s]*\)/g, '$1')
    .replace(/\*\*|__|[*`~]/g, '');
}
