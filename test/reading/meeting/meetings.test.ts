import { describe, expect, test } from '@jest/globals';
import { readSummary } from '../../../src/reading/reader/read-summary.ts';
import { documentOf } from '../../support/reading/document-of.ts';

const read = (text: string, asOf: Parameters<typeof readSummary>[1] = null, name = '') =>
  readSummary(documentOf(text, name), asOf);

describe('when the meeting was', () => {
  test.each([
    ['in the title', '# Harbour board, 4 March 2024', '2024-03-04'],
    ['in the title, month first', '# Harbour board - March 4th, 2024', '2024-03-04'],
    ['in the title, ISO', '# 2024-03-04 Harbour board', '2024-03-04'],
    ['with time and place', 'Harbour board\n\n4 March 2024 | 13:00 UTC | Online', '2024-03-04T13:00:00Z'],
    [
      'on a line of its own',
      '# Harbour board\n\n**Date:** 2024-03-04\n**Time:** 9:30 am ET',
      '2024-03-04T09:30:00-05:00',
    ],
    ['in summer time', '# Harbour board\n\nDate: 4 July 2024, 14:00 CEST', '2024-07-04T14:00:00+02:00'],
    ['without colon in the hour', 'Usage report\n2024-03-04 Mon 1400 UTC', '2024-03-04T14:00:00Z'],
    ['in front matter', '---\ntitle: Board\ndate: 2024-03-04\n---\n# Board', '2024-03-04'],
    ['held on', 'HARBOUR BOARD\n\nMinutes of the meeting held on Monday 4th March 2024 at 7.30pm', '2024-03-04'],
    [
      'not that of the version',
      'Version of 9 March 2024\n\nHarbour board meeting\n4 March 2024, 10:00 UTC',
      '2024-03-04T10:00:00Z',
    ],
    [
      'not that of its approval',
      '# Harbour board\n\n**Date approved:** 2 April 2024\n**Meeting date:** 4 March 2024',
      '2024-03-04',
    ],
    [
      'not that of a page made of it',
      '+++\ndate = "2024-04-11T11:58:00-06:00"\ntitle = "March minutes"\n+++\n* Called to order at 19:00, March 4, 2024',
      '2024-03-04',
    ],
    ['in the title of the page', '---\ndate: 2024-04-11\ntitle: Minutes 4 March 2024\n---\nText', '2024-03-04'],
    ['not that of the next', '# Harbour board, 4 March 2024\n\nDate of next meeting: 4 April 2024', '2024-03-04'],
    ['with its zone before the hour', '# Board\n\n4 March 2024, UTC 12:00-14:00', '2024-03-04T12:00:00Z'],
    [
      'not that of the last minutes',
      '# Harbour board, 4 March 2024\n\nThe minutes of 5 February 2024 were approved.',
      '2024-03-04',
    ],
  ])('%s', (_where, text, startsAt) => expect(read(text).startsAt).toBe(startsAt));

  test('a day whose year only the posting tells is asked about', () => {
    const summary = read('# Harbour board, 4 March', '2024-03-06');
    expect(summary.startsAt).toBe('2024-03-04');
    expect(summary.doubts.map(({ about }) => about)).toEqual(['meeting']);
  });

  test('a date in either order is asked about, unless the file is named after one of them', () => {
    const text = '# Harbour board 03/04/2024';
    const [doubt] = read(text).doubts;
    expect(doubt?.text).toBe('Was the meeting on Mon 4 March 2024? The summary’s date may also mean Wed 3 April 2024.');
    expect(doubt?.choices[1]).toEqual({
      label: 'Wed 3 April 2024',
      correction: { kind: 'meeting', startsAt: '2024-04-03' },
    });
    expect(read(text, null, 'board-2024-04-03.md')).toMatchObject({ startsAt: '2024-04-03', doubts: [] });
  });

  test('the file’s name decides where the text gives the next meeting alone', () => {
    const summary = read('# Harbour board\n\nNext meeting: 8 April 2024', null, '2024-03-04-board.md');
    expect([summary.startsAt, summary.nextMeeting?.startsAt]).toEqual(['2024-03-04', '2024-04-08']);
  });

  test('so is one that only the file is named after, and a weekday counted from it is a guess', () => {
    const summary = read('# Harbour board\n\nACTION: Ana to call by Friday', null, '2024-03-04-board.md');
    expect(summary.startsAt).toBe('2024-03-04');
    expect(summary.doubts.map(({ about }) => about)).toEqual(['meeting', 'due']);
    expect(summary.actions[0]).toMatchObject({ due: '2024-03-08', dueImplied: true });
  });

  test('where nothing tells it, weekdays stay open', () => {
    const summary = read('# Harbour board\n\nACTION: Ana to call by Friday');
    expect(summary.startsAt).toBeNull();
    expect(summary.actions[0]?.due).toBeNull();
    expect(summary.doubts.map(({ about }) => about)).toEqual(['meeting']);
  });
});

