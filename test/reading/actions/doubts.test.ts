import { describe, expect, test } from '@jest/globals';
import type { Doubt } from '../../../src/domain/summaries/summary.ts';
import type { CalendarDay } from '../../../src/domain/time/instant.ts';
import { readSummary } from '../../../src/reading/reader/read-summary.ts';
import { documentOf } from '../../support/reading/document-of.ts';

const doubtsOf = (text: string, asOf: CalendarDay | null = null): readonly Doubt[] =>
  readSummary(documentOf(text), asOf).doubts;
const asked = (text: string, asOf: CalendarDay | null = null): readonly string[] =>
  doubtsOf(text, asOf).map((doubt) => `${doubt.text} ${doubt.choices.map((choice) => `[${choice.label}]`).join('')}`);

const heading = '# Harbour Committee, meeting of 12 January 2027\n\n';

describe('what is asked', () => {
  test('an event makes a day likely', () => {
    expect(
      asked(`${heading}Actions\n\n- ➔ The members are asked to register for the hearing of 27 February in Ghent.\n`),
    ).toEqual([
      'Is this due on Fri 26 February? The summary doesn’t say, but it is of use only before 27 February. [Fri 26 February][No date]',
    ]);
  });

  test('a day of another year has its year', () => {
    expect(
      asked(`${heading}Actions\n\n- ➔ The members are asked to register for the hearing of 27 February 2028.\n`),
    ).toEqual([
      'Is this due on Sat 26 February 2028? The summary doesn’t say, but it is of use only before 27 February 2028. [Sat 26 February 2028][No date]',
    ]);
  });

  test('something is tied to the next meeting', () => {
    expect(
      asked(
        `${heading}- The next meeting is on 9 February.\n\nActions\n\n- ➔ Ines Marsh to paint the buoys before the next meeting.\n`,
      ),
    ).toEqual([
      'Is this due on Tue 9 February? The summary doesn’t say, but “before the next meeting” is the meeting of Tue 9 February. [Tue 9 February][No date]',
    ]);
  });

  test('a day had passed when the summary came', () => {
    expect(asked(`${heading}Actions\n\n- ➔ Ines Marsh to paint the buoys by 15 January 2027.\n`, '2027-01-20')).toEqual(
      [
        'Keep Fri 15 January? It’s already past when the summary was posted on Wed 20 January. [Keep Fri 15 January][A week from posting, Wed 27 January][No date]',
      ],
    );
  });

  test('a day without a year had passed, and that of the next year may be meant', () => {
    expect(asked(`${heading}Actions\n\n- ➔ Ines Marsh to paint the buoys by 31 December.\n`)).toEqual([
      'Keep Thu 31 December 2026? It’s before the meeting of Tue 12 January. [Keep Thu 31 December 2026][Fri 31 December][No date]',
    ]);
  });

  test('nobody says when the meeting was', () => {
    expect(asked('# Harbour Committee\n\nActions\n\n- ➔ Ines Marsh to paint the buoys.\n')[0]).toMatch(
      /^When was the meeting\? The summary doesn’t say, so days such as “Friday” stay open\./,
    );
  });

  test('two of those present have the name, and it stays as written unless one of them is chosen', () => {
    const text = `${heading}Actions\n\n- ➔ Sam and Ines Marsh will paint the railings.\n\nParticipants\n\nMembers\t\nMarsh\tInes\nOsei\tSam\nWhitlock\tSam\n`;
    expect(asked(text)).toEqual([
      'Which Sam? The summary has Sam Osei and Sam Whitlock. [Sam, as written][Sam Osei][Sam Whitlock]',
    ]);
    expect(doubtsOf(text)[0]?.choices.map(({ correction }) => correction)).toEqual([
      { kind: 'leave as it is' },
      { kind: 'owners', owners: ['Ines Marsh', 'Sam Osei'], share: 'member' },
      { kind: 'owners', owners: ['Ines Marsh', 'Sam Whitlock'], share: 'member' },
    ]);
  });

  test('of three of those present each is named', () => {
    const text = `${heading}Actions\n\n- ➔ Sam will paint the railings.\n\nParticipants\n\nMembers\t\nAmadi\tSam\nOsei\tSam\nWhitlock\tSam\n`;
    expect(asked(text)).toEqual([
      'Which Sam? The summary has Sam Amadi, Sam Osei and Sam Whitlock. [Sam, as written][Sam Amadi][Sam Osei][Sam Whitlock]',
    ]);
  });

  test('an owner that is likely is the first choice, and stands where nobody answers', () => {
    const lines = ['mend the quay', 'answer the mayor', 'order the paint', 'count the boats'].map(
      (task) => `- ➔ The Harbour Office will ${task}.`,
    );
    const [doubt] = doubtsOf(`${heading}Actions\n\n${lines.join('\n')}\n- ➔ A list of berths will be posted.\n`);
    expect(doubt?.text).toBe('Who does this? No one is named. Harbour Office has most of the other actions.');
    expect(doubt?.choices).toEqual([
      { label: 'Harbour Office', correction: { kind: 'owners', owners: ['Harbour Office'], share: 'any' } },
      { label: 'No one for now', correction: { kind: 'leave as it is' } },
    ]);
  });
});

describe('a heading that only suggests', () => {
  const read = (title: string) =>
    readSummary(documentOf(`${heading}## ${title}\n\n- Ana Ruiz to send the plan\n- Print the leaflet\n`));

  test.each(['Suggested next steps', 'Recommended actions', 'Draft actions'])('gives actions: %s', (title) =>
    expect(read(title).actions.map(({ text }) => text)).toEqual(['Ana Ruiz to send the plan', 'Print the leaflet']),
  );

  test.each([
    'Suggested actions',
    'Possible next steps',
    'Proposed actions',
    'Potential follow-ups',
    'Ideas for action',
    'Candidate actions',
  ])('has each of its items asked about: %s', (title) => {
    const { actions, doubts } = read(title);
    expect(actions).toEqual([]);
    expect(doubts.filter(({ about }) => about === 'action').map(({ line }) => line)).toEqual([5, 6]);
  });
});
