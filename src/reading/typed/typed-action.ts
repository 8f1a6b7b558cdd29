import type { Refusal } from '../../domain/access/refusal.ts';
import { unquoted } from '../../domain/text/unquoted.ts';
import type { CalendarDay } from '../../domain/time/instant.ts';
import { month, weekdayPattern } from '../dates/calendar/calendar-words.ts';
import { readDeadline } from '../dates/deadline-phrase.ts';
import { readTypedDay } from './typed-day.ts';
import { takeHour } from './typed-hour.ts';

export interface TypedAction {
  readonly kind: 'action';
  readonly text: string;
  /** Everybody whose name stands after an @, as written: `<@U12|sam>`, "@Jon Berg". */
  readonly people: readonly string[];
  /** The one of them whose action it is; null where nobody is named, or several are, who are then part of what is to be done. */
  readonly owner: string | null;
  readonly due: CalendarDay | null;
  /** Where no day is found: words that say when nevertheless, "before Christmas". */
  readonly dueText: string | null;
}

/**
 * Reads `TEXT [@member] [by DATE]`, the person and the date in either order. Words after "by" that are no date belong to the text, as in
 * "sand by the river"; a date that may be two, or that no calendar has, is refused. `isPerson` tells whether a name typed after an @ without
 * Slack's completion is somebody's.
 */
export function readTypedAction(
  words: string,
  today: CalendarDay,
  isPerson: (name: string) => boolean,
): TypedAction | Refusal {
  const whole = unquoted(words).replace(/\s+/g, ' ');
  const people = peopleIn(whole, isPerson);
  const [only, ...others] = people;
  const named = only !== undefined && others.length === 0 ? only : null;
  const text = named === null ? whole : withoutName(whole, named);
  const found = takeDeadline(text, today);
  if (found?.kind === 'refused') return found;
  if (!found) {
    const { words: dueText } = readDeadline(text, { from: today, order: null });
    return { kind: 'action', text: withoutEnds(text), people, owner: named, due: null, dueText };
  }
  const { before, after, due } = found;
  // "by Friday Jon Berg"
  const isOwner = only === undefined && after !== '' && isPerson(after);
  const rest = isOwner ? before : `${before} ${after}`;
  return { kind: 'action', text: withoutEnds(rest), people, owner: isOwner ? after : named, due, dueText: null };
}

