import { month } from '../calendar/calendar-words.ts';

const hourNames = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const minuteNames: Readonly<Record<string, number>> = {
  half: 30,
  quarter: 15,
  five: 5,
  ten: 10,
  twenty: 20,
  'twenty-five': 25,
  fifteen: 15,
  thirty: 30,
  'forty-five': 45,
};
const hourName = `(?:1[0-2]|0?[1-9]|${hourNames.join('|')})(?![\\p{L}\\d:/-]|\\.\\d)`;
const oClock = "\\s?o['’]?clock\\b";
const clauseEnd =
  '(?=\\s*(?:$|[,;)(]|[.!?](?:\\s|$)|(?:in the (?:morning|afternoon|evening)|at night|sharp|on|as usual)\\b))';

/** Each has the hour in its group `hour`; `minutes` before it, or `after` it. */
const spoken: readonly RegExp[] = [
  new RegExp(
    `\\b(?:a )?(?<minutes>half|quarter|five|ten|twenty[- ]five|twenty) (?:minutes )?(?<side>past) (?<hour>${hourName})(?:${oClock})?`,
    'giu',
  ),
  new RegExp(`\\b(?:a )?(?<minutes>quarter) (?<side>to) (?<hour>${hourName})(?:${oClock})?`, 'giu'),
  new RegExp(
    `(?<=\\b(?:at|from|until|till) )(?<minutes>five|ten|twenty[- ]five|twenty) (?:minutes )?(?<side>to) (?<hour>${hourName})(?:${oClock})?(?:(?=\\s(?:utc|gmt)\\b)|${clauseEnd})`,
    'giu',
  ),
  new RegExp(`(?<=\\b(?:at|from|until|till) )(?<minutes>half) (?<hour>${hourName})`, 'giu'),
  new RegExp(`(?<=\\bat )(?<hour>${hourNames.join('|')}) (?<after>fifteen|thirty|forty-five)${clauseEnd}`, 'giu'),
  new RegExp(`(?<![\\d:./-])\\b(?<hour>${hourName})${oClock}`, 'giu'),
  new RegExp(`(?<=\\bat )(?<hour>${hourName})${clauseEnd}`, 'giu'),
];

const zone =
  '(?:\\s?\\(?(?:utc|gmt)(?:\\s?[+−–-]\\s?\\d{1,2}(?::?\\d\\d)?)?\\)?|\\s\\(?(?!(?:at|but|not|out)\\b)[a-z]{1,4}t\\b\\)?)?';
const figures = '\\d{1,2}[:.h]\\d\\d(?:\\s?[ap]\\.?m\\.?)?';
const bare = '\\d{1,2}(?![\\d:./]|-\\d{1,2}-)';
const to = '(?:to|until|till?|thru|through(?: to)?|bis)';
/** What a stretch of hours ends with, where its first hour is a bare number. */
const end =
  '(?=\\d{1,2}[:.h]\\d\\d|\\d{1,2}\\s?(?:[ap]\\.?m\\b|o’clock|uhr\\b|\\(?(?:utc|gmt|c?e[sd]?t|b?st)\\b)|noon\\b|midday\\b|midnight\\b)';
/** "December 10 to 11:30" may begin on the tenth, "9 December 10 to 11:30" at ten. */
const noDay = `(?<!(?<!\\d(?:st|nd|rd|th)? )\\b${month}\\.?,? )(?<![\\d:./#–-])(?<!\\b(?:items?|pages?|points?|nos?\\.?|rooms?) )`;

