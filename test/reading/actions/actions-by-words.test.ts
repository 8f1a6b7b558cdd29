import { describe, expect, test } from '@jest/globals';
import { readSummary } from '../../../src/reading/reader/read-summary.ts';
import { documentOf } from '../../support/reading/document-of.ts';

const head = '# Harbour Committee, 12 January 2027\n\nPresent: Ines Marsh, Sam Osei, Ravi Patel\n\n';
const read = (text: string) => readSummary(documentOf(head + text));
const tasks = (text: string): readonly (readonly [string, readonly string[]])[] =>
  read(text).actions.map((action) => [action.text, action.owners.map(({ name }) => name)]);
const questions = (text: string) => read(text).doubts.filter(({ about }) => about === 'action');

describe('what no mark and no heading shows is an action by its words', () => {
  test('in a paragraph, each sentence for itself', () => {
    expect(
      tasks(
        '## Moorings\n\nThe jetty was inspected in November and is sound. Ines Marsh will send the report to the insurer by 20 January. The fees were not discussed.\n',
      ),
    ).toEqual([['Ines Marsh will send the report to the insurer by 20 January.', ['Ines Marsh']]]);
  });

  test('where the lines of a list all say who does what', () => {
    expect(
      tasks(
        '## Moorings\n\n- Ines to order the paint for both jetties\n- Sam to ask the insurer for a new quote\n- Ravi to update the berth list by 3 February\n- Ines and Sam to draft the letter to the mayor\n',
      ),
    ).toEqual([
      ['Ines to order the paint for both jetties', ['Ines']],
      ['Sam to ask the insurer for a new quote', ['Sam']],
      ['Ravi to update the berth list by 3 February', ['Ravi']],
      ['Ines and Sam to draft the letter to the mayor', ['Ines', 'Sam']],
    ]);
  });

  test('with its own day alone', () => {
    const [action] = read(
      '## Moorings\n\nSam Osei will write to the harbour master by 3 February. Ravi Patel will be away next week.\n',
    ).actions;
    expect([action?.due, action?.line]).toEqual(['2027-02-03', 7]);
  });
});

test('what has been done, asked or moved is none', () => {
  expect(
    tasks(
      '## Moorings\n\n- Ines ordered the paint in December.\n- Should we paint the jetty as well?\n- Motion to adopt the minutes, seconded by Sam. Carried.\n- The fee stays as it is.\n',
    ),
  ).toEqual([]);
});

test('what was talked about before it was listed is one task, where the list has it', () => {
  const text =
    '## Moorings\n\nMs. Marsh will circulate the survey results before 30 January.\n\n## Actions\n\n| Who | What | When |\n| --- | --- | --- |\n| I. Marsh | Circulate survey results | 30 January |\n';
  expect(read(text).actions.map(({ line, places, due }) => [line, places, due])).toEqual([[13, [13, 7], '2027-01-30']]);
});

test('what stands in a transcript, or is a machine’s word about its notes, is neither an action nor asked about', () => {
  const text =
    '## Next steps\n\n- Ines to order the paint\n\nYou should review the notes of this meeting to make sure that they are accurate. How is the quality of these notes?\n\n## Transcript\n\nSam Osei: I will send the report to the insurer by 20 January.\n';
  expect(tasks(text)).toEqual([['Ines to order the paint', ['Ines']]]);
  expect(questions(text)).toEqual([]);
});

test('who came is not asked about', () => {
  expect(
    questions('Also present: County Cllr F. Emery (until 8.05), the Clerk to the Council (Mrs A. Noakes), to 9 p.m.\n'),
  ).toEqual([]);
});

describe('what only tells how things are is not asked about', () => {
  test.each([
    'A neighbour has again complained about the lights on the jetty.',
    'The cost estimate stands at 3,900 pounds, up from 3,100 pounds.',
    'Nobody has time for the berth list at the moment.',
    'The hymn board has lost its sevens and a three.',
  ])('%s', (sentence) => expect(questions(`## Moorings\n\nThe jetty was talked of. ${sentence}\n`)).toEqual([]));

  test('but for what is wanted of somebody besides', () => {
    const [doubt] = questions(
      '## Moorings\n\nThe jetty was talked of. The old list is on the drive; change the date and print it.\n',
    );
    expect(doubt?.text).toContain('change the date');
  });
});

describe('what may be an action is asked about', () => {
  const text =
    '## Moorings\n\nThe Committee discussed the jetty at length. Sam might talk to the insurer about the quote.\n';

  test('with what speaks for it, and is added by one click', () => {
    const [doubt] = questions(text);
    expect(doubt?.text).toMatch(
      /^Is this an action\? It .{10,200}\. “Sam might talk to the insurer about the quote\.”$/,
    );
    expect(doubt?.choices.map(({ label, correction }) => [label, correction.kind])).toEqual([
      ['Not an action', 'leave as it is'],
      ['Add it', 'add'],
    ]);
  });

  test('a mark decides alone', () => {
    expect(tasks('## Moorings\n\n- The jetty is rotten. TODO: paint\n').length).toBe(1);
  });

  test('a secretary is asked no more than a dozen times', () => {
    const many = Array.from({ length: 40 }, (_, nth) => `Sam might talk to insurer ${nth + 1} about the quote.\n`);
    expect(questions(`## Moorings\n\n${many.join('\n')}`).length).toBeLessThanOrEqual(12);
  });
});
