import type { NextMeeting } from '../../domain/summaries/summary.ts';
import { addDays, type CalendarDay } from '../../domain/time/instant.ts';
import { alternativeDaysIn } from '../dates/alternative-days.ts';
import { type ClockTime, clockTimeIn, heldAt } from '../dates/clock/clock-time.ts';
import { type Calendar, type DayPhrase, dayPhrasesIn, unreadPhrasesIn } from '../dates/day-phrase.ts';
import type { Placed } from '../structure/outline.ts';
import { zoneOf } from '../structure/zones.ts';
import { foreignNextMeeting } from '../words/foreign-words.ts';
import { ordinalIn, successor } from './meeting-ordinal.ts';
import { titleIn } from './meeting-title.ts';

export interface NextMeetingReading {
  readonly next: NextMeeting;
  readonly day: CalendarDay;
  /** Other lines that speak of it. */
  readonly lines: readonly number[];
  /** False where the day was counted ("in two weeks") or nothing calls it the next one. */
  readonly certain: boolean;
  readonly words: string;
  /** The other day that the words may mean: "3 or 4 December". */
  readonly other?: { readonly day: CalendarDay; readonly next: NextMeeting } | null;
  /** Its hour, where no zone is known for it, or not whether it is in the morning. */
  readonly openHour: ClockTime | null;
}

