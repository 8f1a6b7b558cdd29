import { describe, expect, test } from '@jest/globals';
import {
  deadlinesAnswer,
  meetingAnswer,
  meetingCancelled,
} from '../../../../src/slack/views/meetings/meeting-answers.ts';
import { meetingReminder } from '../../../../src/slack/views/meetings/meeting-reminder.ts';
import { renderNotice } from '../../../../src/slack/views/reminders/render-notice.ts';
import { committee, leasAction, now, today } from '../../../support/committee/notice-contents.ts';
import { textShown } from '../../../support/fake-slack/text-shown.ts';

const rule = 'A deadline ends when its day ends in UTC.';
const tomorrow = new Date('2027-01-27T12:00:00Z');
const meeting = {
  id: 1,
  committeeId: 1,
  title: null,
  place: 'Room 1',
  day: today,
  startsAt: tomorrow,
  sequence: 1,
  cancelledAt: null,
};
const file = { kind: 'file', permalink: 'https://files.example/meeting.ics' } as const;
const link = '<https://files.example/meeting.ics|Add to calendar (meeting.ics)>';

describe('to the channel', () => {
  test('the meeting is near', () => {
    expect(textShown(meetingReminder({ kind: 'meeting', committee, meeting, now }, file, 'plain').blocks)).toEqual([
      '*Programme Committee meeting is in 28 hours*',
      'Wed 27 January 2027, 12:00 UTC, Room 1',
      link,
    ]);
  });

  test('without files, its calendar entry to save', () => {
    const entry = { kind: 'text', calendar: 'BEGIN:VCALENDAR' } as const;
    expect(
      textShown(meetingReminder({ kind: 'meeting', committee, meeting, now }, entry, 'plain').blocks).slice(-2),
    ).toEqual([
      'To add it to your calendar, save these lines as `meeting.ics` and open the file:',
      '```BEGIN:VCALENDAR```',
    ]);
  });
});

test.each([
  [null, ['*Programme Committee meeting has a new time*', 'Your deadlines tied to it moved too:']],
  [now, ['*Programme Committee meeting is cancelled*', 'Your deadlines tied to it stay as they are:']],
])('to who has something due before it, cancelled at: %s', (cancelledAt, [heading, deadlines]) => {
  const changed = { kind: 'meeting change', committee, meeting: { ...meeting, cancelledAt }, now } as const;
  expect(textShown(renderNotice({ ...changed, actions: [leasAction()] }, today, 'plain', file).blocks)).toEqual([
    heading,
    'Wed 27 January 2027, 12:00 UTC, Room 1',
    link,
    deadlines,
    '• #12 Send comments on the charter: due Wed 27 January',
    rule,
  ]);
});

describe('what is asked with /mag', () => {
  const viewing = { committee, today, moments: 'plain' } as const;
  const date = { kind: 'deadline', what: 'Call for harbour grants', fromDay: today, toDay: today, text: '' } as const;

  test.each([
    [
      'meeting, of which none is known',
      meetingAnswer(undefined, viewing),
      ['I don’t know the next meeting yet. Set it with `/mag meeting set 13 Feb 11:00 UTC`.'],
    ],
    ['meeting', meetingAnswer(meeting, viewing), ['*Next meeting*', 'Wed 27 January 2027, 12:00 UTC · Room 1']],
    [
      'meeting, of which the hour is not known',
      meetingAnswer({ ...meeting, startsAt: null, place: null }, viewing),
      ['*Next meeting*', 'Tue 26 January, time not known yet'],
    ],
    ['deadlines, where there are none', deadlinesAnswer([], committee, today), ['There are no upcoming dates.']],
    [
      'deadlines',
      deadlinesAnswer([date], committee, today),
      ['*Upcoming dates*', '• Call for harbour grants: until Tue 26 January', rule],
    ],
  ])('%s', (_asked, message, lines) => {
    expect(textShown(message.blocks)).toEqual(lines);
  });

  test('a meeting that is cancelled', () => {
    expect(meetingCancelled).toBe('The meeting is cancelled. I’ll tell the channel.');
  });
});
