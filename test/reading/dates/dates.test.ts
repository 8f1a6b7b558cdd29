import { describe, expect, test } from '@jest/globals';
import type { DateLine } from '../../../src/domain/summaries/summary.ts';
import { readSummary } from '../../../src/reading/reader/read-summary.ts';
import { documentOf } from '../../support/reading/document-of.ts';

/** The dates in minutes of Tuesday 12 January 2027 that say this. */
const datesOf = (...lines: readonly string[]): readonly DateLine[] =>
  readSummary(
    documentOf(['# Harbour Committee, meeting of 12 January 2027', '', '## Moorings', '', ...lines].join('\n')),
  ).dates;

const written = (date: DateLine): string =>
  `${date.kind}: ${date.what} | ${date.day ?? (date.from ? `${date.from}..${date.to}` : date.text)}${date.certain ? '' : ' ?'}`;

describe('the dates ahead', () => {
  test.each([
    // Calls and their last days.
    [
      '- Applications for the small boat grants can be handed in until 27 January 2027.',
      'deadline: Applications for the small boat grants | 2027-01-27',
    ],
    ['- The call for session ideas closes on 31 January.', 'deadline: Call for session ideas | 2027-01-31'],
    [
      '- The call for thematic essays is open until 31 January 2027. What came in can be read online.',
      'deadline: Call for thematic essays | 2027-01-31',
    ],
    [
      '- The survey on mooring fees runs until 28 February and will not be extended.',
      'deadline: Survey on mooring fees | 2027-02-28',
    ],
    ['- The deadline for papers is 3 March.', 'deadline: Papers | 2027-03-03'],
    ['- Deadline to register for the harbour day: 3 March', 'deadline: Registration for the harbour day | 2027-03-03'],
    ['- 3 March: deadline for the small grants', 'deadline: Small grants | 2027-03-03'],
    ['- Call for volunteers (closes 3 March)', 'deadline: Call for volunteers | 2027-03-03'],
    ['- Quay prize – due 8 February', 'deadline: Quay prize | 2027-02-08'],
    [
      '- Nominations for the harbour prize must reach the office no later than 5 March.',
      'deadline: Nominations for the harbour prize | 2027-03-05',
    ],
    [
      '- Nominations for the harbour prize are due on or before 5 March.',
      'deadline: Nominations for the harbour prize | 2027-03-05',
    ],
    ['- Bids for the new crane are wanted on 5 March at the latest.', 'deadline: Bids for the new crane | 2027-03-05'],
    [
      '- Members have until 5 March to comment on the mooring rules.',
      'deadline: Comments on the mooring rules | 2027-03-05',
    ],
    [
      '- The clerk passed the draft Quay Charter (QC) on to the boat owners, who can comment on it until 1 March.',
      'deadline: Comments on the draft Quay Charter (QC) | 2027-03-01',
    ],
    [
      '- The clerk shared a letter together with the Open Quays Review (OQR) and its plan with many clubs, inviting everyone to provide feedback on the paper by 1 March 2027.',
      'deadline: Feedback on the OQR paper | 2027-03-01',
    ],
    ['- The prize fund is open again. It closes on 5 March.', 'deadline: Prize fund | 2027-03-05'],
    ['- Clubs may apply for a berth until the end of March.', 'deadline: Applications for a berth | end of March ?'],
    ['- The exhibition is open from 3 June to 7 July.', 'event: Exhibition | 2027-06-03..2027-07-07'],
    ['- Applications are accepted from 3 to 17 February.', 'deadline: Applications | 2027-02-17'],
    [
      '- The quay prize closes on 24 February, and the list of berths opens on 25 March.',
      'deadline: Quay prize | 2027-02-24',
      'start: Opening of the list of berths | 2027-03-25',
    ],
    ['- For example, 17 May is the deadline for bids.', 'deadline: Bids | 2027-05-17'],
    [
      '- You are very welcome to a sail day in Ghent (18th-24th of June).',
      'event: Sail day in Ghent | 2027-06-18..2027-06-24',
    ],
    // Events.
    [
      '- The Open Harbours Forum 2027 will be held from 8 to 12 December 2027 at the Old Customs House in Ostend, Belgium.',
      'event: Open Harbours Forum 2027, Ostend | 2027-12-08..2027-12-12',
    ],
    [
      '- A second round of open hearings is planned for the end of May/beginning of June in Ghent. The days depend on the hall.',
      'event: Second round of open hearings, Ghent | end of May/beginning of June ?',
    ],
    [
      '- Members were asked to register for the [first hearings](#), held from 27 to 29 February 2028 in Ghent.',
      'event: First hearings, Ghent | 2028-02-27..2028-02-29',
    ],
    ['- The boat fair takes place between 3 and 7 June.', 'event: Boat fair | 2027-06-03..2027-06-07'],
    ['- The boat fair: 3-7 June, in Bruges', 'event: Boat fair, Bruges | 2027-06-03..2027-06-07'],
    ['- The clubs will hold a regatta on 5 June.', 'event: Regatta | 2027-06-05'],
    ['- The boat fair is planned for early June.', 'event: Boat fair | early June ?'],
    ['- The boat fair is planned for mid-March.', 'event: Boat fair | mid-March ?'],
    ['- The boat fair is planned for Q2.', 'event: Boat fair | Q2 ?'],
    ['- The boat fair is planned for the second half of April.', 'event: Boat fair | second half of April ?'],
    [
      '- It was decided that the boat fair will take place in the spring of 2027.',
      'event: Boat fair | spring of 2027 ?',
    ],
    ['- The trustees will meet on 5 March.', 'event: Meeting of the trustees | 2027-03-05'],
    // What starts.
    [
      '- The Board will form a team for each CQR theme. The teams start their work on 3 May.',
      'start: Start of work of the teams for each CQR theme | 2027-05-03',
    ],
    [
      '- The Board will create a crew for each CQR theme, which will start their work as of 3 May.',
      'start: Start of work of the crew for each CQR theme | 2027-05-03',
    ],
    ['- The new tariff starts on 1 April.', 'start: Start of the new tariff | 2027-04-01'],
    ['- Registration opens on 1 April.', 'start: Opening of registration | 2027-04-01'],
    // What is decided.
    [
      '- The Committee will choose among the bids by e-mail in the week of 15 February.',
      'decision: Choice among the bids (Moorings) | 2027-02-15..2027-02-19 ?',
    ],
    [
      '- The Board will decide virtually on the final selection in the week of 15 February.',
      'decision: Decision on the final selection (Moorings) | 2027-02-15..2027-02-19 ?',
    ],
    [
      '- The new commodore will be elected on 5 March.',
      'decision: Election of the new commodore (Moorings) | 2027-03-05',
    ],
  ])('%s', (line, ...expected) => {
    expect(datesOf(line).map(written)).toEqual(expected);
  });

  test.each([
    ['- The report was published on 8 January and sent to the press.'],
    ['- The outcome of OHF 2026 and QCR 2025 was noted.'],
    ['- The crane costs 27.000 a year; version 3.1.2027 of the plan stands.'],
    ['- Call 0032 59 27 01 31 for a berth; see issue #2027 and page 12/2027.'],
    ['- The call begins at 14:30.'],
    ['- Could we hold the regatta on 3 May?'],
    ['- The clerk will publish the list of berths by 3 May.'],
    ['- The list of berths will be published by 3 May.'],
    ['- Robin bought the rope, either for the pier or for the quay, through the end of March.'],
    ['- The next meeting of the Committee is on 9 February.'],
  ])('no date ahead: %s', (line) => {
    expect(datesOf(line)).toEqual([]);
  });

  test('the week after another event is counted from it, wherever that stands', () => {
    expect(
      datesOf(
        '- Members may visit the crane fair taking place the week after the hearings.',
        '- The open hearings are held from 24 to 26 February in Ghent.',
        '- The day before the crane fair there will be a dinner.',
      ).map(written),
    ).toEqual(['event: Crane fair | 2027-03-01..2027-03-05 ?', 'event: Open hearings, Ghent | 2027-02-24..2027-02-26']);
  });

  test.each(['the 2026 hearings', 'Óbidos hearings', 'Ghent hearings', 'our hearings'])(
    'an event may begin with any capital letter or a digit: the week after %s',
    (event) =>
      expect(
        datesOf(
          `- Members may visit the crane fair taking place the week after ${event}.`,
          '- The open hearings of 2026 in Óbidos and Ghent are held from 24 to 26 February.',
        ).map(written),
      ).toContain('event: Crane fair | 2027-03-01..2027-03-05 ?'),
  );

  test('what only happens is no event: the week after hearings end', () => {
    expect(
      datesOf(
        '- Members may visit the crane fair taking place the week after discussion of the hearings ends.',
        '- The open hearings are held from 24 to 26 February in Ghent.',
      ).map(written),
    ).toEqual(['event: Open hearings, Ghent | 2027-02-24..2027-02-26']);
  });

  test.each([
    [
      'bullets side by side',
      '- Action: Paint the crane\n- Owner: Bo\n- Due Date: 3 March 2027\n\n- Action: Sell it\n- Owner: Ana\n- Due Date: 5 March 2027',
    ],
    ['bullets in bullets', '- **Action**: Paint the crane\n  - **Owner**: Bo\n  - **Deadline**: 3 March 2027'],
    ['lines', 'Action: Paint the crane\nOwner: Bo\nDeadline: 3 March 2027'],
    ['a heading with its lines', '### Action 1\n\n- Task: Paint the crane\n- Owner: Bo\n- Deadline: 3 March 2027'],
    ['a heading that is the task', '### Paint the crane\n\n- Owner: Bo\n- Due: 3 March 2027'],
    ['a label of another language', '- Action: Paint the crane\n- Owner: Bo\n- Frist: 3 March 2027'],
    ['an owner without a label', '* Paint the crane\n* Bo\n* Due Date: 3 March 2027'],
    ['a date alone under its task', '- Bo to paint the crane\n  - Due by: 3 March 2027'],
  ])('the parts of an action are no dates of the committee: %s', (_how, lines) => {
    expect(datesOf('## Action Items', '', ...lines.split('\n'))).toEqual([]);
  });

  test('what is told twice is one date', () => {
    expect(
      datesOf('- The call for session ideas closes on 31 January.', '- The call closes on 31 January.').map(written),
    ).toEqual(['deadline: Call for session ideas | 2027-01-31']);
  });
});