const named =
  /\b(?:next|upcoming|following|forthcoming|future)[:,]?\s+((?:[\p{L}\d'’/-]+\s+){0,5}?)(meetings?|mtgs?|calls?|session|telecon|teleconference|telco|teleconf|sync|agenda|get-together|face[- ]to[- ]face|f2f|assembly|plenary|hangout|stand-?up|agm)\b/iu;
const ownWords =
  /^(?:virtual|regular|monthly|weekly|scheduled|bi-?weekly|biweekly|fortnightly|quarterly|annual|board|committee|council|online|group|team|full|main|ordinary|formal|steering|governance|working|planning|directors|of|the|our|board's|week['’]s|month['’]s|staff|project|core|developers?|wg|sig|public|general|in-person|business|and|zoom|triage|video|tsc|tac|toc|pmc|technical|parish|town|trustees?|trustee|editors?|club|pta|aggregate|agm|members?|management)$/i;

// "will next meet on", "adjourned until", "DONM" (date of next meeting)
const meetsAgain = /\b(?:next meets?|meets? (?:again|next)|reconvenes?|adjourn(?:ed|s)? (?:until|till|to)|donm)\b()/iu;
const foreignNamed = new RegExp(`(?<!\\p{L})${foreignNextMeeting}(?!\\p{L})()`, 'iu');
const calledOff =
  /\b(?:instead of|rather than|previously|originally|was (?:planned|scheduled)|moved from|not|no (?:meetings?|calls?)|skip(?:ped|ping)?|cancel(?:l?ed|l?ing)?)\b[^.;]{0,24}$/i;
const isCalledOff = /^[)\s,]*(?:(?:is|was|will be|has been)\s+)?(?:cancel|skipped|off\b|postponed)/i;
const deadline = /\b(?:deadline|due(?: on)?|before|by|prior to|until|last)\s+$/i;
const tentative =
  /\b(?:tentative(?:ly)?|proposed|provisional(?:ly)?|suggested|possibly|perhaps|maybe|tbc|to be confirmed)\b/i;

/** The next meeting the document announces, with the time another line gives for the same day. */
export function nextMeetingOf(
  passages: readonly Placed[],
  meeting: CalendarDay | null,
  calendar: Calendar,
): NextMeetingReading | null {
  let best: { weight: number; reading: NextMeetingReading } | null = null;
  let said: Placed | null = null;
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
    const foreignSays = calendar.language ? foreignNamed.exec(passage.text) : null;
    const says = foreignSays ?? announcementIn(passage.text, ordinal);
    const foreign = says ? foreignWords(says, passage.text, titleWords) : 0;
    const lead = says ? null : said;
    if (says) said = foreign === 0 ? passage : null;
    const inZone = passage.zone === 'next meeting';
    const nearby = lead !== null && isAbout(passage, lead);
    if (!says && !inZone && !nearby) continue;
    if (/^["“>]/.test(passage.text) || /["“][^"”]{0,200}$/.test(passage.text.slice(0, says?.index ?? 0))) continue;
    const text = passage.text.replace(/https?:\/\/\S+/g, ' ');
    // "Nov 17: next board meeting" has its day first.
    const dayFirst =
      says !== null &&
      says.index < 60 &&
      dayPhrasesIn(text.slice(0, says.index), calendar).some((phrase) => phrase.exact);
    const after = says && !dayFirst ? text.slice(says.index) : text;
    const day = dayIn(after, meeting, calendar, passage.zone === 'actions', says?.[0] ?? '');
    if (!day) continue;
    const isTentative = tentative.test(text);
    const weight =
      (inZone ? 4 : 0) +
      // Under "Next meeting" the dates of other committees may have a heading of their own.
      (inZone && !passage.heading && zoneOf(passage.path.at(-1) ?? '') === 'next meeting' ? 2 : 0) +
      (says ? 3 : 0) +
      (nearby ? 5 : 0) +
      (passage.heading ? 1 : 0) +
      (!nearby && /\b(?:will|is|to be|was set|scheduled|on|hold|:)\s/i.test(after.slice(0, day.index)) ? 1 : 0) +
      (/\b(?:final|confirmed)\b/i.test(text) ? 1 : 0) -
      (isTentative ? 1 : 0) -
      foreign * 4 -
      (day.relative ? 2 : 0) -
      (day.index > 140 ? 3 : 0) -
      (passage.zone === 'actions' ? 1 : 0) -
      (passage.zone === 'previous actions' ? 3 : 0);
    if (weight <= 0 || (best && weight < best.weight)) continue;
    if (best && weight === best.weight && best.reading.day <= day.from) continue;
    const time =
      clockTimeIn(after.slice(day.end)) ??
      clockTimeIn(after.slice(0, day.index)) ??
      (inZone || nearby ? timeAfter(passages, passage.index) : null);
    const on = (held: CalendarDay): NextMeeting => ({
      line: passage.line,
      title: titleIn(text),
      ...heldAt(held, time),
    });
    best = {
      weight,
      reading: {
        next: on(day.from),
        day: day.from,
        other: day.other && { day: day.other, next: on(day.other) },
        lines: [passage.line],
        certain: !day.relative && !day.other && !isTentative && !calendar.language,
        words: day.text,
        openHour: openHourOf(time),
      },
    };
  }
  if (best) return withTimeElsewhere(best.reading, passages, calendar);
  return byOwnName(passages, meeting, calendar) ?? beingPlanned(passages, meeting, calendar, titleWords);
}

/** The words of the first line that announces the next meeting on a day that there is not: "31 November"; null where none does. */
export function unreadNextMeeting(
  passages: readonly Placed[],
  calendar: Calendar,
): { readonly line: number; readonly words: string } | null {
  for (const { text, line, zone } of passages) {
    const says = announcementIn(text, null);
    if (!says && zone !== 'next meeting') continue;
    const day = unreadPhrasesIn(text, calendar).find(({ index }) => index >= (says?.index ?? 0));
    if (day) return { line, words: text.slice(day.index, day.end) };
  }
  return null;
}

/** Where the text announces a meeting to come; the first group has the words that say of what kind it is. */
function announcementIn(text: string, ordinal: number | null): RegExpExecArray | null {
  if (/next|upcoming|following|forthcoming|future|again|reconvene|adjourn|donm/i.test(text)) {
    const found = named.exec(text) ?? meetsAgain.exec(text) ?? ownName.exec(text);
    if (found) return found;
  }
  return successor(text, ordinal);
}

/** How many words say that it is a meeting of others: "the next meeting of the Ferry Union". */
function foreignWords(says: RegExpExecArray, text: string, titleWords: ReadonlySet<string>): number {
  const whose =
    /^.{0,80}?(?:meeting|call|session) (?:of|with|between) ((?:the )?(?:[\p{Lu}][\p{L}\d-]* ?){1,4})/u.exec(
      text.slice(says.index),
    )?.[1] ?? '';
  return `${says[1] ?? ''} ${whose}`
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '' && !ownWords.test(word) && !titleWords.has(word.toLowerCase())).length;
}

/** Whether a line belongs to the announcement above it: an item under it, "Date: ...", or a line that begins with its day. */
function isAbout(passage: Placed, lead: Placed): boolean {
  if (passage.index - lead.index > 5 || passage.zone === 'actions' || /\?\s*$/.test(passage.text)) return false;
  if (/\b(?:tb[acd]|to be (?:decided|confirmed|announced|agreed|arranged))\b/i.test(lead.text)) return false;
  // "Date of the fair" is another's.
  if (
    /^\W*(?:date|when|time|day|final(?:ly)?|tentative|confirmed)\b(?! (?:of|for) (?!(?:the )?(?:next )?(?:meeting|call|session)))/i.test(
      passage.text,
    )
  )
    return true;
  // "Nov 17: next board meeting" is told whole.
  if (lead.text.length > 80 || /\d/.test(lead.text.replace(/^\W*\d{1,3}\b/, ''))) return false;
  if (passage.parent?.index === lead.index && passage.text.length <= 80) return true;
  // A title that nothing marks as a heading, in a table or an outline.
  const isTitle = /\b(?:meetings?|calls?|sessions?|dates?)\W*$/i.test(lead.text) && passage.index - lead.index <= 3;
  return isTitle && passage.kind === lead.kind && /\d/.test(passage.text.slice(0, 30));
}

/** The first day in the text that was not called off, of several meetings the nearest; one that is counted only where no date is written. */
function dayIn(
  text: string,
  meeting: CalendarDay | null,
  calendar: Calendar,
  inActions: boolean,
  announcement: string,
): DayPhrase | null {
  const days = alternativeDaysIn(text, calendar).filter(({ index, end, from }) => {
    const before = text.slice(Math.max(0, index - 60), index);
    return (
      (meeting === null || from > meeting) &&
      (!deadline.test(before) || meetsAgain.test(announcement)) &&
      !calledOff.test(before) &&
      !isCalledOff.test(text.slice(end, end + 40))
    );
  });
  const written = days.filter((day) => day.exact && !day.relative);
  const [first] = /s$/i.test(announcement) ? written.sort((a, b) => (a.from < b.from ? -1 : 1)) : written;
  if (first) return first;
  // "the first Monday of every month" is a rule, and names no day.
  const isRule =
    /\b(?:every|each|recurring|first|second|third|fourth|last|other) (?:mon|tue|wed|thu|fri|sat|sun)|\bevery\b|of (?:the|each) month/i.test(
      text,
    );
  if (isRule || inActions) return null;
  // Of "next week's call" no day is said.
  const counted = days.find(
    (day) =>
      day.index >= announcement.length &&
      day.relative &&
      (day.exact || day.other !== null || /^next week$/i.test(day.text)),
  );
  if (!counted) return null;
  // "same time next week" is a week from this meeting, and not the week's end.
  const isWeek = /^next week$/i.test(counted.text) && meeting !== null;
  return isWeek ? { ...counted, from: addDays(meeting, 7), to: addDays(meeting, 7) } : counted;
}

// "Next time: ...", "Next interim: ..."
const ownName =
  /^\W*next ?(?:time\b|one\b|:|(?!steps?|release|deadline|version|milestone|actions?|week|month|year|item|topic|task|phase|sprint goal)(?:[\p{L}-]+ ){0,2}[\p{L}-]+\s*:)/iu;
const openHourOf = (time: ClockTime | null): ClockTime | null => (time?.zone === null || time?.otherTime ? time : null);

const timeAfter = (passages: readonly Placed[], index: number): ClockTime | null =>
  clockTimeIn(passages[index + 1]?.text ?? '');

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
    if (!time?.zone || time.otherTime) continue;
    return {
      ...reading,
      next: { ...reading.next, ...heldAt(reading.day, time) },
      openHour: null,
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
        openHour: null,
      };
    }
  }
  return null;
}

const gathering =
  /^\W*((?:[\p{L}'’-]+ ){0,4})(?:meeting|weekend|retreat|away[- ]?day|assembly|session|get-together|gathering)\b/iu;

/** "Trustees’ retreat: tentative dates 16-17 November": a gathering of the body's own that has its days suggested. */
function beingPlanned(
  passages: readonly Placed[],
  meeting: CalendarDay | null,
  calendar: Calendar,
  titleWords: ReadonlySet<string>,
): NextMeetingReading | null {
  for (const { text, line, zone } of passages) {
    const says = tentative.test(text) && zone !== 'actions' ? gathering.exec(text) : null;
    if (!meeting || !says || foreignWords(says, text, titleWords) > 0) continue;
    const day = dayPhrasesIn(text, calendar).find(({ exact, from }) => exact && from > meeting);
    const between = text.slice(says[0].length, day?.index);
    if (!day || !tentative.test(between) || /[.;!?]\s/.test(between)) continue;
    const next = { line, title: titleIn(text), startsAt: day.from };
    return { next, day: day.from, lines: [line], certain: false, words: day.text, openHour: null };
  }
  return null;
}
