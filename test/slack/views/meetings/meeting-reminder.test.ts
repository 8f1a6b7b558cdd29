import { expect, test } from '@jest/globals';
import { meetingReminder } from '../../../../src/slack/views/meetings/meeting-reminder.ts';
import { committee, now, today } from '../../../support/committee/notice-contents.ts';

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
  const content = { kind: 'meeting', committee, meeting, now } as const;
  const { blocks } = meetingReminder(content, { kind: 'text', calendar: 'SUMMARY:``` <!here>' }, 'plain');
  expect(JSON.stringify(blocks[1])).toMatch(/```SUMMARY:''' &lt;!here&gt;```/);
});
