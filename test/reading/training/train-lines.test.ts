import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BrokenFolder, type LabelledRecord, labelledRecords } from '../../../scripts/labelled-records.ts';
import { lineExamples, trainLines } from '../../../scripts/train-lines.ts';
import { likelihood } from '../../../src/reading/actions/likelihood.ts';
import { documentOf } from '../../support/reading/document-of.ts';

const record = (organisation: string, text: string, ...lines: readonly number[]): LabelledRecord => ({
  name: organisation,
  organisation,
  document: documentOf(text),
  actions: lines.map((line) => ({ line })),
});
const clubs = ['Rowing club', 'Choir', 'Chess club'].map((name) =>
  record(
    name,
    '## Notes\n\n- Kim will mend the boat\n- the weather was fine\n- Jo will call the hall\n- nobody came\n',
    3,
    5,
  ),
);
const unseen = record('Library', '## Notes\n\n- it rained all day\n- Ana will order the chairs\n', 4);

describe('trainLines', () => {
  test('learns which lines of an organisation it has not seen are actions', () => {
    const weights = trainLines(clubs.flatMap((club) => lineExamples(club, 'unmarked')));
    const [rain = 1, chairs = 0] = lineExamples(unseen).map(({ evidence }) => likelihood(evidence, weights));
    expect(chairs).toBeGreaterThan(2 * rain);
  });

  test('gives the same weights for the same records', () => {
    const examples = clubs.flatMap((club) => lineExamples(club));
    expect(trainLines(examples)).toEqual(trainLines(examples));
  });

  test('gives no word a weight that fewer than three organisations use', () => {
    const own = record('Abbey', '## Notes\n\n- Kim will polish the chalice\n', 3);
    const weights = trainLines([...clubs, own].flatMap((one) => lineExamples(one)));
    expect([weights.has('says “chalice”'), weights.has('says “boat”')]).toEqual([false, true]);
  });
});

describe('examples', () => {
  test('of what the labels leave open, none', () => {
    const { document } = record('Choir', '## Notes\n\n- Kim will sing\n- Jo will hum\n- it rained\n');
    const actions = [
      { line: 3, optional: true },
      { line: 4, also_lines: [5] },
    ];
    expect(
      lineExamples({ name: 'c', organisation: 'Choir', document, actions }).map(({ line, isAction }) => [
        line.text,
        isAction,
      ]),
    ).toEqual([['Jo will hum', true]]);
  });

  test('a label is found by its first words where lines have moved', () => {
    const { document } = record('Choir', '## Notes\n\n- it rained\n- Kim will sing in the hall on Sunday\n');
    const actions = [{ line: 90, starts: 'Kim will sing, in the hall' }];
    expect(
      lineExamples({ name: 'c', organisation: 'Choir', document, actions }).map(({ isAction }) => isAction),
    ).toEqual([false, true]);
  });
});

describe('a training folder', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'records-'));
    mkdirSync(join(folder, 'docs'));
    mkdirSync(join(folder, 'labels'));
    writeFileSync(join(folder, 'docs', '001-choir.md'), '- Kim will sing\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const with_ = (index: string, label: string): Promise<unknown> => {
    writeFileSync(join(folder, 'index.tsv'), index);
    writeFileSync(join(folder, 'labels', '001.json'), label);
    return labelledRecords(folder);
  };
  const index = 'id\torg\n001\tChoir\n';

  test('gives each record with its organisation', async () => {
    expect(await with_(index, '{"actions": [{"line": 1, "owners": ["Kim"], "more": 1}]}')).toMatchObject([
      { name: '001-choir.md', organisation: 'Choir', actions: [{ line: 1, owners: ['Kim'] }] },
    ]);
  });

  test.each([
    ['a line that is none', index, '{"actions": [{"line": 1}, {"line": 0}]}', /001\.json: actions\.1\.line: /],
    [
      'an owner that is no name',
      index,
      '{"actions": [{"line": 1, "owners": "Kim"}]}',
      /001\.json: actions\.0\.owners: /,
    ],
    [
      'a day that is none',
      index,
      '{"actions": [{"line": 1, "due": "3 May"}]}',
      /001\.json: actions\.0\.due: must be a day/,
    ],
    ['no actions', index, '{}', /001\.json: actions: /],
    ['no JSON', index, 'actions', /001\.json: not JSON/],
    ['a record of nobody', 'id\torg\n', '{"actions": []}', /index\.tsv: no line says whose record 001 is/],
    ['columns without names', '001\tChoir\n', '{"actions": []}', /index\.tsv: the first line must name/],
  ])('with %s is refused by file and field', async (_what, rows, label, sentence) => {
    await expect(with_(rows, label)).rejects.toThrow(BrokenFolder);
    await expect(with_(rows, label)).rejects.toThrow(sentence);
  });

  test('that is not there is refused by name', async () => {
    await expect(labelledRecords(join(folder, 'nowhere'))).rejects.toThrow(/nowhere.*index\.tsv|no such folder/);
  });
});
