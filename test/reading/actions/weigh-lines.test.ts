import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { actionsIn } from '../../../src/reading/actions/actions.ts';
import { outcomesOf } from '../../../src/reading/actions/choose-actions.ts';
import { weighLines } from '../../../src/reading/actions/weigh-lines.ts';
import { attendanceOf } from '../../../src/reading/people/participants.ts';
import { People } from '../../../src/reading/people/people.ts';
import { recordsIn } from '../../../src/reading/structure/records.ts';
import { documentOf } from '../../support/reading/document-of.ts';
import { placed } from '../../support/reading/placed.ts';

const folder = new URL('../records/docs/', import.meta.url);

test.each(readdirSync(folder))('what is left out of the evidence changes no outcome: %s', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const passages = placed(text);
  const people = new People(attendanceOf(passages).people);
  const records = recordsIn(passages, people);
  const found = actionsIn(passages, people, records);
  const outcomes = (looking: 'at what matters' | 'at all') =>
    outcomesOf(weighLines(passages, people, records, found, documentOf(text), looking));
  expect(outcomes('at what matters')).toEqual(outcomes('at all'));
});
