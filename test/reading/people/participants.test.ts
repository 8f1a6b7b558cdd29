import { describe, expect, test } from '@jest/globals';
import { readSummary } from '../../../src/reading/reader/read-summary.ts';
import { documentOf } from '../../support/reading/document-of.ts';

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
    ['by mentions', '## Attendees\n\n@ana-r, @bo-lind', ['@ana-r', '@bo-lind']],
    [
      'by mentions, as Slack has them',
      '## Attendees\n\n@U01ANA @U01BO and @U01CARMEN',
      ['@U01ANA', '@U01BO', '@U01CARMEN'],
    ],
    ['ticked', '## Attendance\n\n- [x] Ana Ruiz\n- [ ] Bo Lind', ['Ana Ruiz', 'Bo Lind']],
    ['on one line', 'Present: Ana Ruiz (chair), Bo Lind and Carmen Díaz', ['Ana Ruiz', 'Bo Lind', 'Carmen Díaz']],
    ['under a heading, on one line', '## Present\n\nAna, Bo, Carmen, Desmond', ['Ana', 'Bo', 'Carmen', 'Desmond']],
    [
      'in a table',
      '| Name | Role | Present |\n|---|---|---|\n| Ana Ruiz | Chair | yes |\n| Bo Lind | | no |',
      ['Ana Ruiz', 'Bo Lind'],
    ],
    ['in a row of a table', '| | |\n|---|---|\n| **Attended** | Ana Ruiz (AR), Bo Lind |', ['Ana Ruiz', 'Bo Lind']],
    ['family name, tab, given name', 'List of Participants\n\nBoard\t\nRuiz\tAna\nLind\tBo', ['Ana Ruiz', 'Bo Lind']],
    [
      'given name, tab, family name, as the header says',
      'List of Participants\n\nGiven name\tFamily name\nAna\tRuiz\nBo\tLind',
      ['Ana Ruiz', 'Bo Lind'],
    ],
    [
      'name, tab, company',
      'List of Participants\n\nAnna Ruiz\tHarbour Trust\nPeter Lind\tTug Company\nMaria Dale\tPort of Call',
      ['Anna Ruiz', 'Peter Lind', 'Maria Dale'],
    ],
    [
      'twice, in either order',
      '## Participants\n\n- Ana Ruiz\n- Bo Lind (Harbour Trust)\n- Ruiz Ana\n- Bo Lind (chair)',
      ['Ana Ruiz', 'Bo Lind'],
    ],
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

  test.each([
    ['right below the heading', 'Board Members\nRuiz\tAna\nLind\tBo\nOffice Staff\nMarsh\tInes'],
    ['with a tab behind', 'Board Members\t\nRuiz\tAna\nLind\tBo\nOffice Staff\t\nMarsh\tInes'],
    ['with blank lines around', 'Board Members\n\nRuiz\tAna\nLind\tBo\n\nOffice Staff\n\nMarsh\tInes'],
    ['over plain names', 'Board Members\n\n- Ana Ruiz\n- Bo Lind\n\nOffice Staff\n\n- Ines Marsh'],
  ])('a line of its own among the names is their list: %s', (_how, text) => {
    const read = readSummary(documentOf(`# Harbour board, 4 March 2024\n\nAnnex 2: Participants\n\n${text}\n`));
    expect(read.participants.map(({ name, category }) => [name, category])).toEqual([
      ['Ana Ruiz', 'Board Members'],
      ['Bo Lind', 'Board Members'],
      ['Ines Marsh', 'Office Staff'],
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

describe('who was there, as people write names', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'family name first',
      '- Ma, Andrew\n- Berg, Jon (chair)\n- de Vries, Anna',
      ['Andrew Ma', 'Jon Berg', 'Anna de Vries'],
    ],
    ['family name first, in capitals', '- MA, Andrew\n- OKAFOR, Ines Maria', ['Andrew MA', 'Ines Maria OKAFOR']],
    ['names with their company', '- Ana, Airbus\n- Jon, Shell', ['Ana', 'Jon']],
    ['names with what they are', '- Berg, Treasurer\n- Lind, Chair', ['Berg', 'Lind']],
    ['full names with a place', '- Ana Ruiz, Harbour\n- Bo Lind, Quay', ['Ana Ruiz', 'Bo Lind']],
    [
      'suffixes',
      '- Jon Berg, Jr.\n- John Poe III\n- Ines Okafor, PhD\n- Dr. Bo Lind',
      ['Jon Berg', 'John Poe III', 'Ines Okafor', 'Bo Lind'],
    ],
    [
      'other scripts',
      '- יעל כהן\n- أحمد منصور\n- 王伟\n- प्रिया शर्मा\n- Ελένη Παππά\n- Иван Петров',
      ['יעל כהן', 'أحمد منصور', '王伟', 'प्रिया शर्मा', 'Ελένη Παππά', 'Иван Петров'],
    ],
    [
      'marks that show nothing',
      '- \u200EJan Poe\n- \uFEFFAnn Poe\n- Mu\u00ADhammad Ali\n- Rob\u00A0Roy',
      ['Jan Poe', 'Ann Poe', 'Muhammad Ali', 'Rob Roy'],
    ],
  ])('%s', (_what, lines, names) => expect(present(`## Participants\n\n${lines}`)).toEqual(names));

  test('family name first, on one line', () =>
    expect(present('Present: Ma, Andrew; Berg, Jon; Okafor, Ines')).toEqual(['Andrew Ma', 'Jon Berg', 'Ines Okafor']));

  test('nobody of a table of tasks under the list', () =>
    expect(
      present('## Participants\n\n- Ana Ruiz\n- Bo Lind\n\n| Action | Owner |\n|---|---|\n| Mend it | Carmen Díaz |'),
    ).toEqual(['Ana Ruiz', 'Bo Lind']));
});

describe('what somebody does at the meeting, on their line', () => {
  const roles = (text: string): readonly string[] =>
    readSummary(documentOf(`# Harbour board, 4 March 2024\n\n${text}\n`)).participants.map(
      ({ name, category }) => `${name}: ${category}`,
    );

  test.each<[string, string]>([
    ['Chair: Ines Okafor', 'Ines Okafor: Chair'],
    ['Minutes: Jon Berg', 'Jon Berg: Minutes'],
    ['Note-taker: Jon Berg', 'Jon Berg: Note-taker'],
    ['Ines Okafor (Chair)', 'Ines Okafor: Chair'],
    ['Ines Okafor – Chair', 'Ines Okafor: Chair'],
    ['Ines Okafor - vice-chair', 'Ines Okafor: Vice-chair'],
    ['Chair – Ines Okafor', 'Ines Okafor: Chair'],
    ['Ines Okafor, Treasurer', 'Ines Okafor: Treasurer'],
    ['Treasurer Ines Okafor', 'Ines Okafor: Treasurer'],
    ['Ines Okafor (Harbour Trust)', 'Ines Okafor: Participants'],
    ['Ines Okafor, Harbour Trust', 'Ines Okafor: Participants'],
  ])('%s', (line, known) => {
    expect(roles(`## Participants\n\n- ${line}\n- Halina Mazur`)).toEqual([known, 'Halina Mazur: Participants']);
    expect(roles(`## Participants\n\nHalina Mazur\n${line}`)).toEqual(['Halina Mazur: Participants', known]);
  });

  test('below those who were present on one line', () =>
    expect(roles('Present: Ana Ruiz, Bo Lind\nChair: Ines Okafor')).toEqual([
      'Ana Ruiz: Present',
      'Bo Lind: Present',
      'Ines Okafor: Chair',
    ]));
});
