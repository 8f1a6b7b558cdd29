import type { CalendarDay } from '../../domain/time/instant.ts';
import { clockTimeIn, startOn } from '../dates/clock/clock-time.ts';
import { type Calendar, dayPhrasesIn } from '../dates/day-phrase.ts';
import type { FrontMatter } from '../structure/front-matter.ts';
import type { Placed } from '../structure/outline.ts';
import { foreignDateLabel } from '../words/foreign-words.ts';

export interface MeetingTime {
  readonly day: CalendarDay;
  readonly startsAt: string;
  readonly line: number;
  /** False where only the year of posting, or the file's name, gave the year or the day. */
  readonly certain: boolean;
  /** The day it would be in the other order of 3/4, or by the weekday beside it. */
  readonly other: CalendarDay | null;
  /** What stands beside date and time, where that is a place: "Online". */
  readonly place: string | null;
}

const ofMeeting =
  /\b(?:meeting|minutes|telecon|telco|call|notes|summary|session|sync|date|time|when|held|board|agenda|log|videoconference|conference call|stand-?up|weekly|monthly)\b/i;
/** What is never the meeting's own day, right before a day. */
const ofAnother =
  /\b(?:next|upcoming|future|forthcoming|deadline|due|expires?|until|approv(?:ed|al)(?: date)?|date approved|adopted)\b[^.;,]{0,40}$/i;
/** "Jon to send the plan by 15/12" */
const byThen = /\b(?:by|before|no later than)\s+(?:\p{L}+day,? )?(?:the )?$/iu;
const foreignLabel = new RegExp(`^\\W*${foreignDateLabel}\\W*[:–-]`, 'iu');
const announcesNext = /\b(?:next|upcoming|future|forthcoming)\b[^.]{0,30}\b(?:meetings?|calls?|sessions?|dates?)\b/i;
const ofSomethingElse =
  /\b(?:version|updated|modified|published|approved|previous|prior|last|next|deadline|due|expires|copyright|©|created|posted|revised|issue|recording|until|follow(?:ing)? up|adopted|submitted|draft of|upcoming|release)\b/i;

/**
 * When the meeting was, by its front matter, title or first lines.
 *
 * Each date near the top is weighed: what names it a meeting's date, a time of day beside it, and how far up it stands speak for it; what
 * calls it the date of a version, or of the next meeting, against. `passages`: without the rows of tables of tasks, whose days are when
 * these are due.
 */
