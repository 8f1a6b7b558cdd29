import { expect, test } from '@jest/globals';
import lines from '../../../src/reading/actions/weights.json' with { type: 'json' };
import owners from '../../../src/reading/owners/weights.json' with { type: 'json' };
import { checkWeights, ForeignWeights } from '../../../src/reading/reader/check-weights.ts';

test('the weights in use belong to the evidence there is', () => {
  expect(() => checkWeights()).not.toThrow();
});

const { [Object.keys(owners.weights)[0] ?? '']: _gone, ...ownersButOne } = owners.weights as Record<string, number>;

test.each([
  ['a phrase no line has', { weights: { ...lines.weights, 'is lucky': 1 } }, owners, /actions.*“is lucky”/],
  ['no base', { weights: {} }, owners, /actions.*“is a line”/],
  ['evidence no name has', lines, { weights: { ...owners.weights, 'is lucky': 1 } }, /owners.*“is lucky”/],
  ['evidence left out', lines, { weights: ownersButOne }, /owners.*no weight for/],
])('a file with %s is refused in a sentence that says what to do', (_what, ofLines, ofOwners, sentence) => {
  expect(() => checkWeights(ofLines, ofOwners)).toThrow(ForeignWeights);
  expect(() => checkWeights(ofLines, ofOwners)).toThrow(sentence);
  expect(() => checkWeights(ofLines, ofOwners)).toThrow(/npm run train/);
});
