import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readSummary } from '../../../src/reading/reader/read-summary.ts';
import { documentOf } from '../../support/reading/document-of.ts';

const summary = readSummary(documentOf(readFileSync('examples/summary.txt', 'utf8')));

describe('the sample summary, read whole', () => {
  test('its dates, each by its name', () => {
    expect(
      summary.dates.map(({ line, kind, what, day, from, to, certain, text }) => [
        line,
        kind,
        what,
        day ?? (from ? `${from}..${to}` : text),
        certain,
      ]),
    ).toEqual([
      [9, 'deadline', 'Applications for the small harbour grants', '2024-01-27', true],
      [10, 'deadline', 'Call for session ideas', '2024-01-31', true],
      [11, 'event', 'Open Waterways Forum 2024, Gdynia', '2024-12-09..2024-12-13', true],
      [12, 'event', 'Second round of open hearings, Basel', 'end of May/beginning of June', false],
      [17, 'event', 'First open hearings, Gdynia', '2024-02-27..2024-02-29', true],
      [18, 'event', 'Quays and Canals fair', '2024-03-04..2024-03-08', false],
      [23, 'deadline', 'Comments on the draft Clean Rivers Charter (CRC)', '2024-03-01', true],
      [24, 'start', 'Start of work of the teams for each CRC theme', '2024-05-02', true],
      [
        49,
        'decision',
        'Choice among the applications (Regional hubs and practice circles)',
        '2024-02-19..2024-02-23',
        false,
      ],
    ]);
  });

  test('its title, time, place and next meeting', () => {
    expect(summary).toMatchObject({
      title: 'OWF 2024 Programme Committee Meeting II',
      startsAt: '2024-01-16T13:00:00Z',
      place: 'Online',
      nextMeeting: { line: 68, title: 'Third meeting of the Committee', startsAt: '2024-02-06T11:00:00Z' },
    });
    expect(summary.agenda).toHaveLength(8);
  });

  test('its decisions, whole', () => {
    expect(summary.decisions.map(({ line, text }) => [line, text.slice(0, 60)])).toEqual([
      [33, 'The proposals were presented one after the other, and the Co'],
      [49, 'It was agreed that the OWF Secretariat will open a call for '],
      [50, 'Since the Danube hub has work planned into the summer, the C'],
      [58, 'The Committee agreed to write to the Inland Navigation Counc'],
      [68, "It was agreed that the next online meeting, the Committee's "],
    ]);
    expect(summary.decisions[0]?.text).toMatch(
      /voted for all of them: Working Group on Forum Programme and Format \(WG-Programme\); .*; WG on Translation and Plain Language \(WG-Language\)$/,
    );
  });

  test('its working groups, topics and sub-groups', () => {
    const topic = { line: 29, kind: 'topic', of: 'Clean Rivers Charter (CRC)', seats: 1 };
    const subGroup = { line: 35, kind: 'sub-group', of: 'Advisory Board' };
    expect(summary.groups).toMatchObject([
      ...['Safe passage', 'Clean water', 'Fair tolls', 'Quiet banks', 'Open data'].map((name) => ({ ...topic, name })),
      ...['Group A', 'Group B', 'Group C'].map((name) => ({ ...subGroup, name })),
      { line: 37, kind: 'working group', name: 'Working Group on Forum Programme and Format', short: 'WG-Programme' },
      { line: 38, kind: 'working group', name: 'Working Group on Newcomers and Mentoring', short: 'WG-Newcomers' },
      { line: 39, kind: 'working group', name: 'WG on Translation and Plain Language', short: 'WG-Language' },
    ]);
  });

  test('who was there, under seven headings', () => {
    const counts = new Map<string | null, number>();
    for (const { category } of summary.participants) counts.set(category, (counts.get(category) ?? 0) + 1);
    expect([...counts]).toEqual([
      ['PC Chair', 1],
      ['OWF 2024 Host Region Co-Chair', 1],
      ['PC Members', 15],
      ['Past and future host regions', 2],
      ['Representatives of river commissions', 2],
      ['Other participants', 6],
      ['OWF Secretariat', 4],
    ]);
    expect(summary.participants.slice(0, 3).map(({ name }) => name)).toEqual([
      'Adaeze Okonjo',
      'Per Erik Lindqvist',
      'Tunde Abara',
    ]);
  });

  test('what it leaves open is asked in days as people write them', () => {
    const questions = summary.doubts.map(({ text, choices }) => `${text} ${choices.map(({ label }) => label).join()}`);
    expect(questions.join('\n')).toMatch(/OWF Secretariat/);
    expect(questions.join('\n')).toMatch(/Mon 26 February/);
    expect(questions.join('\n')).toMatch(/Wed 1 May/);
    expect(questions.join('\n')).not.toMatch(/\d{4}-\d\d-\d\d/);
  });
});
