import { unquoted } from '../../domain/text/unquoted.ts';
import { clockLengthIn } from '../dates/clock/clock-length.ts';

/** The minutes of a length that somebody typed alone: "for 90 minutes", "1.5 hours", "1h30"; null where the words say anything else. */
export function readTypedLength(words: string): number | null {
  const text = unquoted(words).trim();
  const length = clockLengthIn(text);
  return length?.end === text.length ? length.minutes : null;
}
