import { describe, expect, test } from '@jest/globals';
import type { GroupMember } from '../../../../src/domain/groups/working-group.ts';
import { calendarDay } from '../../../../src/domain/time/instant.ts';
import {
  chooseRemindersModal,
  noPauseDay,
  remindersAnswer,
} from '../../../../src/slack/views/reminders/choose-reminders-modal.ts';
import { failedAnswer, sendingAgain } from '../../../../src/slack/views/reminders/failed-notices.ts';
import { groupPhrase } from '../../../../src/slack/views/reminders/group-reminders.ts';
import { groupOf } from '../../../support/committee/groups.ts';
import {
  committee,
  drawn,
  lea,
  leasAction,
  now,
  reminders,
  today,
} from '../../../support/committee/notice-contents.ts';
import { memberOf } from '../../../support/committee/people.ts';
import { textShown, windowShown } from '../../../support/fake-slack/text-shown.ts';

const tunde = memberOf({ id: 2, name: 'Tunde Abara', userId: 'U0TUNDE' });
const secretariat = { kind: 'group', group: { id: 4, name: 'OWF Secretariat' } } as const;
const anyones = leasAction({ share: 'any', owners: [secretariat] });
const rule = 'A deadline ends when its day ends in UTC.';
const failed = [{ to: 'Tunde Abara', about: '#9 Book a room', failedAt: now, why: 'The account is deactivated.' }];
const topic = groupOf({ name: 'Safe passage', kind: 'topic', seats: 1 });

test('a reminder, with all that can be in it', () => {
  const late = [leasAction({ number: 9, due: '2027-01-10', owners: [{ kind: 'member', member: tunde }] })];
  const groups = [{ kind: 'call', group: topic } as const];
  const choices = '[… (Remind me tomorrow) (Remind me in 3 days) (Remind me in a week) (Ask for more time) (Not mine)]';
  expect(textShown(drawn({ ...reminders([anyones]), late, failed, groups }).blocks)).toEqual([
    'You have 1 action due soon or overdue in Programme Committee.',
    '*#12* Send comments on the charter.',
    '*due tomorrow (Wed 27 January)* · OWF Secretariat (anyone)',
    `[Take it] [Mark done] [Change date] ${choices}`,
    rule,
    'Will you volunteer for Safe passage? You haven’t answered yet.',
    '[Volunteer] [Not this time]',
    '*Long overdue in Programme Committee (only leads see this):*',
    '• #9 Send comments on the charter: overdue by 16 days (Tunde Abara · overdue since Sun 10 January)',
    '*Couldn’t be delivered in Programme Committee (`/mag notices` shows all):*',
    '• Tunde Abara, on Tue 26 January: The account is deactivated. (#9 Book a room)',
    '[Change reminders]',
  ]);
});

describe('in the channel', () => {
  test.each([
    [[anyones], 'No one has taken this action yet. Can you?'],
    [[anyones, anyones], 'No one has taken these 2 actions yet. Can you take one?'],
  ])('what no one has taken: %#', (actions, heading) => {
    const shown = textShown(drawn({ kind: 'untaken', committee, actions, now }).blocks);
    expect(shown[0]).toBe(heading);
    expect(shown.slice(-2)).toEqual(['[Take it]', rule]);
  });

  test('what closes soon', () => {
    const deadlines = [{ what: 'Call for harbour grants', day: calendarDay('2027-01-28') }];
    expect(textShown(drawn({ kind: 'deadlines', committee, deadlines, now }).blocks)).toEqual([
      '*Closing soon*',
      '• Call for harbour grants: closes in 2 days (Thu 28 January)',
      rule,
    ]);
  });

  test('the weekly digest', () => {
    const [done, dueSoon] = [[leasAction({ state: 'done' })], [leasAction()]];
    expect(textShown(drawn({ kind: 'digest', committee, done, dueSoon, overdue: 2, unowned: 3, now }).blocks)).toEqual([
      '*This week in Programme Committee: 1 done, 1 due in the next 7 days, 2 overdue, 3 without an owner.*',
      '*Done this week*',
      '• *#12* Send comments on the charter.',
      '*Due in the next 7 days*',
      '• *#12* Send comments on the charter. · Wed 27 January',
      rule,
      '3 actions need an owner: `/mag actions unowned`',
    ]);
  });

  test('who has the seats', () => {
    const member: GroupMember = { ...lea, groupRole: 'member', liaisonTo: null };
    const groups = [
      { ...topic, members: [member] },
      { ...topic, members: [member], confirmedAt: now, waiting: [tunde] },
      topic,
    ];
    expect(textShown(drawn({ kind: 'result', committee, groups }).blocks)).toEqual([
      '*Volunteering is closed. Here’s who has a seat:*',
      '• Safe passage: Lea (in the order they volunteered)',
      '• Safe passage: Lea (confirmed by the chair); waiting list: Tunde Abara',
      '• Safe passage: no one',
    ]);
  });
});

