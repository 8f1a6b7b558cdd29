import { describe, expect, test } from '@jest/globals';
import { readSummary } from '../../src/reading/read-summary.ts';
import { documentOf } from '../support/document-of.ts';

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
});