/** In order; what is found becomes "10:00 to 11:30", which is read as it stands. */
const stretches: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?<=\\bat )(1[3-9]|2[0-3])\\s?(?:h|hrs?)?${clauseEnd}`, 'gi'), '$1:00'],
  [/(?<![\d:.,/-])(\d{1,2}) ?uhr\b/gi, '$1:00 Uhr'],
  // "moved from 10:00 to 11:30": the first is over.
  [
    new RegExp(
      `(?<=\\b(?:mov|shift|chang|postpon|reschedul|push|brought|put)\\w*\\b[^.;]{0,30})\\bfrom (?:${figures}|${bare}\\s?(?:[ap]m)?)${zone} to (?=\\d)`,
      'gi',
    ),
    'to ',
  ],
  [new RegExp(`\\bbetween (${figures}|${bare}(?:\\s?[ap]m)?)(${zone}) and (?=\\d|noon|midday)`, 'gi'), 'from $1$2 to '],
  [
    new RegExp(
      `(${figures}|\\d\\s?[ap]m|\\d{4})(${zone})[,;]?\\s\\(?(?:and )?(?:it )?(?:through(?: to)?|thru|til|bis|until|till|ends?|ending|finish(?:es|ing)?|clos(?:es|ing))(?: at)? (?=\\d{1,2}[:.h]?\\d\\d|\\d{1,2}\\s?[ap]m|noon|midday)`,
      'gi',
    ),
    '$1$2 to ',
  ],
  [new RegExp(`\\b(from |at )(${bare})(${zone})\\s?(?:${to}|[-–—])\\s?${end}`, 'gi'), '$1$2:00$3 to '],
  [new RegExp(`${noDay}\\b(${bare})(${zone}) ${to} ${end}`, 'gi'), '$1:00$2 to '],
  [new RegExp(`(?<=^\\s|, |: |@ ?)(${bare}) [-–—] (?=\\d{1,2}[:.h]\\d\\d)`, 'g'), '$1:00 to '],
  // "2-3:30 pm", "10-11:30 UTC" at once; "9 - 10:00" may be the ninth, at ten.
  [
    new RegExp(`${noDay}\\b(\\d{1,2})[-–—](?=\\d{1,2}(?:[:.h]\\d\\d)?\\s*(?:[ap]\\.?m\\b|\\(?(?:utc|gmt)\\b))`, 'gi'),
    '$1:00-',
  ],
  [
    /(?<![\d:./-])([01]\d|2[0-4])([0-5]\d)(?=\s?(?:[-–—]|to|until|till)\s?\d{4}\s?(?:h|hrs?|\(?(?:utc|gmt|z)|[a-z]{1,3}t)\b)/gi,
    '$1:$2',
  ],
  // "10.00-11.30 Uhr": what is a time at its end is one at its beginning.
  [/(?<![\d.:])(\d{1,2})\.(\d\d)(?=\s?(?:[-–—]|to|until|till) ?\d{1,2}\.\d\d\s?(?:uhr|hrs?|h|[ap]\.?m)\b)/gi, '$1:$2'],
  [/(?<=\bfrom )(\d{1,2})\.([0-5]\d)(?= (?:to|until|till) \d{1,2}\.[0-5]\d(?!\d))/gi, '$1:$2'],
];

const dayPart =
  /(?<=(?<time>[:.h]\d\d|\b(?:at|to) \d{1,2}|o’clock))(?: o’clock)?(?: sharp)?,? (?:in the (?<part>morning|afternoon|evening)|(?<night>at night|tonight))\b/gi;

const isWorthLooking =
  /o['’]?clock|uhr|\d[-–—]\d|\b(?:past|quarter|half|between|through|thru|until|till?|bis|to|at|ends?|ending|in the (?:morning|afternoon|evening)|at night|tonight)\b|\d ?[-–—]/i;

/**
 * The text with its times of day in figures: "half past three" becomes "3:30 o’clock", which may be in either half of the day, "8 in the
 * evening" becomes "8 pm", and "between 10 and 11:30" becomes "from 10:00 to 11:30".
 */
export function withClockFigures(text: string): string {
  if (!isWorthLooking.test(text)) return text;
  const inFigures = spoken.reduce(
    (words, pattern) => words.replace(pattern, (...found) => figuresOf(found.at(-1))),
    text,
  );
  const withHalves = inFigures.replace(dayPart, (...found) => ` ${found.at(-1).part === 'morning' ? 'am' : 'pm'}`);
  const once = withHalves.replace(/ o’clock(?=\s?[ap]\.?m\b)/gi, '');
  return stretches.reduce((words, [pattern, stretch]) => words.replace(pattern, stretch), once);
}

function figuresOf({ hour = '', minutes, after, side }: Readonly<Record<string, string | undefined>>): string {
  const named = hourNames.indexOf(hour.toLowerCase()) + 1 || Number(hour);
  const count = minuteNames[(minutes ?? after ?? '').toLowerCase().replace(' ', '-')] ?? 0;
  const isBefore = side?.toLowerCase() === 'to';
  const shown = isBefore ? ((named + 10) % 12) + 1 : named;
  return `${shown}:${String(isBefore ? 60 - count : count).padStart(2, '0')} o’clock`;
}
