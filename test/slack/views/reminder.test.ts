import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Action } from '../../../src/domain/action.ts';
import type { Committee } from '../../../src/domain/committee.ts';
import { calendarDay } from '../../../src/domain/instant.ts';
import type { Letter } from '../../../src/domain/letter.ts';
import { letterMessage } from '../../../src/slack/views/letter.ts';
import { meetingReminder } from '../../../src/slack/views/meeting-reminder.ts';
import { faultsOfMessage } from '../../support/block-faults.ts';
import { memberOf } from '../../support/people.ts';

const now = new Date('2027-01-26T08:00:00Z');
const today = calendarDay('2027-01-26');
const committee: Committee = { id: 1, name: 'Programme Committee', channelId: 'C0PC', timeZone: 'UTC' };
const lea = memberOf({ id: 1, name: 'Lea', userId: 'U0LEA', timeZone: 'Europe/Zurich', role: 'secretariat' });
const action = (more: Partial<Action> = {}): Action => ({
  id: 7,
  committeeId: 1,
  number: 12,
  text: 'Send comments on the charter',
  section: null,
  state: 'open',
  due: '2027-01-27',
  dueText: null,
  tiedTo: null,
  share: 'member',
  owners: [{ kind: 'member', member: lea }],
  takenBy: null,
  progress: { done: 0, of: 1 },
  source: null,
  createdAt: now,
  doneAt: null,
  ...more,
});
const reminders = (actions: readonly Action[]): Letter => ({
  kind: 'reminders',
  committee,
  member: lea,
  actions,
  late: [],
  now,
});
const shown = (letter: Letter) => letterMessage(letter, today, 'tokens', { kind: 'text', calendar: 'BEGIN:VCALENDAR' });

describe('a reminder', () => {
  test('says task and date in its first line, and the rest below', () => {
    const late = action({ id: 8, number: 3, text: 'Book a room', due: '2027-01-20' });
    expect(shown(reminders([late, action()])).text.split('\n')).toEqual([
      '#3 Book a room: overdue by 6 days (Wed 20 January)',
      'Programme Committee: 2 actions of yours are coming up or late.',
      '#12 Send comments on the charter: due tomorrow (Wed 27 January)',
    ]);
  });

  test('says by which clock the deadline ends', () => {
    const zurich = { ...committee, timeZone: 'Europe/Zurich' };
    const { blocks } = shown({ kind: 'untaken', committee: zurich, actions: [action()], now });
    expect(JSON.stringify(blocks.at(-1))).toContain('A deadline ends when its day ends in Zurich time.');
  });

  test('of more actions than it can hold says how many there are', () => {
    const many = Array.from({ length: 60 }, (_, index) => action({ id: index, number: index, text: 'x'.repeat(2000) }));
    const message = shown(reminders(many));
    expect(JSON.stringify(message.blocks)).toContain('And 48 more: `/mag actions`');
    expect(faultsOfMessage(message.blocks)).toBeUndefined();
  });
});

const words = fc.string({
  unit: fc.constantFrom('<!channel>', '<@U0LEA>', '&', 'a', ' ', '😀', '\n', '`'),
  maxLength: 2000,
});

test('no words of others break a block, or ping', () => {
  const letters = fc.oneof(
    fc
      .array(words, { minLength: 1, maxLength: 40 })
      .map((texts) => reminders(texts.map((text, id) => action({ id, text })))),
    fc.array(words, { minLength: 1, maxLength: 40 }).map(
      (texts): Letter => ({
        kind: 'untaken',
        committee,
        now,
        actions: texts.map((text, id) => action({ id, text, owners: [{ kind: 'name', name: text }] })),
      }),
    ),
    fc.array(words, { minLength: 1, maxLength: 40 }).map(
      (texts): Letter => ({
        kind: 'deadlines',
        committee,
        now,
        deadlines: texts.map((what) => ({ what, day: today })),
      }),
    ),
    fc.tuple(words, words).map(
      ([title, place]): Letter => ({
        kind: 'meeting',
        committee: { ...committee, name: title },
        now,
        meeting: { id: 1, committeeId: 1, title, place, day: today, startsAt: now, sequence: 0, cancelledAt: null },
      }),
    ),
  );
  const others = fc.array(words, { minLength: 1, maxLength: 40 }).chain((texts): fc.Arbitrary<Letter> => {
    const [said = ''] = texts;
    const actions = texts.map((text, id) => action({ id, text }));
    const by = { ...lea, name: said };
    const meeting = {
      id: 1,
      committeeId: 1,
      title: said,
      place: said,
      day: today,
      startsAt: null,
      sequence: 0,
      cancelledAt: null,
    };
    return fc.constantFrom<Letter>(
      { kind: 'reminders', committee, member: lea, actions: actions.slice(0, 15), late: actions, now },
      { kind: 'reminders', committee, member: lea, actions: [], late: actions, now },
      { kind: 'request', committee, extensionId: 1, action: action({ text: said }), by, until: today, now },
      { kind: 'answer', committee, action: action({ text: said }), granted: false, by, until: today, now },
      { kind: 'not mine', committee, action: action({ text: said }), said, now },
      { kind: 'digest', committee, done: actions, dueSoon: actions, overdue: 3, unowned: 1, now },
      { kind: 'meeting change', committee, meeting, actions, now },
      { kind: 'meeting change', committee, meeting: { ...meeting, cancelledAt: now }, actions: [], now },
    );
  });
  fc.assert(
    fc.property(fc.oneof(letters, others), (letter) => {
      const message = shown(letter);
      expect(faultsOfMessage(message.blocks)).toBeUndefined();
      expect(message.text.length).toBeLessThanOrEqual(3000);
      expect(`${message.text}${JSON.stringify(message.blocks)}`).not.toMatch(/<[!@](?!date)/);
    }),
    // A failure is shown as it was found: to make such long words shorter takes minutes.
    { endOnFailure: true },
  );
});

test('the calendar text offered in place of a file cannot end its own frame', () => {
  const meeting = {
    id: 1,
    committeeId: 1,
    title: 'x',
    place: null,
    day: today,
    startsAt: now,
    sequence: 0,
    cancelledAt: null,
  };
  const letter = { kind: 'meeting', committee, meeting, now } as const;
  const { blocks } = meetingReminder(letter, { kind: 'text', calendar: 'SUMMARY:``` <!here>' }, 'plain');
  expect(JSON.stringify(blocks[1])).toMatch(/```SUMMARY:''' &lt;!here&gt;```/);
});
