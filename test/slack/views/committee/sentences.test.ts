import { describe, expect, test } from '@jest/globals';
import type { CommitteeSettings } from '../../../../src/domain/committee/committee-settings.ts';
import { defaultHourCosts } from '../../../../src/domain/meetings/hour-burden.ts';
import { calendarAnswer, noCalendars } from '../../../../src/slack/views/committee/calendar-answer.ts';
import { channelInvitation, noGroupChannel } from '../../../../src/slack/views/committee/channel-invitation.ts';
import { postInChannel, unknownWords } from '../../../../src/slack/views/committee/help.ts';
import { homeView } from '../../../../src/slack/views/committee/home.ts';
import {
  settingErrors,
  settingsAnswer,
  settingsModal,
  settingsSaved,
} from '../../../../src/slack/views/committee/settings-modal.ts';
import { groupOf } from '../../../support/committee/groups.ts';
import { committee, lea, today } from '../../../support/committee/notice-contents.ts';
import { memberOf } from '../../../support/committee/people.ts';
import { textShown, windowShown } from '../../../support/fake-slack/text-shown.ts';

const tunde = memberOf({ id: 2, name: 'Tunde Abara', userId: 'U0TUNDE' });

describe('the settings', () => {
  const settings: CommitteeSettings = {
    name: 'Programme Committee',
    timeZone: 'UTC',
    workingDaysOnly: true,
    daysBefore: [7, 1, 0],
    time: '09:00',
    digestWeekday: 1,
    digestTime: '08:00',
    closing: 75,
    offersPrivate: true,
    ...defaultHourCosts,
    termStart: null,
  };
  const lines = [
    '• Name: Programme Committee',
    '• Time zone: UTC. A deadline ends when its day ends in UTC.',
    '• Days for reminders: on working days only',
    '• Reminders before a deadline: 7 days before, 1 day before, on the day',
    '• Time of reminders: 09:00 in each member’s time zone',
    '• Weekly digest: on Mondays',
    '• Time of the digest: 08:00, UTC',
    '• Close group actions: when 75% have done their part',
    '• Show volunteers: when volunteering closes; until then only how many',
    '• Night hours: 23:00 to 7:00 where each member lives',
    '• Good hours for meetings: 9:00 to 21:00 where each member lives',
    '• What meeting hours count: 1 for a night, 0.5 for an early or late hour',
    '• Count meetings since: the first meeting',
  ];

  test('with the button for those who can change them', () => {
    const head = 'Committee settings. To choose your own days and hour for reminders, type `/mag reminders`.';
    expect(textShown(settingsAnswer(settings, lea).blocks)).toEqual([head, ...lines, '[Change settings]']);
    expect(textShown(settingsAnswer(settings, tunde).blocks)).toEqual([head, ...lines]);
  });

  test('saved', () => {
    expect(textShown(settingsAnswer(settings, lea, settingsSaved).blocks)[0]).toBe(
      'Settings saved. Reminders already planned follow them.',
    );
  });

  test.each<[Partial<CommitteeSettings>, string]>([
    [{ timeZone: 'AoE' }, '• Time zone: AoE. '],
    [{ workingDaysOnly: false }, '• Days for reminders: on any day'],
    [{ daysBefore: [] }, '• Reminders before a deadline: only when something is overdue'],
    [{ digestWeekday: null }, '• Weekly digest: none'],
    [{ closing: 'all' }, '• Close group actions: when everyone has done their part'],
    [{ closing: 'date' }, '• Close group actions: after its date, or once everyone has done their part'],
    [{ offersPrivate: false }, '• Show volunteers: right away'],
    [{ termStart: '2027-01-01' }, '• Count meetings since: 2027-01-01'],
  ])('%j', (more, line) => {
    expect(textShown(settingsAnswer({ ...settings, ...more }, tunde).blocks)).toContainEqual(
      expect.stringContaining(line),
    );
  });

  test('as a form', () => {
    expect(windowShown(settingsModal(1, settings))).toEqual([
      'Committee settings',
      'Name:',
      'Time zone:',
      'Reminders before a deadline:',
      expect.stringMatching(/^Time of reminders: \(00:00\) .* \(23:00\)$/),
      'Days for reminders: (On any day) (On working days only)',
      'Weekly digest: (No digest) (On Mondays) (On Tuesdays) (On Wednesdays) (On Thursdays) (On Fridays) (On Saturdays) (On Sundays)',
      expect.stringMatching(/^Time of the digest: \(00:00\) .* \(23:00\)$/),
      'Close group actions: (when everyone has done their part) (when 50% have done their part) (when 66% have done their part) (when 75% have done their part) (when 90% have done their part) (after its date, or once everyone has done their part)',
      'Show volunteers: (Right away) (When volunteering closes; until then only how many)',
      'Night hours:',
      'Good hours for meetings:',
      'What meeting hours count:',
      'Count meetings since:',
      '[Save] [Cancel]',
    ]);
    expect(settingErrors).toMatchObject({
      timeZone:
        'I don’t know that time zone. Try a large city of it, such as Zurich. Or UTC+2, UTC+5:45 or anywhere on earth.',
      hourRange: 'Write two hours of the day, such as 23-7.',
      hourWeights: 'Write two numbers up to 10, such as 1, 0.5. The second can’t be larger.',
      termStart: 'Write a day such as 2027-01-01, or none.',
      daysBefore: 'Write up to 5 numbers from 0 to 60, such as 7, 1, 0. Or write none.',
    });
  });
});