/** The person may stand before the date, after it, or among its words: "Paint the shed for (@jon)", "by @jon until Friday". */
function withoutName(text: string, name: string): string {
  const [before = '', after = ''] = [text.slice(0, text.indexOf(name)), text.slice(text.indexOf(name) + name.length)];
  const isLast =
    /^[\s),.;]*$/.test(after) || new RegExp(`^[\\s),;]+(?:${announced}|on|before|in|within)\\s`, 'i').test(after);
  const lead = isLast
    ? before.replace(/[\s,;:(–—-]*(?:\b(?:for|to|by|from|with|owner|assigned to):?)?\s*\(?\s*$/i, ' ')
    : before;
  // "@jon: paint the shed", "@jon to paint the shed"
  const isFirst = before.trim() === '';
  const rest = isFirst ? after.replace(/^[\s,:–—-]*(?:(?:to|will|should|please)\s)?/i, '') : after;
  return `${lead} ${isLast ? rest.replace(/^[),;\s]+/, '') : rest}`.replace(/\s+/g, ' ').trim();
}

const withoutEnds = (text: string): string =>
  unquoted(
    text
      .replace(/[\s,;:–—-]+$/, '')
      .replace(/\s+(?=[,;.]|\s)/g, '')
      .trim(),
  );

const typedName = /(?:^|(?<=[\s(]))@(?=\p{L})[\p{L}\p{N}_.'’-]*[\p{L}\p{N}]/gu;
const mention = /<@[^>]*>/g;

/** "@jon", and as much of "@Jon Berg the painter" as is somebody's name. */
function peopleIn(text: string, isPerson: (name: string) => boolean): readonly string[] {
  const typed = [...text.matchAll(typedName)].map(({ 0: first, index }) => {
    const following =
      text
        .slice(index + first.length)
        .match(/^(?: \p{Lu}[\p{L}'’-]+){1,3}/u)?.[0]
        .split(' ')
        .slice(1) ?? [];
    const longer = following.map((_, at) => [first, ...following.slice(0, following.length - at)].join(' '));
    return { index, name: longer.find(isPerson) ?? first };
  });
  const mentioned = [...text.matchAll(mention)].map(({ 0: name, index }) => ({ index, name }));
  return [...typed, ...mentioned].sort((a, b) => a.index - b.index).map(({ name }) => name);
}

const announced = '(?:by|due(?: date)?:?(?: on| by)?|until|till|deadline:?(?: is| on)?|(?:no|not) later than)';
const connector = new RegExp(`(?:^|[\\s,;([–—-])(?<word>${announced}|on|before|in|within)\\s+`, 'gi');
const isAnnounced = new RegExp(`^${announced}$`, 'i');
const likeDate = new RegExp(`^(?:\\d{1,4}[\\s./-]|\\d{1,2}(?:st|nd|rd|th)$|${month}\\b|${weekdayPattern}\\b)`, 'i');

interface Deadline {
  readonly kind: 'deadline';
  readonly due: CalendarDay;
  /** The text around it. */
  readonly before: string;
  readonly after: string;
}

/** The date at the end of a text, or behind a word such as "by"; undefined where there is none. */
function takeDeadline(text: string, today: CalendarDay): Deadline | Refusal | undefined {
  for (const match of text.slice(0, mostCharacters).matchAll(connector)) {
    const word = match.groups?.word ?? '';
    const phrase = unquoted(text.slice(match.index + match[0].length).replace(courtesy, ''));
    const before = text.slice(0, match.index);
    const isAfterBy = isAnnounced.test(word);
    // "in ten days" is a date with its preposition; "in May" is seldom a deadline.
    const isStretch = /^(?:in|within)$/i.test(word);
    if (isStretch && !/\b(?:hour|day|week|fortnight|month)s?\b/i.test(phrase)) continue;
    const day = readTypedDay(isStretch ? `${word} ${phrase}` : phrase, today);
    if (day.kind === 'day') return { kind: 'deadline', due: day.day, before, after: '' };
    if (day.because === 'ambiguous' && (isAfterBy || phrase.length <= day.words.length + 12)) return day;
    const within = isAfterBy ? takeFirstWords(phrase, today) : undefined;
    if (within) return within.kind === 'refused' ? within : { ...within, before };
  }
  return takeLastWords(text.slice(0, mostCharacters), today);
}

const courtesy = /(?:[\s,.!?)\]]|\b(?:please|pls|thanks|thank you)\b)+$/i;
const mostCharacters = 3000;

/** "Paint the shed tomorrow", "Paint the shed, 3 December": a date that ends the text, and that no word such as "about" leads to. */
function takeLastWords(text: string, today: CalendarDay): Deadline | Refusal | undefined {
  const words = text.replace(courtesy, '').split(' ');
  for (let count = Math.min(5, words.length - 1); count > 0; count -= 1) {
    const last = words
      .slice(-count)
      .join(' ')
      .replace(/^[([–—-]+ ?/, '');
    const before = words.slice(0, -count).join(' ');
    if (!plainDate.test(last) || leadsToNoun.test(before)) continue;
    const day = readTypedDay(last, today);
    if (day.kind === 'day') return { kind: 'deadline', due: day.day, before, after: '' };
    if (day.because === 'ambiguous') return day;
  }
  return undefined;
}

/** No number that may be of something else, "section 4/12", and no short word that may be no date, "sun". */
const plainDate = new RegExp(
  `^(?:(?:this |next |last )?\\p{L}+day\\b|today|tonight|tomorrow|\\d{1,2}(?:st|nd|rd|th)? ${month}\\b|${month}\\.? \\d|20\\d\\d-\\d\\d-\\d\\d$|${weekdayPattern},? \\d)`,
  'iu',
);
const leadsToNoun =
  /\b(?:about|after|and|at|for|from|in|of|or|since|the|a|to|with|every|each|on|between|versus|vs)$|[“"‘(]$/i;

/** Of "Friday the shed" the day, and what follows it; refused where it begins as a date does and is none, or where an hour follows. */
function takeFirstWords(phrase: string, today: CalendarDay): Deadline | Refusal | undefined {
  const begin = phrase.split(' ');
  for (let count = Math.min(6, begin.length - 1); count > 0; count -= 1) {
    const first = begin
      .slice(0, count)
      .join(' ')
      .replace(/[,;:]$/, '');
    if (noDate.test(first)) continue;
    const day = readTypedDay(first, today);
    if (day.kind === 'refused' && day.because === 'ambiguous') return day;
    if (day.kind !== 'day') continue;
    const after = begin.slice(count).join(' ');
    return takeHour(after) || /^(?:morning|afternoon|evening|night|or)\b/i.test(after)
      ? { kind: 'refused', because: 'unused words', words: phrase, unused: after }
      : { kind: 'deadline', due: day.day, before: '', after };
  }
  return likeDate.test(phrase) ? { kind: 'refused', because: 'no such day', words: phrase } : undefined;
}

/** "the 3rd" of "the 3rd pier", "sun" of "sun and rain", and words that lead to the next. */
const noDate =
  /^(?:the )?\d{1,2}(?:st|nd|rd|th)?$|^(?:sat|sun|wed|mon)$|\b(?:the|an?|on|at|in|of|for|to|by|and|from|before|until|due)$/;
