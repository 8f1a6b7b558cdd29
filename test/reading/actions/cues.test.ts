import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { cues, cuesIn } from '../../../src/reading/actions/cues.ts';

const folder = new URL('../fixtures/', import.meta.url);
const lines = readdirSync(folder)
  .filter((name) => /\.(?:md|txt)$/.test(name))
  .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
  .filter((line) => line.length <= 600);

test('the words that are looked for first hide no cue, in small letters or in large', () => {
  expect(lines.length).toBeGreaterThan(500);
  for (const line of [...lines, ...lines.map((line) => line.toUpperCase())])
    expect([line, cuesIn(line)]).toEqual([
      line,
      cues.filter(([pattern]) => pattern.test(line)).map(([, phrase]) => phrase),
    ]);
});
