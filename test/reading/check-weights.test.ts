import { expect, test } from '@jest/globals';
import lines from '../../src/reading/action-lines/weights.json' with { type: 'json' };
import { checkWeights, ForeignWeights } from '../../src/reading/check-weights.ts';
import owners from '../../src/reading/owners/weights.json' with { type: 'json' };

test('the weights in use belong to the evidence there is', () => {
  expect(() => checkWeights()).not.toThrow();
});

const { [Object.keys(owners.weights)[0] ?? '']: _gone, ...ownersButOne } = owners.weights as Record<string, number>;

test.each([
  ['a phrase no line has', { weights: { ...lines.weights, 'is lucky': 1 } }, owners, /action-lines.*“is lucky”/],
  ['no base', { weights: {} }, owners, /action-lines.*“is a line”/],
  ['evidence no name has', lines, { weights: { ...owners.weights, 'is lucky': 1 } }, /owners.*“is lucky”/],
  ['evidence left out', lines, { weights: ownersButOne }, /owners.*no weight for/],
])('a file with %s is refused in a sentence that says what to do', (_what, ofLines, ofOwners, sentence) => {
  expect(() => checkWeights(ofLines, ofOwners)).toThrow(ForeignWeights);
  expect(() => checkWeights(ofLines, ofOwners)).toThrow(sentence);
  expect(() => checkWeights(ofLines, ofOwners)).toThrow(/npm run train/);
});
