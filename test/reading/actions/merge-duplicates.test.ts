import { describe, expect, test } from '@jest/globals';
import { readSlackText } from '../../../src/reading/formats/message/slack-text.ts';
import { readSummary } from '../../../src/reading/reader/read-summary.ts';

const placesOf = (...lines: string[]) =>
  readSummary(readSlackText(lines.join('\n'))).actions.map((action) => action.places);

describe('a task stated twice', () => {
  test('in the discussion and in the list at the end, it is one action with two places', () => {
    const places = placesOf(
      '# Harbour Board, 8 March 2027',
      '',
      '## Quay lights',
      '',
      'ACTION: Ines to ask the port for two more tenders.',
      '',
      '## Action items',
      '',
      '- Ines: ask the port for two more tenders',
    );
    expect(places).toEqual([[5, 9]]);
  });

  test('with other numbers it is another task, however alike the words', () => {
    const places = placesOf(
      '# Harbour Board, 8 March 2027',
      '',
      '## Cranes',
      '',
      'ACTION: Ines to write to the owner of crane number 3 about its brakes.',
      '',
      '## More cranes',
      '',
      'ACTION: Ines to write to the owner of crane number 4 about its brakes.',
    );
    expect(places).toEqual([[5], [9]]);
  });
});
