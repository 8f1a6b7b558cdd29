import type { CalendarDay } from '../domain/instant.ts';
import type { NextMeeting } from '../domain/summary.ts';
import { type ClockTime, clockTimeIn, startOn } from './clock-time.ts';
import { type Calendar, dayPhrasesIn } from './day-phrase.ts';
import type { Placed } from './outline.ts';

export interface NextMeetingReading {
  readonly next: NextMeeting;
  readonly day: CalendarDay;
  /** Other lines that speak of it. */
  readonly lines: readonly number[];
  /** False where the day was counted ("in two weeks") or nothing calls it the next one. */
  readonly certain: boolean;
  readonly words: string;
}

const named =
  /\b(?:next|upcoming|following|forthcoming)\s+((?:[\p{L}\d'’/-]+\s+){0,5}?)(meetings?|calls?|session|telecon|teleconference|telco|teleconf|sync|agenda|get-together|face[- ]to[- ]face|f2f|assembly|plenary|hangout|stand-?up|agm)\b/iu;
const ownWords =
  /^(?:virtual|regular|monthly|weekly|scheduled|bi-?weekly|biweekly|fortnightly|quarterly|annual|board|committee|council|online|group|team|full|main|ordinary|formal|steering|governance|working|planning|directors|of|the|our|board's|staff|project|core|developers?|wg|sig|public|general|in-person|business|and|zoom|triage|video|tsc|tac|toc|pmc|technical|parish|town|trustees?|trustee|editors?|club|pta|aggregate|agm|members?|management)$/i;

/** The next meeting the document announces, with the time another line gives for the same day. */
export function nextMeetingOf(
  passages: readonly Placed[],
  meeting: CalendarDay | null,
  calendar: Calendar,
): NextMeetingReading | null {
  let best: { weight: number; reading: NextMeetingReading } | null = null;
  let saidAt = -10;
  const ordinal = ordinalIn(
    passages
      .slice(0, 4)
      .map((passage) => passage.text)
      .join(' '),
  );
  const titleWords = new Set(
    passages
      .slice(0, 8)
      .filter((passage) => passage.index === 0 || passage.kind === 'heading')
      .flatMap((passage) => passage.text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []),
  );
  for (const passage of passages) {
    const says = /next|upcoming|following|forthcoming/i.test(passage.text)
      ? (named.exec(passage.text) ?? ownName.exec(passage.text))
      : successor(passage.text, ordinal);
    const nearby = passage.index - saidAt <= 5 && /^\W*(?:date|when|time|day)\b/i.test(passage.text);
    if (says) saidAt = passage.index;
    const inZone = passage.zone === 'next meeting';
    if (!says && !inZone && !nearby) continue;
    if (/^["“>]/.test(passage.text) || /["“][^"”]{0,200}$/.test(passage.text.slice(0, says?.index ?? 0))) continue;
    const text = passage.text.replace(/https?:\/\/\S+/g, ' ');
    // "Nov 17: next board meeting" has its day first.
    const dayFirst =
      says !== null &&
      says.index < 60 &&
      dayPhrasesIn(text.slice(0, says.index), calendar).some((phrase) => phrase.exact);
    const after = says && !dayFirst ? text.slice(says.index) : text;
    const days = dayPhrasesIn(after, calendar).filter(
      (day) =>
        (meeting === null || day.from > meeting) &&
        !/\b(?:deadline|due|before|by|prior to|until|last)\s+$/i.test(after.slice(0, day.index)),
    );
    // "the first Monday of every month" is a rule, and names no day.
    const isRule =
      /\b(?:every|each|recurring|first|second|third|fourth|last|other) (?:mon|tue|wed|thu|fri|sat|sun)|\bevery\b|of (?:the|each) month/i.test(
        text,
      );
    const day =
      days.find((phrase) => phrase.exact && !phrase.relative) ??
      days.find((phrase) => phrase.relative && phrase.exact && passage.zone !== 'actions' && !isRule);
    if (!day) continue;
    // "the next meeting of the Ferry Union"
    const whose = says
      ? (/^.{0,80}?(?:meeting|call|session) (?:of|with|between) ((?:the )?(?:[\p{Lu}][\p{L}\d-]* ?){1,4})/u.exec(
          after,
        )?.[1] ?? '')
      : '';
    const foreign = `${says?.[1] ?? ''} ${whose}`
      .trim()
      .split(/\s+/)
      .filter((word) => word !== '' && !ownWords.test(word) && !titleWords.has(word.toLowerCase())).length;
    const weight =
      (inZone ? 4 : 0) +
      (says ? 3 : 0) +
      (nearby ? 4 : 0) +
      (passage.heading ? 1 : 0) +
      (/\b(?:will|is|to be|was set|scheduled|on|hold|:)\s/i.test(after.slice(0, day.index)) ? 1 : 0) -
      foreign * 4 -
      (day.relative ? 2 : 0) -
      (day.index > 140 ? 3 : 0) -
      (passage.zone === 'actions' ? 1 : 0) -
      (passage.zone === 'previous actions' ? 3 : 0) -
      (/cancel|skip|no meeting|instead of/i.test(after.slice(0, day.index)) ? 4 : 0);
    if (weight <= 0 || (best && weight < best.weight)) continue;
    if (best && weight === best.weight && best.reading.day <= day.from) continue;
    const time =
      clockTimeIn(after.slice(day.end)) ??
      clockTimeIn(after.slice(0, day.index)) ??
      (inZone || nearby ? timeAfter(passages, passage.index) : null);
    best = {
      weight,
      reading: {
        next: { line: passage.line, title: titleIn(text), startsAt: startOn(day.from, time) },
        day: day.from,
        lines: [passage.line],
        certain: !day.relative,
        words: day.text,
      },
    };
  }
  return best ? withTimeElsewhere(best.reading, passages, calendar) : byOwnName(passages, meeting, calendar);
}

const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const numbered =
  /\b(?:(\d{1,3})(?:st|nd|rd|th)|(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth)) ((?:[\p{L}-]+ ){0,2}?)(session|meeting|plenary|assembly|conference)\b/iu;
// "Next time: ...", "Next interim: ..."
const ownName =
  /^\W*next ?(?:time\b|one\b|:|(?!steps?|release|deadline|version|milestone|actions?|week|month|year|item|topic|task|phase|sprint goal)(?:[\p{L}-]+ ){0,2}[\p{L}-]+\s*:)/iu;
const countOf = (match: RegExpExecArray | null): number | null =>
  match === null ? null : match[1] ? Number(match[1]) : ordinals.indexOf((match[2] ?? '').toLowerCase());

/** 9 of "Ninth session of the Expert Group". */
const ordinalIn = (title: string): number | null => countOf(numbered.exec(title.slice(0, 400)));

/** "The tenth session will be held ..." in the minutes of the ninth. */
function successor(text: string, ordinal: number | null): RegExpExecArray | null {
  if (ordinal === null) return null;
  const match = numbered.exec(text.slice(0, 600));
  if (!match || countOf(match) !== ordinal + 1) return null;
  match[1] = '';
  return match;
}

const timeAfter = (passages: readonly Placed[], index: number): ClockTime | null =>
  clockTimeIn(passages[index + 1]?.text ?? '');

/** What the document calls it: "MAG meeting III", "Third meeting of the Committee"; null where it is only "the next meeting". */
function titleIn(text: string): string | null {
  const body = '(?:the )?((?:\\p{Lu}[\\p{L}\\d-]*\\s+){0,4}\\p{Lu}[\\p{L}\\d-]*)';
  const count = `(${ordinals.slice(1).join('|')}|\\d{1,3}(?:st|nd|rd|th))`;
  const kind = '(meeting|call|session|plenary|assembly)';
  const named =
    /\bnext\s+(?:(?:virtual|online|regular|ordinary|scheduled|monthly|weekly|quarterly|in-person)\s+)*((?:\p{Lu}[\p{L}\d-]*\s+){1,4}(?:[Mm]eeting|[Cc]all|[Ss]ession)(?:\s+(?:[IVX]+|#?\d+)\b(?!\s+\p{Lu}))?)/u.exec(
      text,
    )?.[1];
  if (named) return named;
  // "the next online meeting, the Committee's third,"
  const theirs = new RegExp(`\\b${kind},\\s+${body}['’]s\\s+${count}\\b`, 'u').exec(text);
  if (theirs) return `${capitalised(theirs[3] ?? '')} ${theirs[1]} of the ${theirs[2]}`;
  // "The third meeting of the Committee will be on", "the next meeting, the third of the Committee,"
  const counted = new RegExp(
    `\\b[Tt]he\\s+${count}\\s+((?:[\\p{L}-]+\\s+){0,2}?${kind})?(?:\\s*of\\s+${body})?`,
    'u',
  ).exec(text);
  if (counted && (counted[2] || counted[4])) {
    const noun = counted[2] ?? 'meeting';
    return `${capitalised(counted[1] ?? '')} ${noun}${counted[4] ? ` of the ${counted[4]}` : ''}`;
  }
  // "the next meeting (Board meeting IV) is on"
  const beside =
    /\bnext\s+(?:\p{L}+\s+){0,3}?(?:meeting|call|session)\s*[(,:]\s*((?:\p{Lu}[\p{L}\d-]*\s+){1,4}(?:[IVX]+|#?\d{1,3}|[Mm]eeting(?:\s+(?:[IVX]+|#?\d{1,3}))?))\s*[),]/u.exec(
      text,
    )?.[1];
  return beside && !/^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/i.test(beside)
    ? beside
    : null;
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The invitation in another line gives the hour: "an invitation for 6 February at 11:00 UTC". */
function withTimeElsewhere(
  reading: NextMeetingReading,
  passages: readonly Placed[],
  calendar: Calendar,
): NextMeetingReading {
  if (reading.next.startsAt !== reading.day) return reading;
  for (const passage of passages) {
    if (passage.line === reading.next.line || !/\d[:.h]\d\d|\d ?[ap]m\b|\d{4} ?(?:utc|gmt)/i.test(passage.text))
      continue;
    const same = dayPhrasesIn(passage.text, calendar).find((day) => day.from === reading.day && day.exact);
    const time = same
      ? (clockTimeIn(passage.text.slice(same.end)) ?? clockTimeIn(passage.text.slice(0, same.index)))
      : null;
    if (!time?.zone) continue;
    return {
      ...reading,
      next: { ...reading.next, startsAt: startOn(reading.day, time) },
      lines: [...reading.lines, passage.line],
    };
  }
  return reading;
}

/** "in the 9/22 TSC call": a later meeting of the body in the title, though nothing calls it the next. */
function byOwnName(
  passages: readonly Placed[],
  meeting: CalendarDay | null,
  calendar: Calendar,
): NextMeetingReading | null {
  const bodies = new Set(passages.slice(0, 8).flatMap((passage) => passage.text.match(/\b[A-Z]{2,5}\b/g) ?? []));
  if (!meeting || bodies.size === 0) return null;
  for (const passage of passages.slice(8)) {
    if (!/\b(?:call|meeting)\b/i.test(passage.text)) continue;
    for (const day of dayPhrasesIn(passage.text, calendar)) {
      const body = /^\s+([A-Z]{2,5}) (?:call|meeting)\b/.exec(passage.text.slice(day.end))?.[1];
      if (!body || !bodies.has(body) || !day.exact || day.from <= meeting) continue;
      return {
        next: { line: passage.line, title: `${body} meeting`, startsAt: day.from },
        day: day.from,
        lines: [passage.line],
        certain: false,
        words: day.text,
      };
    }
  }
  return null;
}
