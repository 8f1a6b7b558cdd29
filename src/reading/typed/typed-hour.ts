import type { Refusal } from '../../domain/access/refusal.ts';
import { findUtcOffset } from '../../domain/time/utc-offset.ts';
import { month, twoDigits } from '../dates/calendar/calendar-words.ts';

/** An hour found in what somebody typed. */
export interface TakenHour {
  readonly kind: 'taken';
  /** "HH:MM" */
  readonly time: string;
  /** An offset from UTC that was written with it, "+05:45"; null where none was. */
  readonly offset: string | null;
  /** The words without it. */
  readonly rest: string;
}

const half = '(?<half>[ap]m\\b|[ap]\\.\\s?m\\.?)';
const word = "(?:h|hrs?|hours|uhr|o['’]?clock)\\b\\.?";
const hour = new RegExp(
  [
    '\\b(?:12 )?(?<noon>noon|mid-?day)\\b',
    '\\b(?:12 )?(?<midnight>midnight)\\b',
    `(?<![\\d:./-])(?<hour>\\d{1,2})(?:[:h]|\\.(?=00|1[3-9]|[2-5]\\d|\\d\\d\\s?[ap]\\.?m))(?<minute>\\d\\d)(?::\\d\\d(?:\\.\\d+)?)?(?![\\d.:]\\d|\\d|\\.(?=$|\\s))(?:\\s?${half}|\\s?${word})?`,
    `(?<![\\d:./-])(?<soloHour>\\d{1,2})\\s?${half.replace('half', 'soloHalf')}`,
    `(?<![\\d:./-])(?<!\\b(?:in|within) (?:the next )?)(?<bareHour>\\d{1,2})\\s?(?<bareWord>${word})`,
    `(?<![\\d:./-])(?:(?<=\\bat )(?<atHour>[01]\\d|2[0-3])(?<atMinute>[0-5]\\d)\\b|(?<joinedHour>[01]\\d|2[0-3])(?<joinedMinute>[0-5]\\d)(?=\\s?(?:h|hrs?|hours)\\b|(?<!20\\d\\d)\\s?(?:utc|gmt|z)\\b)(?:\\s?(?:h|hrs?|hours)\\b)?)`,
    `(?<=\\bat |@\\s?)(?<openHour>\\d{1,2})(?!\\d|[:./-]\\d|\\s?(?:st|nd|rd|th)\\b|\\s?(?:of )?${month}\\b)`,
  ].join('|'),
  'i',
);
const offset =
  /\b(?:utc|gmt)\s?[+−–-]\s?\d{1,2}(?:[:.]?\d\d|\.\d|[½¼¾])?(?![\d:])|(?<=\d\d:?\d\d(?::\d\d)?\s?)[+−-]\d\d:?\d\d(?!\d)/i;

/**
 * Takes the first time of day from the words: "15:00", "3pm", "3.30 p.m.", "15h", "15h30", "1500 UTC", "at 15", "noon"; undefined where there
 * is none. Hours that may be two, "at 3" and "midnight", are refused with both; so is one that no clock shows.
 */
export function takeHour(words: string): TakenHour | Refusal | undefined {
  // "2026-12-09T15:00Z"
  const text = words.replace(/(?<=\d)T(?=\d\d:?\d\d)/g, ' ').replace(/(?<=:\d\d)Z\b/g, ' UTC');
  const written = offset.exec(text);
  const plain = written ? cut(text, written) : text;
  const match = hour.exec(plain);
  if (!match) return undefined;
  const part = match.groups ?? {};
  if (part.midnight) return eitherHour(match[0], '00:00', '23:59');
  const open = part.openHour ?? (/clock/i.test(part.bareWord ?? '') ? part.bareHour : undefined);
  if (open !== undefined && Number(open) >= 1 && Number(open) <= 12) {
    return eitherHour(match[0], `${twoDigits(Number(open) % 12)}:00`, `${twoDigits((Number(open) % 12) + 12)}:00`);
  }
  const time = timeOf(part);
  const there = written ? findUtcOffset(written[0]) : null;
  const isEnd = written && /[-–]\d\d:\d\d$/.test(written[0]) && time && written[0].slice(-5) > time;
  if (time === undefined || there === undefined) {
    return {
      kind: 'refused',
      because: 'unused words',
      words,
      unused: time === undefined ? match[0] : (written?.[0] ?? ''),
    };
  }
  // Of "10:00 UTC-11:30" the second is when it ends.
  if (isEnd) return { kind: 'refused', because: 'unused words', words, unused: written[0] };
  return { kind: 'taken', time, offset: there, rest: cut(plain, match) };
}

const cut = (text: string, { 0: found, index }: RegExpExecArray): string =>
  `${text.slice(0, index)} ${text.slice(index + found.length)}`;

const eitherHour = (words: string, ...choices: readonly string[]): Refusal => ({
  kind: 'refused',
  because: 'ambiguous',
  words: words.trim(),
  choices,
});

/** Undefined where no clock shows it: "25:00", "15:00 am". */
function timeOf(part: Readonly<Record<string, string | undefined>>): string | undefined {
  if (part.noon) return '12:00';
  const written = part.hour ?? part.soloHour ?? part.bareHour ?? part.atHour ?? part.joinedHour ?? part.openHour ?? '';
  const minutes = part.minute ?? part.atMinute ?? part.joinedMinute ?? '00';
  const letter = (part.half ?? part.soloHalf)?.charAt(0).toLowerCase();
  const hours = Number(written);
  if (Number(minutes) > 59 || hours > 23) return undefined;
  if (letter === undefined) return `${twoDigits(hours)}:${minutes}`;
  if (letter === 'p' && hours > 12) return `${hours}:${minutes}`;
  if (hours > 12 || hours === 0) return undefined;
  return `${twoDigits((hours % 12) + (letter === 'p' ? 12 : 0))}:${minutes}`;
}
