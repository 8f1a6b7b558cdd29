import { describe, expect, test } from '@jest/globals';
import { meetingStart } from '../../../src/domain/summaries/meeting-start.ts';
import { readSummary } from '../../../src/reading/reader/read-summary.ts';
import { documentOf } from '../../support/reading/document-of.ts';

const read = (next: string) =>
  readSummary(documentOf(`# Harbour board, 25 November 2026\n\n- Ines Okafor to print the posters.\n\n${next}\n`));
const asked = (next: string) => {
  const { nextMeeting, doubts } = read(next);
  const doubt = doubts.find(({ about }) => about === 'next meeting');
  const choices = doubt?.choices.map(({ label, correction }) => [
    label,
    correction.kind === 'next meeting' ? (correction.nextMeeting?.startsAt ?? null) : correction.kind,
  ]);
  return { startsAt: nextMeeting?.startsAt, choices };
};

describe('an hour of the next meeting is never lost in silence', () => {
  test.each([
    ['Next meeting: 9 December 2026, 19:30', '19:30'],
    ['The next meeting will be on Wednesday 9 December at 7.30pm.', '19:30'],
    ['Next meeting: 9 December 2026, noon', '12:00'],
  ])('without a zone it is asked about: %s', (next, time) => {
    expect(asked(next)).toEqual({
      startsAt: '2026-12-09',
      choices: [
        ['Leave the time open', 'leave as it is'],
        ['Yes', `2026-12-09T${time}`],
        ['It’s UTC', `2026-12-09T${time}:00Z`],
      ],
    });
  });

  test.each([
    [
      '10:00 IST',
      [
        ['Kolkata', '2026-12-09T10:00:00+05:30'],
        ['Jerusalem', '2026-12-09T10:00:00+02:00'],
        ['Dublin', '2026-12-09T10:00:00+00:00'],
      ],
    ],
    [
      '3pm BST',
      [
        ['London', '2026-12-09T15:00:00+00:00'],
        ['Dhaka', '2026-12-09T15:00:00+06:00'],
      ],
    ],
  ])('letters that several places use are asked about: %s', (time, ways) => {
    expect(asked(`Next meeting: 9 December 2026, ${time}`)).toEqual({
      startsAt: '2026-12-09',
      choices: [['Leave the time open', 'leave as it is'], ...ways],
    });
  });

  test.each([
    ['half past three UTC', '2026-12-09T15:30:00Z', '2026-12-09T03:30:00Z'],
    ['at 8 o’clock', '2026-12-09T20:00', '2026-12-09T08:00'],
    ['at 7', '2026-12-09T19:00', '2026-12-09T07:00'],
  ])('in words that leave the half of the day open it is asked about: %s', (time, later, earlier) => {
    expect(asked(`Next meeting: 9 December 2026, ${time}`)).toEqual({
      startsAt: '2026-12-09',
      choices: [
        ['Leave the time open', 'leave as it is'],
        [later.slice(11, 16), later],
        [earlier.slice(11, 16), earlier],
      ],
    });
  });

  test.each(['10:00 UTC', '15:00 CET', '10:00 PKT', '10:00 UTC+5:45'])('a known zone asks nothing: %s', (time) => {
    expect(asked(`Next meeting: 9 December 2026, ${time}`).choices).toBeUndefined();
  });

  test('a word that is also letters for a zone is none in small letters', () => {
    expect(read('Next meeting: 9 December 2026, 10:00 art class in the hall').nextMeeting?.startsAt).toBe('2026-12-09');
  });
});

test('a floating hour is one of the committee’s time zone', () => {
  expect(meetingStart('2026-12-09T19:30', 'Asia/Kathmandu')?.toISOString()).toBe('2026-12-09T13:45:00.000Z');
  expect(meetingStart('2026-12-09T19:30:00Z', 'Asia/Kathmandu')?.toISOString()).toBe('2026-12-09T19:30:00.000Z');
  expect(meetingStart('2026-12-09', 'Asia/Kathmandu')).toBeNull();
});

test.each([
  '3 or 4 December, 10:00 UTC',
  '3 December or 4 December, 10:00 UTC',
  'Thursday 3 or Friday 4 December, 10:00 UTC',
])(
  'a next meeting on one of two days is asked about with both (kind: two days of which one is taken for sure): %s',
  (words) => {
    const { nextMeeting, doubts } = read(`Next meeting: ${words}`);
    expect(nextMeeting?.startsAt).toBe('2026-12-03T10:00:00Z');
    const doubt = doubts.find(({ about }) => about === 'next meeting');
    expect(doubt?.choices.map(({ label }) => label)).toEqual(['Thu 3 December', 'Fri 4 December', 'Not known yet']);
    expect(doubt?.choices[1]?.correction).toMatchObject({ nextMeeting: { startsAt: '2026-12-04T10:00:00Z' } });
  },
);
