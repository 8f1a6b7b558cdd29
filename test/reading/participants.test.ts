import { describe, expect, test } from '@jest/globals';
import { readSummary } from '../../src/reading/read-summary.ts';
import { documentOf } from '../support/document-of.ts';

const present = (text: string): readonly string[] =>
  readSummary(documentOf(`# Harbour board, 4 March 2024\n\n${text}\n`)).participants.map(({ name }) => name);

describe('who was there', () => {
  test.each<[string, string, readonly string[]]>([
    ['a list', '## Attendees\n\n- Ana Ruiz\n- Bo Lind', ['Ana Ruiz', 'Bo Lind']],
    [
      'with company',
      '## Attendees\n\n- Ana Ruiz, Harbour Trust, Inc.\n- Bo Lind - Tug Company',
      ['Ana Ruiz', 'Bo Lind'],
    ],
    ['with handle', '## Attendees\n\n- Ana Ruiz (@ana-r)\n- @bo-lind', ['Ana Ruiz', '@bo-lind']],
    ['ticked', '## Attendance\n\n- [x] Ana Ruiz\n- [ ] Bo Lind', ['Ana Ruiz', 'Bo Lind']],
    ['on one line', 'Present: Ana Ruiz (chair), Bo Lind and Carmen Díaz', ['Ana Ruiz', 'Bo Lind', 'Carmen Díaz']],
    ['under a heading, on one line', '## Present\n\nAna, Bo, Carmen, Desmond', ['Ana', 'Bo', 'Carmen', 'Desmond']],
    [
      'in a table',
      '| Name | Role | Present |\n|---|---|---|\n| Ana Ruiz | Chair | yes |\n| Bo Lind | | no |',
      ['Ana Ruiz', 'Bo Lind'],
    ],
    ['in a row of a table', '| | |\n|---|---|\n| **Attended** | Ana Ruiz (AR), Bo Lind |', ['Ana Ruiz', 'Bo Lind']],
    ['family name, tab, given name', 'List of Participants\n\nBoard\t\nRuiz\tAna\nLind\tBo', ['Ruiz Ana', 'Lind Bo']],
    ['a roll call', '## Welcome\n\n- Ana Ruiz / Harbour Trust / @ana-r', ['Ana Ruiz']],
    ['with title', 'Present: Dr. Ana Ruiz, Cllr B Lind', ['Ana Ruiz', 'B Lind']],
    ['with the name of an office before', '**Staff:** Library Director Ana Ruiz', ['Ana Ruiz']],
  ])('%s', (_how, text, names) => expect(present(text)).toEqual(names));

  test('keeps the list each stands in', () => {
    const text =
      '# Board, 4 March 2024\n\n## Attendance\n\n### Members\n\n- Ana Ruiz\n\n### Guests\n\n- Bo Lind\n\n**Regrets:** Carmen Díaz\n';
    expect(readSummary(documentOf(text)).participants.map(({ name, category }) => [name, category])).toEqual([
      ['Ana Ruiz', 'Members'],
      ['Bo Lind', 'Guests'],
      ['Carmen Díaz', 'Regrets'],
    ]);
  });

  test('who wrote the minutes is known by name, and owns nothing for it', () => {
    const summary = readSummary(
      documentOf('# Board, 4 March 2024\n\nPresent: Bo Lind\nMinutes: Ana Ruiz\n\nACTION: mend the jetty\n'),
    );
    expect(summary.actions[0]?.owners).toEqual([]);
    expect(summary.participants.map(({ name }) => name)).toEqual(['Bo Lind']);
  });
});
