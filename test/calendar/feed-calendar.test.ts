import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { feedCalendar } from '../../src/calendar/feed-calendar.ts';
import { meetingCalendar } from '../../src/calendar/meeting-calendar.ts';
import type { Action } from '../../src/domain/actions/action.ts';
import type { Feed } from '../../src/domain/committee/feed.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import { actionOf } from '../support/committee/actions.ts';

const committee = { id: 1, name: 'Programme Committee', channelId: 'C0PC', timeZone: 'Europe/Zurich' };
const now = new Date('2027-01-12T15:00:00Z');
const action = actionOf({ due: '2027-01-27', dueText: 'by 27 January' });
const meeting: Meeting = {
  id: 5,
  committeeId: 1,
  title: 'Third call',
  day: '2027-02-02',
  startsAt: new Date('2027-02-02T11:00:00Z'),
  place: 'Online',
  sequence: 2,
  cancelledAt: null,
};
const mine = (...actions: readonly Partial<Action>[]): Feed => ({
  kind: 'mine',
  committee,
  deadlines: actions.map((part) => ({
    action: { ...action, ...part },
    changes: 3,
    permalink: 'https://slack.example/archives/C0PC/p1',
  })),
});
const committees = (
  ...dates: readonly Partial<Extract<Feed, { kind: 'committee' }>['dates'][number]>[]
): Extract<Feed, { kind: 'committee' }> => ({
  kind: 'committee',
  committee,
  meetings: [meeting],
  dates: dates.map((part, index) => ({
    id: index + 1,
    kind: 'deadline',
    what: 'Session proposals',
    fromDay: '2027-03-01',
    toDay: '2027-03-01',
    text: 'by 1 March',
    ...part,
  })),
});

// A parser of its own, from another project: what it reads is what a calendar reads. Of the names of calendars (RFC 7986, 5.1, and
// what Apple and Google read) it has to be told that they are text.
for (const name of ['name', 'x-wr-calname']) ICAL.design.icalendar.property[name] = { defaultType: 'text' };
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { calendar, events: calendar.getAllSubcomponents('vevent') };
};
type Component = ReturnType<typeof read>['calendar'];
const value = (component: Component | undefined, name: string) => String(component?.getFirstPropertyValue(name) ?? '');
const values = (component: Component | undefined, ...names: readonly string[]) =>
  names.map((name) => value(component, name));

/** What ends a value or a line, or begins a property, for one program or another. */
const hostile = fc
  .array(fc.constantFrom('\r', '\n', '\\', ';', ',', ':', '\u2028', '\u0085', '\ud83c', 'METHOD:CANCEL', 'é', '会'))
  .map((parts) => parts.join(''));

