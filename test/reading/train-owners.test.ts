import { describe, expect, test } from '@jest/globals';
import { type LabelledRecord, trainOwners } from '../../scripts/train-owners.ts';
import { evidenceNames } from '../../src/reading/owners/evidence.ts';
import ownerWeights from '../../src/reading/owners/weights.json' with { type: 'json' };
import { documentOf } from '../support/document-of.ts';

const record = (organisation: string, tasks: readonly (readonly [string, readonly string[]])[]): LabelledRecord => ({
  organisation,
  document: documentOf(`## Actions\n\n${tasks.map(([task]) => `- ${task}`).join('\n')}\n`),
  actions: tasks.map(([, owners], at) => ({ line: at + 3, owners })),
});
const records = [
  record('Rowing club', [
    ['Ana: mend the boat', ['Ana']],
    ['Bo: order paint', ['Bo']],
  ]),
  record('Choir', [
    ['Kim: print the songs', ['Kim']],
    ['Jo: call the hall (Lee)', ['Jo']],
  ]),
];

describe('trainOwners', () => {
  test('learns weights that choose right in an organisation it has not seen', () => {
    expect(trainOwners(records)).toMatchObject({ actions: 4, reachable: 4, rightAcross: 4, wrongAcross: [] });
  });

  test('gives the same weights for the same records', () => {
    expect(trainOwners(records).weights).toEqual(trainOwners(records).weights);
  });
});

test('the weights in use are those of the evidence there is', () => {
  expect(Object.keys(ownerWeights.weights)).toEqual(evidenceNames);
});
