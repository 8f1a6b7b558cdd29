import { matchesIn } from '../words/matches-in.ts';
import { month, ordinal, weekdayPattern } from './calendar/calendar-words.ts';
import { ordinalWord } from './calendar/number-words.ts';

const dash = '\\s?(?:-|–|—|to|until|and|&|/)\\s?(?:the )?';
const year = "(?:,?\\s?(?:20\\d\\d|19\\d\\d)(?![\\d:])|,?\\s?['’]\\d\\d\\b)";
/** What follows an amount, a time of day or a share, and no day. */
const noAmount =
  "(?![\\d/%:]|[.,]\\d|\\s?(?:%|of|people|members|votes|hours?|present|euros?|percent|per cent|[ap]\\.?m\\b|hrs?\\b|h\\b|uhr|o['’]clock|minutes?|days?|weeks?|months?|pages?|items?|units?|done|full))";
const afterDay = '(?=\\s*(?:$|[.,;:)\\]!?–—|](?!\\d)|(?:at|to|so|if|for|and|or|with|when|latest|noon|eod|cob|in)\\b))';
const beforeSlash = `(?:\\b(?:by|on|before|due|deadline|eta|until|till|the|in|at|for|of|from|to|after|than|latest|eod|cob|cop|noon|midnight|around|about|meeting|call|week|${weekdayPattern})|:|[([,–-])`;
/** Only behind these is "8.12" or "8-12" a day, and no number or stretch. */
const announced = `\\b(?:(?:by|before|due|until|till|deadline|than|eta|latest|eod|cob|cop)(?: (?:date|is|on|by|of|the|noon|midnight|eod|cob|cop|around|about))?[:,]?|${weekdayPattern}[.,]?)(?: ${weekdayPattern}[.,]?)?`;
const oneOfDays = '(?:[12]\\d|3[01]|0?[1-9])';
/** "Paper 4/23" and "the change to 2/3" are no days. */
const noReference =
  '(?<!\\b(?:nos?|nr|numbers?|papers?|documents?|resolutions?|decisions?|items?|motions?|rooms?|pages?|parts?|issues?|versions?|refs?|reports?|cases?|rules?|articles?|sections?|minutes?|open|score|to|by a|the|of)[.:]? )';

const anyCase = (pattern: string): RegExp => new RegExp(pattern, 'gi');

/**
 * The ways to write a date, by what each of them has some of: most lines with a number name no day. V8 compiles a pattern when it is first
 * used, and takes five times as long for all of them in one.
 */
const forms: readonly (readonly [having: RegExp, patterns: readonly RegExp[]])[] = [
  [
    /\b(?:19|20)\d\d/,
    [
      `\\b(?:19|20)\\d\\d([-/.])\\d{1,2}\\1\\d{1,2}(?!\\d)`,
      `(?<![\\d/.#\\w-])20\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?![\\w-])`,
      `\\b20\\d\\d-?W[0-5]\\d\\b(?!-)`,
    ].map(anyCase),
  ],
  [
    /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d[a-z]{3}/i,
    [
      `\\b${ordinal}(?: (?:of )?${month}\\.?${year}?)?${dash}${ordinal}[ -](?:of )?${month}\\b\\.?${year}?`,
      `\\b${ordinal}[ -]?(?:of )?${month}\\b\\.?(?:-(?:20\\d\\d)|${year})?`,
      `\\b${month}\\b\\.?,? ?${ordinal}(?![\\d:])(?:,? ?(?:19|20)\\d\\d)?${dash}(?:${month}\\.? ?)?${ordinal}\\b(?![:/])${year}?`,
      `\\b${month}\\b\\.?,? (?:the )?${ordinal}\\b(?![:/.]\\d)${year}?`,
      `\\b${ordinalWord} (?:of )?${month}\\b${year}?`,
      `\\b${month} the ${ordinalWord}\\b${year}?`,
    ].map(anyCase),
  ],
  [
    /\b(?:mon|tue|wed|thu|fri|sat|sun)/i,
    [
      `(?<=\\b${weekdayPattern}\\.?,? (?:the )?)\\d{1,2}(?:st|nd|rd|th)(?:,? 20\\d\\d)?(?![\\d:-])`,
      `(?<=\\b${weekdayPattern}\\.?,? (?:the )?)\\d{1,2}(?![\\d-]|\\.\\d)${afterDay}`,
      `(?<=\\b${weekdayPattern},? the )${ordinalWord}\\b${afterDay}`,
    ].map(anyCase),
  ],
  [
    /\d ?\/ ?\d/,
    [
      `(?<![\\d/.#v-])\\d{1,2}/\\d{1,2}/(?:20)?\\d\\d(?![\\d/])`,
      `(?<=${beforeSlash} ?)${oneOfDays} ?/ ?${oneOfDays}${noAmount}`,
      `(?<![\\w/.#€$£-])(?!24/7)${noReference}(?:(?:1[3-9]|2\\d|3[01])/(?:1[0-2]|0?[1-9])|(?:1[0-2]|0?[1-9])/(?:1[3-9]|2\\d|3[01]))(?=[.;!?)\\]]*(?:\\s*$|[;.)]\\s))`,
    ].map(anyCase),
  ],
  [
    /\d[.-]\s?\d/,
    [
      `(?<![\\d/.#v])\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?20\\d\\d(?!\\d)`,
      `(?<![\\d/.#v-])\\d{1,2}-\\d{1,2}-20\\d\\d(?!\\d)`,
      `(?<=${announced} ?)\\d{1,2}(?:\\.\\s?\\d{1,2}\\.\\s?|-\\d{1,2}-)\\d\\d(?![\\d.-]\\d|\\d)`,
      `(?<![\\d/.#v§])\\d{1,2}\\.\\s?(?:1[0-2]|0?[1-9])\\.(?=[\\s),;]|$)`,
      `(?<=${announced} ?)${oneOfDays}[.-]${oneOfDays}${noAmount}${afterDay}`,
    ].map(anyCase),
  ],
];

/** Where the text has a date, in order; of two that overlap the first, and of two that begin together the one that stands first above. */
export function writtenDates(text: string): readonly RegExpExecArray[] {
  const found = forms.flatMap(([having, patterns]) =>
    having.test(text) ? patterns.flatMap((pattern) => matchesIn(text, pattern)) : [],
  );
  let end = 0;
  return found
    .sort((one, other) => one.index - other.index)
    .filter(({ 0: words, index }) => {
      if (index < end) return false;
      end = index + words.length;
      return true;
    });
}
