import { ordinals } from './meeting-title.ts';

const numbered =
  /\b(?:(\d{1,3})(?:st|nd|rd|th)|(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth)) ((?:[\p{L}-]+ ){0,2}?)(session|meeting|plenary|assembly|conference)\b/iu;
const countOf = (match: RegExpExecArray | null): number | null =>
  match === null ? null : match[1] ? Number(match[1]) : ordinals.indexOf((match[2] ?? '').toLowerCase());

/** 9 of "Ninth session of the Expert Group". */
export const ordinalIn = (title: string): number | null => countOf(numbered.exec(title.slice(0, 400)));

/** "The tenth session will be held ..." in the minutes of the ninth. */
export function successor(text: string, ordinal: number | null): RegExpExecArray | null {
  if (ordinal === null) return null;
  const match = numbered.exec(text.slice(0, 600));
  if (!match || countOf(match) !== ordinal + 1) return null;
  match[1] = '';
  return match;
}
