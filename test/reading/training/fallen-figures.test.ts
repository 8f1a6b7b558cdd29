import { expect, test } from '@jest/globals';
import { fallenFigures, keptFigures } from '../../../scripts/fallen-figures.ts';

const before = keptFigures({
  documents: 84,
  f1: 0.93,
  shown: 0.97,
  owners: 0.95,
  due: 0.96,
  ready: 0.8,
  meetingDay: 1,
  nextMeeting: 1,
});

test('a point less is borne, more is said by its name', () => {
  expect(fallenFigures({ ...before, f1: 0.921 }, before)).toEqual([]);
  expect(fallenFigures({ ...before, f1: 0.919, due: 0.9 }, before)).toEqual([
    'f1 has fallen from 0.93 to 0.919.',
    'due has fallen from 0.96 to 0.9.',
  ]);
});

test('other records are no comparison', () => {
  expect(fallenFigures({ ...before, documents: 85 }, before)).toEqual([expect.stringContaining('--renew')]);
});
