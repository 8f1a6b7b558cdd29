import { describe, expect, test } from '@jest/globals';
import { readSummary } from '../../../src/reading/reader/read-summary.ts';
import { documentOf } from '../../support/reading/document-of.ts';

describe('the next meeting', () => {
  test.each<[string, string | null, string]>([
    ['- It was agreed to hold the next virtual HC meeting IV on 9 February.', 'HC meeting IV', '2027-02-09'],
    [
      '- It was agreed that the next online meeting, the Committee’s third, will be on 9 February.',
      'Third meeting of the Committee',
      '2027-02-09',
    ],
    [
      '- The next meeting, the third of the Committee, is on 9 February.',
      'Third meeting of the Committee',
      '2027-02-09',
    ],
    ['- The next meeting (HC Meeting IV) will be on 9 February.', 'HC Meeting IV', '2027-02-09'],
    [
      '- The next Harbour Board meeting is on 9 February at 15:00 UTC.',
      'Harbour Board meeting',
      '2027-02-09T15:00:00Z',
    ],
    ['- The next meeting will be on Tuesday, 9 February.', null, '2027-02-09'],
    ['- The next call, Tuesday 9 February, is for the budget.', null, '2027-02-09'],
    [
      '- The next meeting is on 9 February.\n- ➔ Ines Marsh to invite everyone for 9 February at 11:00 UTC.',
      null,
      '2027-02-09T11:00:00Z',
    ],
  ])('%s', (text, title, startsAt) => {
    const { nextMeeting } = readSummary(documentOf(`# Harbour Committee (HC), 12 January 2027\n\n${text}\n`));
    expect(nextMeeting).toEqual({ line: 3, title, startsAt });
  });

  test.each([
    ['- The next meeting is on 9 February, 10:00-11:30 UTC.', '2027-02-09T10:00:00Z', 90],
    ['- Next meeting: 9 February at 2:00 to 3:30 pm ET', '2027-02-09T14:00:00-05:00', 90],
    ['Next meeting\n\n- Date: 9 February\n- Time: 10:00 UTC, two hours', '2027-02-09T10:00:00Z', 120],
    [
      '- The next meeting is on 9 February.\n- ➔ Ines Marsh to invite everyone for 9 February at 11:00-11:45 UTC.',
      '2027-02-09T11:00:00Z',
      45,
    ],
  ])('has its end or its length: %j', (text, startsAt, durationMinutes) => {
    const { nextMeeting } = readSummary(documentOf(`# Harbour Committee (HC), 12 January 2027\n\n${text}\n`));
    expect(nextMeeting).toMatchObject({ startsAt, durationMinutes });
  });

  test('of which no hour is known has no end either', () => {
    const { nextMeeting } = readSummary(
      documentOf('# Harbour Committee, 12 January 2027\n\nThe next meeting is on 9 February, 10:00-11:30.\n'),
    );
    expect(nextMeeting).toEqual({ line: 3, title: null, startsAt: '2027-02-09' });
  });

  test('may be a gathering whose days are only suggested, and is a question then', () => {
    const { nextMeeting, doubts } = readSummary(
      documentOf('# Harbour Committee, 12 January 2027\n\nCommittee retreat: tentative dates 6-7 March.\n'),
    );
    expect(nextMeeting).toMatchObject({ line: 3, startsAt: '2027-03-06' });
    expect(doubts.map(({ about }) => about)).toEqual(['next meeting']);
  });

  test.each([
    'Ferry Union weekend: proposed dates 6-7 March.',
    'Committee retreat: 6-7 March was too early for most.',
    'The retreat was liked. Proposed dates for the fair: 6-7 March.',
  ])('is not told by %j', (text) => {
    const { nextMeeting } = readSummary(documentOf(`# Harbour Committee, 12 January 2027\n\n${text}\n`));
    expect(nextMeeting).toBeNull();
  });
});

test.each(['Next meeting: 31 November', 'The next meeting will be on 2027-02-30.', 'Next meeting: Friday 31 April'])(
  'the next meeting on a day that there is not is asked about: %s',
  (line) => {
    const { nextMeeting, doubts } = readSummary(documentOf(`# Harbour Committee (HC), 12 January 2027\n\n${line}\n`));
    expect(nextMeeting).toBeNull();
    expect(doubts.map(({ line, about, choices }) => [line, about, choices.map(({ label }) => label)])).toEqual([
      [3, 'next meeting', ['Not known yet']],
    ]);
  },
);
