import { expect, test } from '@jest/globals';
import { calibrationTable, learningCurve } from '../../../scripts/calibration.ts';
import { documentOf } from '../../support/reading/document-of.ts';

test('the calibration says how many of the lines held so likely are actions', () => {
  const line = (probability: number, isAction: boolean) => ({ probability, isAction });
  expect(
    calibrationTable([line(0.6, true), line(0.65, true), line(0.55, false), line(0.01, false), line(1, true)]).split(
      '\n',
    ),
  ).toEqual([
    'Held likely',
    '0 to 6 %           1 lines     0.0 % actions',
    '50 to 70 %         3 lines    66.7 % actions',
    '90 to 100 %        1 lines   100.0 % actions',
  ]);
});

test('the learning curve draws the same organisations each time', () => {
  const records = Array.from({ length: 8 }, (_, nth) => ({
    name: `00${nth}`,
    organisation: `Club ${nth}`,
    document: documentOf(
      `## Notes\n\n- Kim will mend boat ${nth}\n- it rained\n- Jo will call the hall\n- nobody came\n`,
    ),
    actions: [{ line: 3 }, { line: 5 }],
  }));
  const curve = learningCurve(records);
  expect(curve).toMatch(/^Learnt from\n {2}6 organisations {2}F1 [\d.]+ %$/);
  expect(learningCurve(records)).toBe(curve);
});
