import type { CalendarDay } from '../../domain/time/instant.ts';
import type { Placed } from '../structure/outline.ts';
import { type TaskRecord, valuesOf } from '../structure/task-record.ts';
import { weekdayPattern } from './calendar/calendar-words.ts';
import { type Calendar, dayPhrasesIn } from './day-phrase.ts';
import { type Deadline, readDeadline, readDueField } from './deadline-phrase.ts';

const longest = 120;
/** A whole sentence before a list, or a line of dashes below it, says something else. */
const longestSentence = 60;
/** What ends in a colon leads to its list whatever its length; other prose before one may name any day. */
const longestLeadIn = 240;
const endsInColon = /:\W*$/;
/** "Shared out the rooms (deadline: 3 May)": in brackets it is said of all that stands under it. */
const inBrackets = /[([](?:deadline|due)\b[^()[\]]{2,60}[)\]]/i;
const announces =
  /\b(?:by|before|due|deadline|until|no later than|within|in time for|prior to|ahead of|for (?:the |our )?next)\b/i;
const spell =
  /^\W*(?:this|next|coming|the next|within|in|over|by|end of|short|before|asap|ongoing|urgent|immediate)\b[^.]{0,40}$/i;

/** When the tasks of a list are due by what stands over it: "By Friday:", "Before the next meeting", "The following are due by 3 May". */
export class DueAbove {
  readonly #calendar: Calendar;
  readonly #meeting: CalendarDay | null;
  readonly #intros: ReadonlyMap<number, string>;
  readonly #fields: ReadonlyMap<number, string>;

  constructor(
    passages: readonly Placed[],
    records: readonly TaskRecord[],
    calendar: Calendar,
    meeting: CalendarDay | null,
  ) {
    this.#calendar = calendar;
    this.#meeting = meeting;
    this.#intros = introsOf(passages);
    this.#fields = new Map(
      records.flatMap((record) => valuesOf(record, 'due').map((value) => [record.head.index, value] as const)),
    );
  }

  /** The nearest of the item it is indented under, the paragraph that leads to its list, and the headings, innermost first; null where none gives a time. */
  of(passage: Placed): Deadline | null {
    const found = this.#nearest(passage);
    // Under a day that had passed stand the tasks of an earlier meeting.
    return found?.due && this.#meeting && found.due < this.#meeting ? null : found;
  }

  #nearest(passage: Placed): Deadline | null {
    for (let parent = passage.parent; parent; parent = parent.parent) {
      const field = this.#fields.get(parent.index);
      if (field !== undefined) return readDueField(field, this.#calendar);
      const leads = parent.heading !== null || endsInColon.test(parent.text) || inBrackets.test(parent.text);
      const found = this.#read(parent.text, leads);
      if (found) return found;
    }
    const intro = this.#intros.get(passage.index);
    const found = intro === undefined ? null : this.#read(intro, true);
    if (found) return found;
    for (const title of [...passage.path].reverse()) {
      const found = this.#read(title, true);
      if (found) return found;
    }
    return null;
  }

  #read(text: string, leads: boolean): Deadline | null {
    const most =
      endsInColon.test(text) || inBrackets.test(text) ? longestLeadIn : /[.!?]$/.test(text) ? longestSentence : longest;
    if (!leads || text.length > most) return null;
    const title = text.replace(/[\s:*_]+$/, '');
    if (isDay(title, this.#calendar)) {
      const deadline = readDueField(title, this.#calendar);
      // A date alone may also be that of the notes under it.
      return deadline.due && this.#meeting && deadline.due > this.#meeting ? { ...deadline, guessed: true } : null;
    }
    if (spell.test(title)) {
      const deadline = readDueField(title, this.#calendar);
      if (deadline.due || deadline.tie?.own || (deadline.words && !deadline.unread)) return deadline;
    }
    if (!announces.test(title)) return null;
    const deadline = readDeadline(title, this.#calendar);
    return (deadline.due && !(deadline.guessed && deadline.relative === false)) ||
      (deadline.tie?.own && deadline.tie.announced) ||
      (deadline.unread && title.length <= longestSentence)
      ? deadline
      : null;
  }
}

/** By the index of an item or row: the paragraph that its list follows. */
function introsOf(passages: readonly Placed[]): ReadonlyMap<number, string> {
  const intros = new Map<number, string>();
  let intro: Placed | null = null;
  for (const passage of passages) {
    if (passage.kind === 'text' || passage.heading) intro = passage.heading ? null : passage;
    else if (intro && intro.block === passage.block) intros.set(passage.index, intro.text);
  }
  return intros;
}

/** Whether the text is a day, perhaps with its weekday, and nothing else. */
function isDay(text: string, calendar: Calendar): boolean {
  const [day, ...more] = dayPhrasesIn(text, calendar);
  if (!day?.exact || more.length > 0) return false;
  const rest = (text.slice(0, day.index) + text.slice(day.end)).replace(
    new RegExp(`\\b${weekdayPattern}\\b`, 'gi'),
    '',
  );
  return !/[\p{L}\d]/u.test(rest);
}
