import { describe, expect, test } from '@jest/globals';
import { readSummary } from '../../../src/reading/reader/read-summary.ts';
import { documentOf } from '../../support/reading/document-of.ts';

const head = '# Harbour Board, 25 November 2026, 10:00 UTC\n\n- Ines Okafor to print the posters.\n\n## Notes\n\n';
const asked = (line: string) =>
  readSummary(documentOf(`${head}${line}\n`)).doubts.filter(({ text }) => text.includes('as a date'));

describe('a date of the committee on a day that there is not is asked about (kind: what is no date is dropped)', () => {
  test.each([
    ['Applications close on 31 November.', '31 November'],
    ['The deadline for nominations is 2027-02-30.', '2027-02-30'],
    ['Comments are open until 31 April 2027.', '31 April 2027'],
    ['The quay festival takes place on 30 February 2027.', '30 February 2027'],
    ['Registration opens on 31 June 2027.', '31 June 2027'],
    ['The board will vote on the budget on 29 February 2027.', '29 February 2027'],
    ['Deadline for papers: November 31', 'November 31'],
  ])('%s', (line, words) => {
    const doubts = asked(line);
    expect(doubts).toHaveLength(1);
    expect(doubts[0]).toMatchObject({ about: 'date', text: expect.stringContaining(`“${words}”`) });
  });

  test.each([
    'Applications close on 30 November.',
    'The fair took place on 31 April 2026.',
    'Should we meet on 31 November?',
    'Chapter 31 November rain was read.',
    'See https://harbour.example/2027-02-30/minutes for the deadline.',
  ])('and nothing else is: %s', (line) => {
    expect(asked(line)).toEqual([]);
  });

  test('once where it is the next meeting or an action', () => {
    expect(asked('The next meeting will be on 31 November.')).toHaveLength(1);
    expect(asked('Jon Berg to send the plan by 31 November.')).toHaveLength(1);
  });
});
