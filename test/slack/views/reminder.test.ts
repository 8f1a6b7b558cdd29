import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Action } from '../../../src/domain/action.ts';
import type { Announcement } from '../../../src/domain/announcement.ts';
import type { Committee } from '../../../src/domain/committee.ts';
import { draftOf } from '../../../src/domain/draft.ts';
import { calendarDay } from '../../../src/domain/instant.ts';
import type { Letter } from '../../../src/domain/letter.ts';
import type { GroupWithMembers } from '../../../src/domain/working-group.ts';
import { actionCard } from '../../../src/slack/views/action-card.ts';
import { actionList } from '../../../src/slack/views/action-list.ts';
import { deadlinesAnswer } from '../../../src/slack/views/answers.ts';
import { homeView } from '../../../src/slack/views/home.ts';
import { letterMessage } from '../../../src/slack/views/letter.ts';
import { meetingReminder } from '../../../src/slack/views/meeting-reminder.ts';
import type { Message } from '../../../src/slack/views/message.ts';
import { restList } from '../../../src/slack/views/rest-list.ts';
import { reviewMessage } from '../../../src/slack/views/review.ts';
import { faultsOfMessage } from '../../support/block-faults.ts';
import { notesWith } from '../../support/one-action.ts';
import { memberOf } from '../../support/people.ts';
import { sampleVote } from '../../support/vote.ts';

const now = new Date('2027-01-26T08:00:00Z');
const today = calendarDay('2027-01-26');
const committee: Committee = { id: 1, name: 'Programme Committee', channelId: 'C0PC', timeZone: 'UTC' };
const lea = memberOf({ id: 1, name: 'Lea', userId: 'U0LEA', timeZone: 'Europe/Zurich', role: 'secretariat' });
const action = (more: Partial<Action> = {}): Action => ({
  id: 7,
  committeeId: 1,
  number: 12,
  text: 'Send comments on the charter.',
  state: 'open',
  due: '2027-01-27',
  dueText: null,
  share: 'member',
  owners: [{ kind: 'member', member: lea }],
  takenBy: null,
  progress: { done: 0, of: 1 },
  ...more,
});
const shownAlone = (one: Action) => ({
  action: one,
  source: null,
  history: { entries: [], total: 0, page: 0 },
  statements: [],
});
/** What Slack reads as markup: in the plain text of a button nothing pings. */
const asRead = (key: string, value: unknown): unknown =>
  key === 'accessibility_label' ||
  (typeof value === 'object' && value !== null && 'type' in value && value.type === 'plain_text')
    ? undefined
    : value;
const reminders = (actions: readonly Action[]): Extract<Letter, { readonly kind: 'reminders' }> => ({
  kind: 'reminders',
  committee,
  member: lea,
  actions,
  late: [],
  votes: [],
  now,
});
const topic: GroupWithMembers = {
  id: 1,
  committeeId: 1,
  kind: 'topic',
  name: 'Safe passage',
  short: null,
  parent: null,
  seats: 1,
  members: [],
  waiting: [],
  asking: [],
  entry: 'open',
  channelId: null,
  charterEnds: null,
  closedAt: null,
  offersClose: null,
  confirmedAt: null,
  offersPrivate: false,
  timeZone: 'UTC',
};
const shown = (letter: Letter) => letterMessage(letter, today, 'tokens', { kind: 'text', calendar: 'BEGIN:VCALENDAR' });