export function meetingTimeOf(
  passages: readonly Placed[],
  front: FrontMatter,
  calendar: Calendar,
  fileName: string,
): MeetingTime | null {
  let best: { weight: number; found: MeetingTime } | null = null;
  const offer = (weight: number, found: MeetingTime): void => {
    if (weight > 0 && (!best || weight > best.weight)) best = { weight, found };
  };
  const date = front.fields.get('date') ?? front.fields.get('meeting_date') ?? front.fields.get('meeting-date');
  const [inName] = dayPhrasesIn(spelledOut(fileName), { ...calendar, from: null });
  for (const field of [date, front.fields.get('title')]) {
    const [day] = field ? dayPhrasesIn(field.value, { ...calendar, from: null }) : [];
    if (field && day)
      // A page's date may be that of its publication; a title's is the meeting's.
      offer(field === date ? 9 : 10, {
        day: day.from,
        startsAt: startOn(day.from, clockTimeIn(field.value)),
        line: field.line,
        certain: true,
        other: null,
        place: null,
      });
  }
  let distance = 0;
  for (const [at, passage] of passages.entries()) {
    distance += passage.text.length > 200 ? 3 : 1;
    if (distance > 45) break;
    if (passage.text.length > 900 || (passage.kind === 'row' && passage.marker === '\t' && distance > 12)) continue;
    const text = passage.text.replace(/https?:\/\/\S+/g, ' ');
    const phrase = dayPhrasesIn(text, calendar).find(
      (other) =>
        other.exact &&
        !other.relative &&
        !byThen.test(text.slice(0, other.index)) &&
        // A task's day to come is when it is due.
        !(passage.zone === 'actions' && calendar.from !== null && other.from > calendar.from) &&
        !ofAnother.test(
          text.slice(Math.max(0, other.index - 60), other.index).replace(/^.*\b(?:minutes|notes) of\b/i, ''),
        ),
    );
    if (!phrase) continue;
    const days = [phrase.from, ...(phrase.other ? [phrase.other] : [])];
    const day = days.find((one) => one === inName?.from) ?? phrase.from;
    const written = /\d{4}|['’]\d\d/.test(phrase.text) || /^\d{1,2}\/\d{1,2}\/\d\d$/.test(phrase.text);
    const title = passage.kind === 'heading' || passage.index < 3;
    const label =
      foreignLabel.test(text) ||
      /^\W*(?:(?:meeting )?(?:date|time|when|day)(?: ?(?:&|and|\/) ?time)?(?:\/time)?|held(?: on)?|meeting held)\b/i.test(
        text,
      );
    const time = clockTimeIn(text.slice(phrase.end)) ?? clockTimeIn(text.slice(0, phrase.index));
    let weight =
      7 -
      distance * 0.2 +
      (title ? 2 : 0) +
      (label ? 4 : 0) +
      (ofMeeting.test(text) ? 2 : 0) +
      (time ? 1.5 : 0) +
      (written ? 1 : -2) +
      (day === inName?.from ? 2 : 0);
    if (text.length - phrase.text.length < 45) weight += 1.5;
    else if (text.length > 160) weight -= 3;
    if (ofSomethingElse.test(text.slice(0, phrase.index).slice(-60)) && !label) weight -= 5;
    if (passage.zone === 'next meeting' || (passage.kind !== 'text' && /actions/.test(passage.zone))) weight -= 5;
    if (passage.box) weight -= 4;
    // "Next meeting: ... / Date: 8 April"
    if (passages.slice(Math.max(0, at - 3), at).some((above) => announcesNext.test(above.text))) weight -= 8;
    // "Minutes of the AGM of 13 May 2023" further down are those to be approved.
    if (passage.index > 1 && /\b(?:minutes|notes) (?:of|from)\b/i.test(text)) weight -= 5;
    const nearby = time ?? timeNear(passages, at);
    offer(weight, {
      day,
      startsAt: startOn(day, nearby),
      line: passage.line,
      certain: written && (phrase.other === null || day === inName?.from),
      other: day === phrase.from ? phrase.other : phrase.from,
      place: placeBeside(text, phrase.index),
    });
  }
  const chosen = (best as { weight: number; found: MeetingTime } | null)?.found;
  if (chosen) return chosen;
  return inName ? { day: inName.from, startsAt: inName.from, line: 1, certain: false, other: null, place: null } : null;
}

/** A file's name with its date as one writes it: "board_20240304.md" is of 2024-03-04. */
const spelledOut = (fileName: string): string =>
  fileName.replace(/_/g, '-').replace(/(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)/, '$1-$2-$3');

/** "Meeting started by x at 16:31:17 UTC", "Time: 9am ET" within a few lines. */
function timeNear(passages: readonly Placed[], index: number): ReturnType<typeof clockTimeIn> {
  for (const passage of passages.slice(Math.max(0, index - 2), index + 6)) {
    if (/^\W*(?:(?:start )?time|when|meeting started|meeting time|called to order)\b/i.test(passage.text)) {
      const time = clockTimeIn(passage.text);
      if (time) return time;
    }
  }
  return null;
}

/** "16 January 2024 | 13:00 UTC | Online" */
function placeBeside(text: string, index: number): string | null {
  const parts = text.split(/\s*[|•·]\s*|\s[-–—]\s/);
  if (parts.length < 2) return null;
  const last = parts.at(-1)?.trim() ?? '';
  const holdsDate = text.lastIndexOf(last) <= index && text.lastIndexOf(last) + last.length > index;
  return !holdsDate && /^[\p{L}][\p{L}\s,.'’()-]{2,60}$/u.test(last) && !clockTimeIn(last) ? last : null;
}

/** The place a line of its own gives: "Location: Town Hall". */
export function venueOf(passages: readonly Placed[]): string | null {
  for (const passage of passages.slice(0, 40)) {
    const place = /^\W*(?:location|place|venue|where|held (?:at|in))\s*:?\s+(.{2,100})$/i.exec(passage.text)?.[1];
    if (place && !/^https?:/.test(place)) return place.replace(/[*.\s]+$/, '');
  }
  return null;
}

/** "📝 Notes": the tab of a document in which a machine took notes, above the meeting's own name. */
const tabName = /^📝\s*Notes$/u;

/** The document's name for the meeting: its title, with the date taken off where something else remains. */
export function titleOf(passages: readonly Placed[], front: FrontMatter): string | null {
  const subject = passages.slice(0, 8).find((passage) => /^subject:\s/i.test(passage.text));
  if (subject) return subject.text.replace(/^subject:\s+(?:(?:re|fwd?):\s+)*/i, '').slice(0, 200);
  const written =
    passages.slice(0, 6).find((passage) => passage.kind === 'heading' && !tabName.test(passage.text)) ??
    passages.find((passage) => passage.text.includes(' ') && passage.kind !== 'row');
  const first = passages.find((passage) => passage.text !== '');
  // "<tilda> #startmeeting garden weekly"
  if (first?.marker.startsWith('<')) return first.text.slice(0, 200);
  const chosen =
    first && first.kind === 'text' && first.text.length <= 100 && first.afterBlank && written?.kind !== 'heading'
      ? first
      : written;
  const title = chosen?.text.replace(/^\[\d+\]\s*/, '').replace(/\s*[:|]\s*$/, '') ?? '';
  return title === '' ? (front.fields.get('title')?.value ?? null) : title.slice(0, 200);
}
