import { describe, expect, test } from '@jest/globals';
import type { LabelledRecord } from '../../../scripts/labelled-records.ts';
import { trainOwners } from '../../../scripts/train-owners.ts';
import { chooseOwners } from '../../../src/reading/owners/choose-owners.ts';
import { OwnerFinder } from '../../../src/reading/owners/owner-finder.ts';
import { attendanceOf } from '../../../src/reading/people/participants.ts';
import { People } from '../../../src/reading/people/people.ts';
import { outlineOf } from '../../../src/reading/structure/outline.ts';
import { passagesOf } from '../../../src/reading/structure/passages.ts';
import { documentOf } from '../../support/reading/document-of.ts';

const record = (organisation: string, tasks: readonly (readonly [string, readonly string[]])[]): LabelledRecord => ({
  name: organisation,
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
    const [seen, unseen] = records;
    const weights = trainOwners(seen ? [seen] : []);
    const { passages } = outlineOf(passagesOf(unseen?.document ?? documentOf('')));
    const people = new People(attendanceOf(passages).people);
    const finder = new OwnerFinder(passages, people);
    const chosen = passages.flatMap((passage) => {
      finder.above.enter(passage);
      if (passage.kind !== 'item') return [];
      const { weighed, passive } = finder.weigh({ task: passage.text, passage, marked: null, bold: null });
      return [chooseOwners(weighed, passive, weights).owners];
    });
    expect(chosen).toEqual([['Kim'], ['Jo']]);
  });

  test('learns nothing from a paragraph, whose label is about one of its sentences', () => {
    const prose =
      'The boat leaks badly at the bow again. Ana offered to mend it before the regatta. Bo thanked the club.';
    const paragraph: LabelledRecord = {
      name: 'Sailing club',
      organisation: 'Sailing club',
      document: documentOf(`## Actions\n\n${prose}\n`),
      actions: [{ line: 3, owners: ['Ana'] }],
    };
    expect(new Set(Object.values(trainOwners([paragraph])))).toEqual(new Set([0]));
  });

  test('gives the same weights for the same records', () => {
    expect(trainOwners(records)).toEqual(trainOwners(records));
  });
});