test.each([
  [
    'call',
    { offersClose: calendarDay('2027-01-28') },
    'Will you volunteer for Safe passage? Volunteering closes on Thu 28 January (in 2 days).',
  ],
  ['call', {}, 'Will you volunteer for Safe passage? You haven’t answered yet.'],
  [
    'seats',
    { offersClose: today, waiting: [lea, tunde] },
    'Confirm the seats of Safe passage: 2 volunteers for 1 seat. Volunteering closes today. If you don’t, the first to volunteer get them.',
  ],
  [
    'charter',
    { charterEnds: calendarDay('2027-02-02') },
    'The charter of Safe passage ends on Tue 2 February (in 7 days). Have it renewed and set its new end, or close the group.',
  ],
] as const)('what a group wants: %s, %j', (kind, more, sentence) => {
  expect(groupPhrase({ kind, group: { ...topic, ...more } }, today)).toBe(sentence);
});

describe('/mag reminders', () => {
  const choices = { daysBefore: [7, 1, 0], time: '09:00', apart: false, pausedUntil: null };

  test.each([
    [choices, 'Your reminders: 7 days before, 1 day before and on the day, at 09:00 your time, all in one message.'],
    [
      { ...choices, daysBefore: [0], apart: true },
      'Your reminders: Only on the day, at 09:00 your time, one message per action.',
    ],
    [
      { ...choices, daysBefore: [], pausedUntil: calendarDay('2027-02-03') },
      'Your reminders: Only when something is overdue, at 09:00 your time, all in one message. They’re paused until Wed 3 February.',
    ],
  ])('%#', (chosen, sentence) => {
    expect(textShown(remindersAnswer(lea.id, chosen).blocks)).toEqual([sentence, '[Change reminders]']);
  });

  test('the window behind its button', () => {
    const hours = Array.from({ length: 16 }, (_, index) => `(${String(index + 6).padStart(2, '0')}:00)`);
    expect(windowShown(chooseRemindersModal(lea.id, choices))).toEqual([
      'My reminders',
      'Your reminders: 7 days before, 1 day before and on the day, at 09:00 your time, all in one message.',
      'When: (7 days before, 1 day before and on the day) (3 days before and on the day) (1 day before and on the day) (Only on the day) (Only when something is overdue)',
      `Time: ${hours.join(' ')}`,
      'Messages: (All in one message) (One message per action)',
      'Pause: (Not paused) (Paused until the day below)',
      'Paused until:',
      '[Save] [Cancel]',
    ]);
    expect(noPauseDay).toBe('Choose a day in the future.');
  });
});

describe('/mag notices', () => {
  const viewing = { zone: 'UTC', today, viewer: lea };

  test.each([
    [failedAnswer([], { ...viewing, tried: 0 }), ['Every message of the last 30 days was delivered.']],
    [failedAnswer([], { ...viewing, tried: 1 }), ['I tried 1 message again. None failed this time.']],
    [
      failedAnswer(failed, { ...viewing, tried: 0 }),
      [
        '*I couldn’t deliver 1 message in the last 30 days.*',
        '• Tunde Abara, on Tue 26 January: The account is deactivated. (#9 Book a room)',
        '[Send again]',
      ],
    ],
    [
      failedAnswer([...failed, ...failed], { ...viewing, tried: 2 }),
      [
        '*I tried 2 messages again. I couldn’t deliver 2 messages in the last 30 days.*',
        '• Tunde Abara, 2 times, last on Tue 26 January: The account is deactivated. (#9 Book a room)',
        '[Send again]',
      ],
    ],
    [sendingAgain(2), ['Sending 2 messages again…']],
  ])('%#', (message, lines) => {
    expect(textShown(message.blocks)).toEqual(lines);
  });
});
