import { describe, expect, test } from '@jest/globals';
import { readSummary } from '../../../src/reading/reader/read-summary.ts';
import { documentOf } from '../../support/reading/document-of.ts';

const decided = (text: string): readonly string[] =>
  readSummary(documentOf(`# Harbour Committee, 12 January 2027\n\n## Moorings\n\n${text}\n`)).decisions.map(
    (decision) => decision.text,
  );

describe('what was decided', () => {
  test.each([
    [
      '- It was agreed that the clerk will open a call for berths.',
      'It was agreed that the clerk will open a call for berths.',
    ],
    [
      '- Since the crane is new, the Committee decided to renew its lease.',
      'Since the crane is new, the Committee decided to renew its lease.',
    ],
    ['- The members¹ agreed to write to the mayor.', 'The members agreed to write to the mayor.'],
    ['- The members agreed[^2] to write to the mayor.', 'The members agreed to write to the mayor.'],
    ['- The members voted in favour of the new tariff.', 'The members voted in favour of the new tariff.'],
    ['- Ines Marsh was elected chair for another year.', 'Ines Marsh was elected chair for another year.'],
    ['- The Board rejected the plan for a second pier.', 'The Board rejected the plan for a second pier.'],
    ['Decision: paint the quay green.', 'paint the quay green.'],
    [
      '- The plans were shown, and the Committee voted for all of them:\n\n¹ **Group A** on nets.\n\n1. Group on Ropes (G-R)\n2. Group on Sails (G-S)\n\nActions\n\n- ➔ Ines Marsh to buy a rope.',
      'The plans were shown, and the Committee voted for all of them: Group on Ropes (G-R); Group on Sails (G-S)',
    ],
    [
      '- The Board agreed on two things:\n  - a new crane;\n  - an old rope.\n- The weather was discussed.',
      'The Board agreed on two things: a new crane; an old rope',
    ],
  ])('%s', (text, expected) => expect(decided(text)).toEqual([expected]));

  test.each([
    ['- It was suggested that the Committee could renew the lease.'],
    ['- It was suggested to turn the pier into a quay. This should be further discussed.'],
    ['- The proposal will be approved at the next meeting.'],
    ['- The members discussed whether the tariff was approved.'],
    ['- If the budget is approved in spring, the crane is bought.'],
    ['- No agreement was reached on the colour of the boats.'],
    ['- Has the Committee agreed to this tariff?'],
  ])('nothing: %s', (text) => expect(decided(text)).toEqual([]));

  test('a long one ends with a whole word', () => {
    const [text = ''] = decided(`- The Committee agreed to buy ${'rope and sails and '.repeat(60)}paint.`);
    expect(text).toMatch(/ (?:rope|and|sails)…$/);
    expect(text.length).toBeLessThanOrEqual(601);
  });
});
