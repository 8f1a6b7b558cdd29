const numbers: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4 };
const fractions: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };
const hourUnit = '(?:h(?:ou)?rs?|h)';
const minuteUnit = '(?:min(?:ute)?s?|m)';
const lead = '(?:(?:for|lasting|lasts|duration:?|length:?)\\s+)?(?:about\\s+|around\\s+|approx(?:imately|\\.)?\\s+)?';

/** "90 minutes", "1.5 hours", "1h30", "an hour and a half", "half an hour", with "for" or "lasting" before; case makes no difference. */
const length = new RegExp(
  `^${lead}(?:${[
    `(?<half>half an hour)`,
    `(?<halves>an|one|two|three)\\s+(?:and a half\\s+hours?|hours?\\s+and a half)`,
    `(?<hours>\\d{1,2}(?:[.,]\\d{1,2})?|an?|one|two|three|four)?\\s*(?<fraction>[½¼¾])?[\\s-]?${hourUnit}(?:\\s*(?:and\\s+)?(?<rest>[0-5]?\\d)\\s*${minuteUnit}?)?`,
    `(?<minutes>\\d{1,3})[\\s-]?${minuteUnit}`,
  ].join('|')})(?![\\p{L}\\d])`,
  'iu',
);
const longest = 12 * 60;

/** How long the words that the text begins with say something lasts, and how many characters they are; null where they say nothing of it. */
export function clockLengthIn(text: string): { readonly minutes: number; readonly end: number } | null {
  const match = length.exec(text);
  if (!match?.groups) return null;
  const { half, halves, hours, fraction, rest, minutes } = match.groups;
  const whole = halves ?? hours ?? '';
  const count = numbers[whole.toLowerCase()] ?? Number(whole.replace(',', '.'));
  const inHours = half ? 0.5 : count + (halves ? 0.5 : (fractions[fraction ?? ''] ?? 0));
  const total = Math.round(minutes ? Number(minutes) : inHours * 60 + Number(rest ?? 0));
  return total > 0 && total <= longest ? { minutes: total, end: match[0].length } : null;
}