describe('the next meeting', () => {
  const board = '# Harbour board, 4 March 2024\n\n';
  test.each([
    ['Next meeting: 8 April 2024', '2024-04-08'],
    ['The next meeting will be on April 8.', '2024-04-08'],
    ['Next meeting: Monday 8 April, 13:00 UTC', '2024-04-08T13:00:00Z'],
    ['It was agreed to hold the next board meeting on 8 April.', '2024-04-08'],
    ['## Next meeting\n\nMonday 8 April 2024 at 9am PT', '2024-04-08T09:00:00-07:00'],
    ['# Date for next meeting\n8 April 2024', '2024-04-08'],
    ['- 8 April 2024: next board meeting', '2024-04-08'],
    ['Next call is January 8th', null],
    ['Next time: 8 April', '2024-04-08'],
    ['Date of next meeting: Monday 8 April 2024 at 7.30pm', '2024-04-08'],
    ['DONM: 8 April', '2024-04-08'],
    ['The board will next meet on 8 April.', '2024-04-08'],
    ['Adjourned until 8 April 2024', '2024-04-08'],
    ['Upcoming: board meeting on 8 April', '2024-04-08'],
    ['## Future meetings\n\n- 6 May 2024\n- 8 April 2024', '2024-04-08'],
    ['- Next board meetings, same time:\n  - 8 April\n  - 6 May', '2024-04-08'],
    ['| 9 | FUTURE MEETINGS |\n|---|---|\n| | 9.1 8 April 2024 - board |', '2024-04-08'],
    ['## Next meeting\n\nMonday 8 April\n\n### Working parties\n\n- Slipway: 20 March', '2024-04-08'],
    ['The next meeting, previously planned for 1 April, moves to 8 April.', '2024-04-08'],
    ['No meeting on 11 March. Next meeting is 8 April.', '2024-04-08'],
    ['Next week’s call (11 March) is cancelled. Next call: 8 April.', '2024-04-08'],
    ['The next meeting place is found at the call on 7 March.\n\nDate: 8 April 2024', '2024-04-08'],
    ['Next meeting: TBD', null],
    ['Next meeting: TBD\n\nDate of the fair: 5 May 2024', null],
    ['Papers for the next meeting by 28 March.', null],
    ['Next week’s call will start an hour later.', null],
    ['ACTION: Ana to speak at the next drafting meeting\n  - can we move it to 4 May?', null],
    ['The next meeting of the Ferry Union will be on 8 April.', null],
    ['"Our next meeting is on 8 April", wrote the Ferry Union.', null],
    ['The board meets on the first Monday of every month.', null],
    ['Minutes of the last meeting of 5 February were approved.', null],
  ])('%s', (text, startsAt) => expect(read(board + text).nextMeeting?.startsAt ?? null).toBe(startsAt));

  test('the hour may stand elsewhere', () => {
    const text =
      'It was agreed to hold the next virtual Board meeting IV on 8 April.\n\nThe office will send an invitation for 8 April at 11:00 UTC.';
    expect(read(board + text).nextMeeting).toEqual({
      line: 3,
      title: 'Board meeting IV',
      startsAt: '2024-04-08T11:00:00Z',
    });
  });

  test.each([
    ['The next meeting is in two weeks.', '2024-03-18'],
    ['Next meeting: same time next week', '2024-03-11'],
    ['Next meeting next Thursday', '2024-03-07'],
    ['Proposed date for the next meeting: 8 April', '2024-04-08'],
  ])('a day that is counted or proposed is asked about: %s', (text, startsAt) => {
    const summary = read(board + text);
    expect(summary.nextMeeting?.startsAt).toBe(startsAt);
    expect(summary.doubts.map(({ about }) => about)).toEqual(['next meeting']);
  });

  test.each([
    ['The board meets on the first Monday of every month.', 'Mon 1 April'],
    ['The board meets on the last Friday of each month.', 'Fri 29 March'],
    ['The board meets on the 2nd Tuesday of the month.', 'Tue 12 March'],
    ['Meetings are every second Monday.', 'Mon 18 March'],
    ['Meetings: every Thursday at seven', 'Thu 7 March'],
  ])('a rule gives a day to ask about, and no meeting: %s', (text, day) => {
    const { nextMeeting, doubts } = read(board + text);
    expect(nextMeeting).toBeNull();
    expect(doubts.map(({ about, choices }) => [about, choices.map(({ label }) => label)])).toEqual([
      ['next meeting', ['Not known yet', day]],
    ]);
  });

  test.each(['Ana mows the green every Monday.', 'Next meeting: 8 April 2024\n\nWe meet every second Monday.'])(
    'nothing is asked where no rule is needed: %s',
    (text) => expect(read(board + text).doubts).toEqual([]),
  );

  test('what is due before it is due on its day, as a guess', () => {
    const [action] = read(
      `${board}Next meeting: 8 April 2024\n\nACTION: Ana to paint the sign before the next meeting`,
    ).actions;
    expect(action).toMatchObject({ due: '2024-04-08', dueImplied: true, tiedTo: 'next meeting' });
  });
});

test.each([
  '- Jon Berg to send the plan by 15/12.',
  '- Jon Berg to send the plan before Tuesday 15 December.',
  '| Action | Owner | Due |\n|---|---|---|\n| Send the plan | Jon Berg | 15/12 |',
])('when a task is due is not when the meeting was: %s', (lines) => {
  const { startsAt, actions } = readSummary(documentOf(`# Board\n\n## Actions\n\n${lines}\n`), '2026-11-25');
  expect([startsAt, actions[0]?.due]).toEqual([null, '2026-12-15']);
});