describe('a reminder', () => {
  test('says task and date in its first line, and the rest below', () => {
    const late = action({ id: 8, number: 3, text: 'Book a room', due: '2027-01-20' });
    expect(shown(reminders([late, action()])).text.split('\n')).toEqual([
      '#3 Book a room: overdue by 6 days (Wed 20 January)',
      'Programme Committee: 2 actions of yours are coming up or late. A deadline ends when its day ends in UTC.',
      '#12 Send comments on the charter: due tomorrow (Wed 27 January)',
    ]);
  });

  test('counts the days as its reader does', () => {
    const sina = memberOf({ id: 2, name: 'Sina', userId: 'U0SINA', timeZone: 'Pacific/Apia' });
    // Nine in the morning on the 26th in Apia, and the evening of the 25th in UTC.
    const inApia = { ...reminders([action()]), member: sina, now: new Date('2027-01-25T20:00:00Z') };
    expect(shown(inApia).text).toContain('due tomorrow (Wed 27 January)');
  });

  test('of nothing but what others are late with begins with a task and its date', () => {
    const late = [action({ id: 8, number: 3, text: 'Book a room', due: '2027-01-12' }), action({ due: '2027-01-12' })];
    expect(shown({ ...reminders([]), late }).text.split('\n')).toEqual([
      expect.stringMatching(/^#3 Book a room: overdue by 14 days/),
      'Late for long, in Programme Committee (only who leads it is told):',
      expect.stringMatching(/^#12 Send comments on the charter: overdue by 14 days/),
    ]);
  });

  /** Every number that the message shows, and every id behind its button. */
  const reached = (message: Message) => {
    const written = JSON.stringify(message.blocks);
    const button = /"action_id":"show-rest".*?"value":"([\d,]+)"/.exec(written)?.[1]?.split(',').map(Number) ?? [];
    return {
      shown: [...written.matchAll(/\*#(\d+)\*/g)].map((found) => Number(found[1])),
      behindButton: button,
      all: new Set([...written.matchAll(/#(\d+)/g)].map((found) => Number(found[1])).concat(button)),
    };
  };
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const many = (count: number, length: number) =>
    numbers(count).map((number) => action({ id: number, number, text: 'x'.repeat(length) }));

  test('says each of thirty actions, ten of them with buttons', () => {
    const message = shown(reminders(many(30, 80)));
    expect(reached(message)).toMatchObject({ shown: numbers(30), behindButton: numbers(30).slice(10) });
    expect(JSON.stringify(message.blocks)).toContain('"text":"Show the other 20"');
    expect(message.text.split('\n')).toHaveLength(26);
    expect(message.text).toMatch(/\nAnd 6 more\.$/);
    expect(faultsOfMessage(message.blocks)).toBeUndefined();
  });

  test.each([
    ['sixty, at length', many(60, 2000), []],
    ['two hundred', many(200, 100), []],
    ['twelve at length, and sixty of others that are late', many(12, 2000), many(72, 2000).slice(12)],
    ['none, and a hundred of others that are late', [], many(100, 2000)],
  ])('shows %s, or has them behind its button', (_what, actions, late) => {
    const message = shown({ ...reminders(actions), late });
    expect(reached(message).all).toEqual(new Set(numbers(actions.length + late.length)));
    expect(JSON.stringify(message.blocks)).toContain(' more.');
    expect(faultsOfMessage(message.blocks)).toBeUndefined();
  });

  test('beside three votes, what is late, and what did not arrive, keeps to what a message holds', () => {
    const votes = numbers(6).map((number) => ({
      id: number,
      committeeId: 1,
      number,
      question: '&'.repeat(1000),
      options: numbers(10).map((option) => `${option} ${'x'.repeat(100)}`),
      group: null,
      quorum: null,
      isSecret: false,
      state: 'open' as const,
      openedAt: now,
      openedBy: 'Lea',
      closesAt: now,
      endedAt: null,
      endedBy: null,
      why: null,
      entitled: 9,
      voted: 1,
      result: null,
    }));
    const failed = numbers(20).map((number) => ({
      to: `Person ${number}`,
      about: 'x'.repeat(200),
      failedAt: now,
      why: 'The account is deactivated. '.repeat(5),
    }));
    const message = shown({ ...reminders(many(12, 2000)), late: many(42, 2000).slice(12), votes, failed });
    expect(faultsOfMessage(message.blocks)).toBeUndefined();
    expect(reached(message).all).toEqual(new Set(numbers(42)));
    expect(JSON.stringify(message.blocks)).toContain('Did not arrive');
  });

  test('of all that can be in it, keeps to the blocks a message holds', () => {
    const votes = numbers(6).map((id) => sampleVote({ id }));
    const groups = numbers(6).map((id) => ({ kind: 'call' as const, group: { ...topic, id } }));
    const failed = numbers(20).map((number) => ({ to: `Person ${number}`, about: 'x', failedAt: now, why: 'Gone.' }));
    for (const length of [10, 100, 2000]) {
      const message = shown({ ...reminders(many(60, length)), late: many(60, length), votes, groups, failed });
      expect(faultsOfMessage(message.blocks)).toBeUndefined();
    }
    const few = shown({ ...reminders(many(12, 10)), late: many(60, 100), votes, groups, failed });
    expect(faultsOfMessage(few.blocks)).toBeUndefined();
  });

  test('where the meeting moved, too', () => {
    const meeting = { id: 1, committeeId: 1, title: null, place: null, day: today, startsAt: now, sequence: 1 };
    const letter: Letter = {
      kind: 'meeting change',
      committee,
      meeting: { ...meeting, cancelledAt: null },
      actions: many(60, 100),
      now,
    };
    expect(reached(shown(letter)).all).toEqual(new Set(numbers(60)));
    expect(faultsOfMessage(shown(letter).blocks)).toBeUndefined();
  });

  test('in the channel too, of what nobody has taken', () => {
    const message = shown({ kind: 'untaken', committee, actions: many(90, 100), now });
    expect(reached(message).all).toEqual(new Set(numbers(90)));
    expect(faultsOfMessage(message.blocks)).toBeUndefined();
  });
});

describe('by which clock a deadline ends, says', () => {
  const zurich: Committee = { ...committee, timeZone: 'Europe/Zurich' };
  const meeting = { id: 1, committeeId: 1, title: null, place: null, day: today, startsAt: now, sequence: 1 };
  const moved = { ...meeting, cancelledAt: null };
  const one = action();
  const draft = draftOf(notesWith('- ACTION: Ana Ruiz to send the budget by 12 March'));
  const said = 'Lea says it is not theirs';
  const announcement: Announcement = {
    summaryId: 1,
    committee: zurich,
    title: null,
    permalink: null,
    postedBy: 'U0LEA',
    actions: [one],
    nextMeeting: null,
    dates: [],
    decisions: [],
    groups: [],
  };
  const viewing = { today, zone: 'Asia/Tokyo', committeeZone: zurich.timeZone, viewer: lea };
  const list = { heading: 'Open', actions: [one], total: 1, page: 0, today, viewer: lea, wordsFor: () => '' };
  const reminded = { daysBefore: [1], time: '09:00', apart: false, pausedUntil: null };
  const home = {
    committee: zurich,
    member: lea,
    actions: [one],
    totalActions: 1,
    nextMeeting: null,
    groups: [],
    reminders: reminded,
    members: 1,
    directors: [],
  };
  test.each<readonly [string, object]>([
    ['a reminder', shown({ ...reminders([one]), committee: zurich })],
    ['what nobody has taken', shown({ kind: 'untaken', committee: zurich, actions: [one], now })],
    ['what closes soon', shown({ kind: 'deadlines', committee: zurich, deadlines: [{ what: 'x', day: today }], now })],
    [
      'a request for time',
      shown({ kind: 'request', committee: zurich, extensionId: 1, action: one, by: lea, until: today, now }),
    ],
    [
      'the answer to it',
      shown({ kind: 'answer', committee: zurich, action: one, granted: true, by: lea, until: today, now }),
    ],
    ['"Not mine"', shown({ kind: 'not mine', committee: zurich, action: one, said, now })],
    ['a moved meeting', shown({ kind: 'meeting change', committee: zurich, meeting: moved, actions: [one], now })],
    ['the digest', shown({ kind: 'digest', committee: zurich, done: [], dueSoon: [one], overdue: 0, unowned: 0, now })],
    ['the announcement', shown({ kind: 'announcement', announcement })],
    ['the review', reviewMessage({ summaryId: 1, draft, state: 'draft', page: 0, committee: zurich })],
    ['a card', actionCard(shownAlone(one), viewing)],
    ['a list', actionList({ ...list, zone: zurich.timeZone })],
    ['the rest of a list', restList([one], today, lea, zurich.timeZone)],
    [
      'the dates ahead',
      deadlinesAnswer([{ kind: 'deadline', what: 'x', fromDay: today, toDay: today, text: '' }], zurich, today),
    ],
    ['the Home tab', homeView([{ ...home, dates: [], today }], { command: '/mag', moments: 'plain' })],
  ])('%s', (_what, message) => {
    expect(JSON.stringify('blocks' in message && message.blocks)).toContain(
      'A deadline ends when its day ends in Zurich time.',
    );
  });

  test.each<readonly [string, string]>([
    ['a reminder', shown({ ...reminders([one]), committee: zurich }).text],
    ['a card', actionCard(shownAlone(one), viewing).text],
  ])('%s to who hears its text alone', (_what, text) => {
    expect(text).toContain('A deadline ends when its day ends in Zurich time.');
  });

  test('a card of what has no date, nothing', () => {
    expect(JSON.stringify(actionCard(shownAlone(action({ due: null })), viewing))).not.toContain('A deadline ends');
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
    const group = { id: 1, name: said };
    const quorum = { kind: 'percent', of: 50 } as const;
    const options = Array.from({ length: 10 }, (_, index) => `${index} ${said}`.slice(0, 75));
    const vote = sampleVote({ question: said.slice(0, 500), options, group, quorum });
    const votes = Array.from({ length: 6 }, (_, id) => ({ ...vote, id }));
    const names = Array.from({ length: 40 }, () => said);
    const closed = {
      ...vote,
      state: 'closed' as const,
      result: options.map((option) => ({ option, voters: 300, names })),
    };
    return fc.constantFrom<Letter>(
      { kind: 'reminders', committee, member: lea, actions: actions.slice(0, 15), late: actions, votes: [], now },
      { kind: 'reminders', committee, member: lea, actions: actions.slice(0, 20), late: actions, votes, now },
      { kind: 'reminders', committee, member: lea, actions: [], late: actions, votes: [], now },
      { kind: 'vote', committee, vote },
      { kind: 'vote end', committee, vote: { ...vote, state: 'cancelled', why: said } },
      { kind: 'vote end', committee, vote: closed },
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
      expect(`${message.text}${JSON.stringify(message.blocks, asRead)}`).not.toMatch(/<[!@](?!date)/);
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
