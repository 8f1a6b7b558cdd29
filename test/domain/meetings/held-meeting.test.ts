import { expect, test } from '@jest/globals';
import { findHeldMeetings, type HeldMeeting } from '../../../src/domain/meetings/held-meeting.ts';
import { calendarDay } from '../../../src/domain/time/instant.ts';

const held = (summaryId: number, title: string | null, day: string, ...others: readonly string[]): HeldMeeting => ({
  summaryId,
  title,
  day: calendarDay(day),
  titles: [...(title === null ? [] : [title]), ...others],
});
const meetings = [
  held(1, 'MAG I', '2024-01-16'),
  held(2, 'Summary of the MAG II call', '2024-02-13', 'Second call'),
  held(3, 'MAG III', '2024-03-12'),
  held(4, null, '2024-03-12'),
];

test.each<readonly [string, readonly string[], readonly number[]]>([
  ['MAG I', [], [1]],
  ['mag  ii', [], [2]],
  ['“Second call”', [], [2]],
  ['MAG', [], [1, 2, 3]],
  ['call MAG', [], []],
  ['16 January', ['2025-01-16', '2024-01-16'], [1]],
  ['12 March', ['2024-03-12'], [3, 4]],
  ['…', [], []],
])('“%s” is the meeting of summaries %j', (words, days, expected) => {
  expect(findHeldMeetings(meetings, words, days.map(calendarDay)).map(({ summaryId }) => summaryId)).toEqual(expected);
});