describe('feedCalendar', () => {
  test('shows a deadline as a whole day that keeps nobody from anything else, with the rule it ends by', () => {
    const { calendar, events } = read(feedCalendar(mine({}), now));
    expect(values(calendar, 'version', 'method', 'x-wr-calname')).toEqual([
      '2.0',
      'PUBLISH',
      'Programme Committee: my deadlines',
    ]);
    expect(events).toHaveLength(1);
    expect(values(events[0], 'summary', 'dtstart', 'dtend', 'transp', 'sequence', 'dtstamp', 'url')).toEqual([
      'Send comments on the charter (#12)',
      '2027-01-27',
      '2027-01-28',
      'TRANSPARENT',
      '3',
      '2027-01-12T15:00:00Z',
      'https://slack.example/archives/C0PC/p1',
    ]);
    expect(events[0]?.getFirstProperty('dtstart')?.type).toBe('date');
    expect(value(events[0], 'description')).toContain('the end of this day, Europe/Zurich');
  });

  test('gives each entry a UID that stays when it is moved or reworded', () => {
    const uids = (feed: Feed) => read(feedCalendar(feed, now)).events.map((event) => value(event, 'uid'));
    const [first, second] = uids(mine({}, { id: 8, number: 13 }));
    expect(first).not.toBe(second);
    expect(uids(mine({ due: '2027-02-27', text: 'Send them all' }))).toEqual([first]);
    const all = uids(committees({ id: 7 }, { id: 5 }));
    expect(new Set([...all, first]).size).toBe(4);
  });

  test('has the meeting as its own calendar file has it, called off as well', () => {
    const own = (of: Meeting) => read(meetingCalendar(committee, of, now)).events[0]?.toString();
    const off = { ...meeting, cancelledAt: now, sequence: 3 };
    expect(read(feedCalendar(committees(), now)).events.map(String)).toEqual([own(meeting)]);
    expect(
      read(feedCalendar({ kind: 'committee', committee, meetings: [off], dates: [] }, now)).events.map(String),
    ).toEqual([own(off)]);
    expect(own(off)).toContain('STATUS:CANCELLED');
  });

  test('shows the committee’s dates from their first through their last day, and leaves out those without a day', () => {
    const { events } = read(
      feedCalendar(
        committees(
          {},
          { kind: 'event', what: 'Annual meeting', fromDay: '2027-06-29', toDay: '2027-07-02' },
          { kind: 'start', what: 'Call opens', fromDay: null, toDay: null, text: 'end of June' },
        ),
        now,
      ),
    );
    expect(events.slice(1).map((event) => values(event, 'summary', 'dtstart', 'dtend'))).toEqual([
      ['Deadline: Session proposals', '2027-03-01', '2027-03-02'],
      ['Annual meeting', '2027-06-29', '2027-07-03'],
    ]);
  });

  test('names no organiser, and no owner', () => {
    expect(feedCalendar(committees({}), now) + feedCalendar(mine({}), now)).not.toMatch(/ORGANIZER|ATTENDEE|mailto/i);
  });

  test('with nothing in it, it is a calendar all the same', () => {
    expect(read(feedCalendar(mine(), now)).events).toEqual([]);
  });

  test('whatever the words, the calendar holds them and nothing else, in lines of at most 75 octets', () => {
    const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme' }), hostile);
    fc.assert(
      fc.property(words, words, words, words, (text, what, name, place) => {
        const whole = { ...committees({ what, text }), committee: { ...committee, name } };
        const theirs = { ...mine({ text }), committee: { ...committee, name } };
        const written =
          feedCalendar(theirs, now) + feedCalendar({ ...whole, meetings: [{ ...meeting, title: what, place }] }, now);
        expect(written.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line))).toBe(true);
        expect(written).not.toMatch(/(?![\r\n\t])\p{Cc}|[\u2028\u2029]/u);
        expect(written.match(/^BEGIN:VEVENT/gm)).toHaveLength(3);
        expect(written.match(/^METHOD:PUBLISH\r$/gm)).toHaveLength(2);
        const { calendar, events } = read(feedCalendar(theirs, now));
        expect(calendar.getAllProperties('method')).toHaveLength(1);
        expect(value(events[0], 'summary')).toContain('(#12)');
        expect(value(events[0], 'dtstart')).toBe('2027-01-27');
      }),
    );
  });

  test.each([
    ['marks of the format', 'Harbour Board, Quay; lights', 'Harbour Board, Quay; lights'],
    ['a backslash and a colon', 'Quay\\lights: \\n', 'Quay\\lights: \\n'],
    ['a line end and a property', 'Quay\r\nMETHOD:CANCEL', 'Quay\nMETHOD:CANCEL'],
    ['a carriage return alone', 'Quay\rlights', 'Quay\nlights'],
    ['a line separator, at which some programs break lines', 'Quay\u2028lights\u2029', 'Quay\nlights\n'],
    ['control characters', 'Quay\u0000\u0085\u000b lights', 'Quay lights'],
    ['more than a line holds', 'Überprüfung 会議 '.repeat(20), 'Überprüfung 会議 '.repeat(20)],
  ])('a name is kept as it is wherever it stands (kind: text unescaped in a property): %s', (_what, name, shown) => {
    const board = { ...committee, name };
    const untitled = { ...meeting, title: null, place: name };
    const whole = read(feedCalendar({ ...committees({ what: name }), committee: board, meetings: [untitled] }, now));
    expect(values(whole.calendar, 'name', 'x-wr-calname')).toEqual([shown, shown]);
    const [met, date] = whole.events;
    expect(values(met, 'summary', 'location')).toEqual([`${shown} meeting`, shown]);
    expect(value(date, 'summary')).toBe(`Deadline: ${shown}`);
    expect(value(date, 'description')).toContain(`${shown}: by 1 March.`);
    const theirs = read(feedCalendar({ ...mine({}), committee: board }, now));
    expect(value(theirs.calendar, 'x-wr-calname')).toBe(`${shown}: my deadlines`);
    expect(value(theirs.events[0], 'description')).toContain(`An action of yours in ${shown}.`);
  });

  test('says how often to look again, in the property of the standard and in the one that Outlook reads', () => {
    const { calendar } = read(feedCalendar(committees(), now));
    expect(values(calendar, 'refresh-interval', 'x-published-ttl')).toEqual(['PT1H', 'PT1H']);
  });

  test('ends each line, the last one too', () => {
    expect(feedCalendar(committees(), now)).toMatch(/\r\nEND:VCALENDAR\r\n$/);
  });

  test.each([
    ['a line end and a property', 'Charter\r\nATTENDEE:mailto:x@example.org', 'Charter\nATTENDEE:mailto:x@example.org'],
    ['marks of the format', 'a; b, c\\n "d"', 'a; b, c\\n "d"'],
    ['control characters, which a calendar may not hold', 'Char\u0000ter\u0007', 'Charter'],
    ['other scripts', 'Überprüfung 会議 🌊', 'Überprüfung 会議 🌊'],
  ])('keeps words as they are: %s', (_what, text, shown) => {
    const { events } = read(feedCalendar(mine({ text }), now));
    expect(events.map((event) => value(event, 'summary'))).toEqual([`${shown} (#12)`]);
  });
});