describe('the calendars', () => {
  const addresses = { mine: 'https://bot.example/calendar/1.ics', committee: 'https://bot.example/calendar/2.ics' };
  test.each([
    [lea, '[Replace my address] [Replace committee address]'],
    [tunde, '[Replace my address]'],
  ])('with what %j can replace', (member, buttons) => {
    expect(textShown(calendarAnswer({ committee, member }, addresses).blocks)).toEqual([
      '*Calendar of your deadlines*',
      '`https://bot.example/calendar/1.ics`',
      '*Calendar of Programme Committee’s meetings and dates*',
      '`https://bot.example/calendar/2.ics`',
      'Add an address in your calendar app: Google “From URL”, Outlook “Subscribe from web”, Apple “New Calendar Subscription”. Anyone who has an address sees what it shows, so keep it to yourself.',
      buttons,
    ]);
  });

  test('where there are none', () => {
    expect(noCalendars.text).toBe(
      'Calendars aren’t set up here, because they need HTTP mode. Ask the person who runs me to set SLACK_SIGNING_SECRET and RAPPORTEUR_URL, as docs/operator.md says.',
    );
  });
});

test.each([
  [channelInvitation('invited', 'C0TALK').text, 'You’re in <#C0TALK> now.'],
  [channelInvitation('there already', 'C0TALK').text, 'You’re already in <#C0TALK>.'],
  [
    channelInvitation('guest', 'C0TALK').text,
    'I can’t let guests into <#C0TALK>. Ask someone who manages this workspace.',
  ],
  [
    channelInvitation('failed', 'C0TALK').text,
    'I couldn’t invite you to <#C0TALK>. Open it and join, or ask someone who is in it.',
  ],
  [noGroupChannel.text, 'That group no longer has a channel.'],
  [postInChannel, 'Post your summary in the committee’s channel, and I’ll read it there.'],
  [unknownWords('dnoe 12', 'done'), 'I don’t know “dnoe 12”. Did you mean `/mag done`?'],
  [unknownWords('hello', null), 'I don’t know “hello”.'],
])('%#', (said, sentence) => {
  expect(said).toBe(sentence);
});

describe('the Home tab', () => {
  const shown = { command: '/mag', moments: 'plain', hasMore: false } as const;

  test('of somebody who is in no committee', () => {
    expect(textShown(homeView([], shown).blocks)).toEqual([
      'I’m your committee’s secretary',
      'Post a meeting summary in your committee’s channel, as a message or a file. I’ll show you what I read. When you publish it, I keep its actions, remind their owners and count down to the next meeting.',
      'To see every command, type `/mag help`.',
    ]);
  });

  test('of a newcomer', () => {
    const page = {
      committee,
      member: tunde,
      actions: [],
      totalActions: 0,
      votes: [],
      nextMeeting: null,
      groups: [groupOf({ name: 'Translation' }), groupOf({ id: 2, name: 'Tide tables', kind: 'topic', seats: 2 })],
      dates: [],
      reminders: { daysBefore: [7], time: '09:00', apart: false, pausedUntil: null },
      members: 27,
      officers: [lea],
      today,
    };
    expect(textShown(homeView([page], { ...shown, hasMore: true }).blocks)).toEqual([
      'Programme Committee',
      '27 members, in <#C0PC>. Secretariat: Lea.',
      'When a meeting summary is published, I keep its actions, remind their owners and count down to the next meeting. My messages to you are private.',
      '*Your actions* ',
      'You have no open actions.',
      '*Your groups*',
      'You’re in no group yet. To see them all, type `/mag groups`.',
      '*Open groups* (2)',
      '*Tide tables*',
      '2 seats open',
      '[Volunteer]',
      '*Translation*',
      'No members yet',
      '[Join]',
      '*Your settings*',
      'Your reminders: 7 days before, at 09:00 your time, all in one message. To have your deadlines in your calendar, type `/mag calendar`.',
      '[Choose reminders]',
      'You’re in more committees than fit here. To see your actions in another, type `/mag actions` in its channel.',
      'To see every command, type `/mag help`.',
    ]);
  });
});
