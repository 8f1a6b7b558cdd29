import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { matchName } from '../../src/domain/roster/name.ts';
import { sampleBegins, sampleCommittee } from '../../src/local/sample-committee.ts';

const sample = readFileSync('examples/summary.txt', 'utf8');
const participants = sample
  .slice(sample.indexOf('Annex 2'))
  .split('\n')
  .filter((line) => /\t\S/.test(line))
  .map((line) => ({ name: line.replace('\t', ', ') }));

test('everybody of the sample committee was at the meeting of the sample summary, under one name', () => {
  const matches = sampleCommittee.people.map(({ name }) => [name, matchName(name, participants).kind]);
  expect(matches).toEqual(sampleCommittee.people.map(({ name }) => [name, 'one']));
});

test('the workspace opens two hours after the meeting began', () => {
  expect(sample).toContain('16 January 2024 | 13:00 UTC');
  expect(sampleBegins.toISOString()).toBe('2024-01-16T15:00:00.000Z');
});

test('ids and handles name one person each', () => {
  for (const key of ['id', 'handle'] as const) {
    const all = sampleCommittee.people.map((person) => person[key]);
    expect(new Set(all).size).toBe(all.length);
  }
});
