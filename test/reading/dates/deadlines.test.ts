import { describe, expect, test } from '@jest/globals';
import { readSummary } from '../../../src/reading/reader/read-summary.ts';
import { documentOf } from '../../support/reading/document-of.ts';
import { listed, notesWith } from '../../support/reading/one-action.ts';

// The meeting is on Monday 4 March 2024.
describe('when it is due', () => {
  test.each([
    ['Ana to count the buoys by 15 March 2024', '2024-03-15'],
    ['Ana to count the buoys by 15 March', '2024-03-15'],
    ['Ana to count the buoys by March 15th', '2024-03-15'],
    ['Ana to count the buoys by the 15th of March', '2024-03-15'],
    ['Ana to count the buoys before 2024-03-15', '2024-03-15'],
    ['Ana to count the buoys, due 15 Mar 2024', '2024-03-15'],
    ['Ana to count the buoys (due: 15/3/2024)', '2024-03-15'],
    ['Ana to count the buoys by 3/15/2024', '2024-03-15'],
    ['Ana to count the buoys by 15.3.2024', '2024-03-15'],
    ['Ana to count the buoys (15 March)', '2024-03-15'],
    ['Ana to count the buoys (3/15)', '2024-03-15'],
    ['Ana to count the buoys - deadline: 15 March', '2024-03-15'],
    ['Ana to count the buoys no later than 15 March', '2024-03-15'],
    ['Ana to count the buoys by Friday 15 March', '2024-03-15'],
    ['Ana to count the buoys by noon on 15 March', '2024-03-15'],
    ['Ana to count the buoys by EOD Friday', '2024-03-08'],
    ['Ana to count the buoys by Friday', '2024-03-08'],
    ['Ana to count the buoys by tomorrow', '2024-03-05'],
    ['Ana to count the buoys within two weeks', '2024-03-18'],
    ['Ana to count the buoys in 10 days', '2024-03-14'],
    ['Ana to publish the chart on 15 March', '2024-03-15'],
    ['Ana to count the buoys by 5 January', '2024-01-05'],
    ['Ana to count the buoys by 12 and 13 March', '2024-03-13'],
    ['Ana to count the buoys by 28 December', '2023-12-28'],
    ['Ana to count the buoys by 10 November', '2024-11-10'],
    ['Ana to count the buoys by 15 March (end of day)', '2024-03-15'],
    ['Ana to count the buoys by end of day tomorrow', '2024-03-05'],
    ['Ana to count the buoys by the day after tomorrow', '2024-03-06'],
    ['Ana to count the buoys within a fortnight', '2024-03-18'],
    ['Ana to count the buoys in two weeks’ time', '2024-03-18'],
    ['Ana to count the buoys two weeks from today', '2024-03-18'],
    ['Ana to count the buoys within 48 hours', '2024-03-06'],
    ['Ana to count the buoys a week from Friday', '2024-03-15'],
    ['Ana to count the buoys by Friday of next week', '2024-03-15'],
    ['Ana to count the buoys by the 15th', '2024-03-15'],
    ['Ana to count the buoys by the 2nd', '2024-04-02'],
    ['Ana to count the buoys by the 5th of next month', '2024-04-05'],
    ['Ana to count the buoys by the first of April', '2024-04-01'],
    ['Ana to count the buoys by 15Mar', '2024-03-15'],
    ['Ana to count the buoys by 20240315', '2024-03-15'],
    ['Ana to count the buoys by Wednesday (13/3)', '2024-03-13'],
    ['Ana to count the buoys by Friday 3/8', '2024-03-08'],
    ['Ana to count the buoys | deadline 15/3', '2024-03-15'],
    ['Ana to count the buoys by Tuesday the 30th', '2024-04-30'],
    ['Ana to count the buoys before Tuesday 30th, 2024', '2024-04-30'],
    ['Ana to count the buoys by 5pm on Friday', '2024-03-08'],
    ['Ana to count the buoys, EOD Monday', '2024-03-11'],
    ['Ana to count the buoys; deadline for replies is 15 March', '2024-03-15'],
    ['Ana to draw a poster for the open day - 15 March', '2024-03-15'],
    ['Ana to run the lottery until 15 March', '2024-03-15'],
    ['Ana to count the buoys, 15 March at the latest', '2024-03-15'],
    ['Ana to count the buoys no later than midnight UTC on 15 March', '2024-03-15'],
    ['Ana to have the buoys ready for 15 March', '2024-03-15'],
    ['Ana to count the buoys by close of play Friday', '2024-03-08'],
    ['Ana to tidy up after the fair within two weeks', '2024-03-18'],
    ['Ana to count the buoys in twenty-one days', '2024-03-25'],
    ['Ana to count the buoys within fifteen days', '2024-03-19'],
    ['Ana to count the buoys in a dozen days', '2024-03-16'],
    ['Ana to count the buoys within three working days', '2024-03-07'],
    ['Ana to count the buoys in five business days', '2024-03-11'],
    ['Ana to count the buoys in a year', '2025-03-04'],
    ['Ana to count the buoys a fortnight from Friday', '2024-03-22'],
    ['Ana to count the buoys by tomorrow week', '2024-03-12'],
    ['Ana to count the buoys by the fifteenth', '2024-03-15'],
    ['Ana to count the buoys by the twenty-first of March', '2024-03-21'],
    ['Ana to count the buoys by March the fifteenth', '2024-03-15'],
    ['Ana to count the buoys by the third Tuesday of April', '2024-04-16'],
    ['Ana to count the buoys by the last Friday of the month', '2024-03-29'],
    ['Ana to count the buoys by COP Friday', '2024-03-08'],
    ['Ana to count the buoys within 24h', '2024-03-05'],
    ['Ana to count the buoys in 2 wks', '2024-03-18'],
    ['Ana to count the buoys within seven (7) days', '2024-03-11'],
    ['Ana to count the buoys within 7 (seven) working days', '2024-03-13'],
  ])('%s', (sentence, due) => {
    const action = listed(sentence);
    expect([action?.due, action?.dueImplied]).toEqual([due, false]);
  });

  test.each([
    ['a week has no day', 'Ana to count the buoys this week', '2024-03-08'],
    ['nor has a month', 'Ana to count the buoys by the end of March', '2024-03-31'],
    ['nor has a month', 'Ana to count the buoys by end March', '2024-03-31'],
    ['nor has a month', 'Ana to count the buoys by month end', '2024-03-31'],
    ['nor has a weekend', 'Ana to count the buoys by the weekend', '2024-03-10'],
    ['nor has a week of a month', 'Ana to count the buoys by the first week of April', '2024-04-07'],
    ['nor has a week of the year', 'Ana to count the buoys by 2024-W12', '2024-03-22'],
    ['an event is what it is to be done before', 'Ana to order paint before the fair on 15 March', '2024-03-15'],
    ['nor has the rest of a week', 'Ana to count the buoys within the week', '2024-03-08'],
    ['nor has the middle of a week', 'Ana to count the buoys by the middle of next week', '2024-03-15'],
    ['nor has what is to come of a month', 'Ana to count the buoys over the next month', '2024-04-30'],
    ['nor has a quarter', 'Ana to count the buoys by end of quarter', '2024-03-31'],
    ['nor has a quarter', 'Ana to count the buoys by Q2', '2024-06-30'],
    ['nor has a year', 'Ana to count the buoys by EOY', '2024-12-31'],
    ['nor has a quarter', 'Ana to count the buoys by the end of Q2', '2024-06-30'],
    ['nor has "one or two weeks"', 'Ana to count the buoys in the next 1-2 weeks', '2024-03-18'],
    ['an invitation is of use before its day', 'Ana to send the invitation for 19 April', '2024-04-18'],
    ['one registers before the event', 'Ana to register for the boat show from 3 to 5 May', '2024-05-02'],
  ])('%s, and the guess is marked', (_why, sentence, due) => {
    const action = listed(sentence);
    expect([action?.due, action?.dueImplied]).toEqual([due, true]);
  });

  test.each([
    ['no day at all', 'Ana to count the buoys soon', 'soon'],
    ['no day at all', 'Ana to count the buoys as soon as possible', 'as soon as possible'],
    ['the day it may not be before', 'Ana to count the buoys after 31 March', null],
    ['the day of an event', 'Ana to attend the workshop on 15 March', null],
    ['the day of an event', 'Ana to thank the speakers of the meeting of 12 March', null],
    ['the day of an event', 'Ana to announce that the next regatta will be 15 June', null],
    ['the month that it is about', 'Ana to write the rota for July', null],
    ['a version', 'Ana to install release 3.15', null],
    ['a price', 'Ana to order ropes for 15/20 euros', null],
    ['a fraction', 'Ana to relax the 2/3 rule', null],
    ['a name', 'Ana to file the minutes of Regatta 2024', null],
  ])('%s is no due date: %s', (_what, sentence, words) => {
    const action = listed(sentence);
    expect(action?.due).toBeNull();
    if (words) expect(action?.dueText).toBe(words);
  });

  test('what has to wait keeps the day it waits for', () => {
    expect(listed('Ana to count the buoys after 31 March')?.notBefore).toBe('2024-03-31');
  });

  test('a day that does not exist is no day', () => {
    expect(listed('Ana to count the buoys by 31 February 2024')?.due).toBeNull();
  });

  test.each([
    ['before the next meeting', 'before the next meeting'],
    ['for the next board call', 'for the next board call'],
    ['by next time', 'by next time'],
    ['at the next TC', 'at the next TC'],
  ])('"%s" is tied to that meeting, wherever it moves', (phrase, words) => {
    expect(listed(`Ana to count the buoys ${phrase}`)).toMatchObject({ tiedTo: 'next meeting', dueText: words });
  });

  test.each([
    ['a meeting of others', 'Ana to count the buoys before the next Ferry Union meeting'],
    ['the meeting itself', 'Ana to schedule the next meeting'],
    ['a place in a list', 'Ana to count the buoys next on the agenda'],
  ])('%s ties nothing', (_what, sentence) => expect(listed(sentence)?.tiedTo).toBeNull());
});

describe('a day counted from an event', () => {
  const read = (line: string, task: string) =>
    readSummary(documentOf(`# Harbour committee, 4 March 2024\n\n${line}\n\n## Actions\n\n- Ana to ${task}\n`));
  const next = 'Next meeting: 25 March 2024';

  test.each([
    ['a week before the next meeting', '2024-03-18'],
    ['one week before our next meeting', '2024-03-18'],
    ['at least two weeks before the next meeting', '2024-03-11'],
    ['the day before the next meeting', '2024-03-24'],
    ['twenty-one days ahead of the next call', '2024-03-04'],
    ['5 working days prior to the next board meeting', '2024-03-18'],
    ['a fortnight in advance of the next meeting', '2024-03-11'],
  ])('before the next meeting is asked about, and moves with it: %s', (words, due) => {
    const { actions, doubts } = read(next, `send the accounts ${words}`);
    expect(actions[0]).toMatchObject({ due, dueImplied: true, tiedTo: 'next meeting' });
    expect(doubts.map(({ about }) => about)).toEqual(['due']);
  });

  test('after the next meeting is asked about, and is no deadline before it', () => {
    const { actions } = read(next, 'send the accounts two days after the next meeting');
    expect(actions[0]).toMatchObject({ due: '2024-03-27', dueImplied: true, tiedTo: null });
  });

  test.each([
    ['two days after the workshop on 15 March', '2024-03-17'],
    ['the day before the fair of 15 March', '2024-03-14'],
    ['a week before 15 March', '2024-03-08'],
    ['one month before 15 June 2024', '2024-05-15'],
    ['10 working days ahead of 29 March', '2024-03-15'],
  ])('whose day stands beside it is sure: %s', (words, due) => {
    const { actions } = read('', `send the accounts ${words}`);
    expect(actions[0]).toMatchObject({ due, dueImplied: false });
  });

  test.each([
    ['two days after the boat fair', '2024-03-17'],
    ['the day before the boat fair', '2024-03-14'],
    ['before the boat fair', '2024-03-15'],
  ])('whose day stands elsewhere is asked about: %s', (words, due) => {
    const { actions, doubts } = read('The boat fair takes place on 15 March.', `send the accounts ${words}`);
    expect(actions[0]).toMatchObject({ due, dueImplied: true });
    expect(doubts.map(({ about }) => about)).toEqual(['due']);
  });

  test.each([
    ['the day before the meeting', '2024-03-24'],
    ['one week before the call', '2024-03-18'],
  ])('that is the meeting to come is asked about: %s', (words, due) => {
    const { actions, doubts } = read(next, `send the accounts ${words}`);
    expect(actions[0]).toMatchObject({ due, dueImplied: true, tiedTo: 'next meeting' });
    expect(doubts.map(({ about }) => about)).toEqual(['due']);
  });

  test.each([
    'two days after the workshop',
    'the day before the call',
    '10 working days ahead of the AGM',
    'a week before the next meeting',
    '10 days before the next AGM',
    'within 30 days of the AGM',
  ])('whose day nothing tells is asked about with its words: %s', (words) => {
    const prose = read('', `send the accounts ${words}`);
    const cell = read('', `send the accounts\n  - Due: ${words}`);
    for (const { actions, doubts } of [prose, cell]) {
      expect(actions[0]).toMatchObject({ due: null, dueText: words });
      expect(doubts.map(({ text }) => text)).toEqual([`When is this due? I couldn’t read “${words}” as a date.`]);
    }
  });

  test('is that of an assembly only where one is announced', () => {
    const reading = (line: string) => read(line, 'report before the next assembly').actions[0];
    expect(reading('Next assembly: 25 March 2024')).toMatchObject({ due: '2024-03-25', tiedTo: 'next meeting' });
    expect(reading(next)).toMatchObject({ due: null, tiedTo: null });
  });
});

describe('what is not read as a day', () => {
  test.each([
    'by the AGM',
    'before the summer break',
    'by Christmas',
    'within 30 days of the AGM',
    'until the launch',
    'by 31 Febuary',
    'by 1 Mai',
    'by 3 décembre',
    'by Freitag',
    'before the harbour fair',
    // A feast, a term, a season.
    'by Xmas',
    'by Diwali',
    'by St Andrew’s Day',
    'by mid-term',
    'by half term',
    'before the holidays',
    'by end of term',
    'by FY25',
    'by H1',
    'by 2025',
    'in the new year',
    'by week 12',
    'in KW 12',
    // An hour of no day.
    'by lunchtime',
    'by midnight',
    'by 5pm',
    'by 17:00',
    'by half past three',
    'by ten o’clock',
    // A stretch that no calendar counts.
    'in half a year',
    'in 1.5 weeks',
    'in a few days',
    'in several weeks',
    'within a reasonable time',
    'in 2-3 sprints',
    'in a while',
    'by 2 weeks',
    // What only another event tells.
    'before the inspection',
    'by the next newsletter',
    'by the turn of the year',
    'by the time the ferry leaves',
    'by then',
    'no later than the handover',
    'due by tide',
    'deadline: the handover',
  ])('"%s" is asked about, in its own words', (phrase) => {
    const { actions, doubts } = notesWith(`ACTION: Ana to count the buoys ${phrase}`);
    expect(actions[0]).toMatchObject({ due: null, dueText: phrase });
    expect(doubts).toEqual([
      {
        line: 7,
        about: 'due',
        text: `When is this due? I couldn’t read “${phrase}” as a date.`,
        choices: [{ label: 'No date', correction: { kind: 'leave as it is' } }],
        action: 0,
      },
    ]);
  });

  test.each([
    'by Christmas',
    'by mid-term',
    'in half a year',
    'after Diwali',
    'tide permitting',
    '1.5 weeks',
    'soonish',
  ])('"%s" in a column or a field for it is asked about as well', (value) => {
    const cell = `| Action | Owner | Due |\n|---|---|---|\n| Count the buoys | Ana | ${value} |`;
    for (const lines of [cell, `- Ana to count the buoys\n  - Due: ${value}`]) {
      const { doubts } = readSummary(documentOf(`# Harbour committee, 4 March 2024\n\n## Actions\n\n${lines}\n`));
      expect(doubts.map(({ text }) => text)).toEqual([`When is this due? I couldn’t read “${value}” as a date.`]);
    }
  });

  test('a field with more words than a line has room for is asked about with its first ones', () => {
    const value = 'when the harbour master has counted the buoys and the committee has seen what they cost to paint';
    const { doubts } = readSummary(
      documentOf(`# Harbour committee, 4 March 2024\n\n## Actions\n\n- Ana to count the buoys\n  - Due: ${value}\n`),
    );
    expect(doubts.map(({ text }) => text)).toEqual([
      'When is this due? I couldn’t read “when the harbour master has counted the buoys and the committee has seen what t…” as a date.',
    ]);
  });

  test.each([
    'by e-mail',
    'by the board',
    'before the committee',
    'by hand',
    'by extending it by 2 weeks',
    'by the harbour office',
    'by a third party',
    'by asking Bo',
    'before it rains',
    'by bus',
  ])('"%s" gives no time', (phrase) => {
    const { actions, doubts } = notesWith(`ACTION: Ana to count the buoys ${phrase}`);
    expect([actions[0]?.dueText, doubts]).toEqual([null, []]);
  });
});

describe('a day that may be another', () => {
  const asked = (phrase: string): readonly string[] =>
    readSummary(documentOf(`# Harbour committee, 2024-03-04\n\nACTION: Ana to count the buoys ${phrase}\n`)).doubts.map(
      ({ text, choices }) => `${text} ${choices.map(({ label }) => `[${label}]`).join('')}`,
    );

  test.each([
    [
      'in either order of 5/4, the nearer first',
      'by 5/4',
      'Is this due on Fri 5 April? The summary’s “by 5/4” may also mean Sat 4 May. [Fri 5 April][Sat 4 May][No date]',
    ],
    [
      'by a weekday that is not its own',
      'by Friday 14 March',
      'Is this due on Thu 14 March? The summary’s “by Friday 14 March” may also mean Fri 15 March. [Thu 14 March][Fri 15 March][No date]',
    ],
    [
      'in this week or the next',
      'by next Thursday',
      'Is this due on Thu 7 March? The summary’s “by next Thursday” may also mean Thu 14 March. [Thu 7 March][Thu 14 March][No date]',
    ],
  ])('%s', (_how, phrase, question) => expect(asked(phrase)).toEqual([question]));

  test('is decided by the order of another date', () => expect(asked('of 28/3 by 5/4')).toEqual([]));
  test('is decided by its weekday', () => expect(asked('by Saturday 5/4')).toEqual([]));
});

describe('what stands under a task', () => {
  test.each([
    ['a label', '  - Deadline: 15 March', '2024-03-15'],
    ['a label of another name', '  - Needed: 15 March 2024', '2024-03-15'],
    ['a time in a field', '  - When: 2 weeks', '2024-03-18'],
    ['a sentence', '  - Deadline for replies is 15 March', '2024-03-15'],
    ['a phrase', '  - By Friday', '2024-03-08'],
    ['a label after the task', '- Due: 15 March', '2024-03-15'],
    ['the day it was begun', '  - Started: 15 March 2024', null],
    ['the day of an event', '  - Meeting: 15 March 2024', null],
  ])('%s', (_what, line, due) => {
    const { actions } = readSummary(
      documentOf(`# Harbour committee, 4 March 2024\n\n## Actions\n\n- Ana to count the buoys\n${line}\n`),
    );
    expect(actions[0]?.due).toBe(due);
  });

  test('a date below the table of actions is not its last row’s', () => {
    const table = '| Action | Owner |\n|---|---|\n| Count the buoys | Ana |';
    const { actions } = readSummary(
      documentOf(`# Harbour committee, 4 March 2024\n\n## Actions\n\n${table}\n\nDate: 25 March 2024\n`),
    );
    expect(actions.map(({ due }) => due)).toEqual([null]);
  });

  test.each([
    ['Friday', '2024-03-08'],
    ['15/3', '2024-03-15'],
    ['15.03', '2024-03-15'],
    ['12th', '2024-03-12'],
    ['1 month', '2024-04-04'],
    ['15 March (Ana)', '2024-03-15'],
    ['15 March or sooner', '2024-03-15'],
    ['in progress', null],
  ])('the value "%s" of a due column', (value, due) => {
    const table = `| Action | Owner | Due |\n|---|---|---|\n| Count the buoys | Ana | ${value} |`;
    const { actions } = readSummary(documentOf(`# Harbour committee, 4 March 2024\n\n## Actions\n\n${table}\n`));
    expect(actions.map((action) => [action.due, action.dueImplied])).toEqual([[due, false]]);
  });

  test('what a due column says and is no date is asked about', () => {
    const table = '| Action | Owner | Due |\n|---|---|---|\n| Count the buoys | Ana | AGM |\n| Paint them | Bo | TBD |';
    const { doubts } = readSummary(documentOf(`# Harbour committee, 4 March 2024\n\n## Actions\n\n${table}\n`));
    expect(doubts.map(({ line, text }) => [line, text])).toEqual([
      [7, 'When is this due? I couldn’t read “AGM” as a date.'],
    ]);
  });
});

describe('what stands over a list', () => {
  test.each([
    ['a heading', '### At once (by Friday)', '2024-03-08', false],
    ['a line that leads to it', 'To be finished by 15 March:', '2024-03-15', false],
    ['a sentence that leads to it', 'The following are due by 15 March.', '2024-03-15', false],
    ['a bold line', '**By end of month**', '2024-03-31', true],
    ['a heading that is a day to come', '### Friday 15 March 2024', '2024-03-15', true],
    ['the next meeting', '### Before the next meeting', '2024-03-25', true],
    ['nothing of the kind', '### For the fair of 15 March', null, false],
    ['a day that had passed', '### By 1 March', null, false],
  ])('%s', (_what, line, due, dueImplied) => {
    const { actions } = readSummary(
      documentOf(
        `# Harbour committee, 4 March 2024\n\nNext meeting: 25 March 2024\n\n## Actions\n\n${line}\n\n- Ana to count the buoys\n- Bo to paint the sign by 20 March\n`,
      ),
    );
    expect(actions.map((action) => [action.due, action.dueImplied])).toEqual([
      [due, dueImplied],
      ['2024-03-20', false],
    ]);
  });

  test.each(['## Actions by Christmas', 'By 31 November:', 'Before the regatta:', '**To be done by mid-term**'])(
    'a time that no calendar gives a day is asked about: %s',
    (line) => {
      const { actions, doubts } = readSummary(
        documentOf(`# Harbour committee, 4 March 2024\n\n## Actions\n\n${line}\n\n- Ana to count the buoys\n`),
      );
      expect(actions[0]?.dueText).toMatch(/^by|^before/i);
      expect(doubts.map(({ about, action }) => [about, action])).toEqual([['due', 0]]);
    },
  );

  test.each(['In brief', 'By area', 'Over to you', 'Before the board'])(
    'words that give no time ask nothing: %s',
    (line) => {
      const { actions, doubts } = readSummary(
        documentOf(`# Harbour committee, 4 March 2024\n\n## Actions\n\n### ${line}\n\n- Ana to count the buoys\n`),
      );
      expect([actions[0]?.dueText, doubts]).toEqual([null, []]);
    },
  );

  test('the item it is indented under', () => {
    const { actions } = readSummary(
      documentOf(`# Harbour committee, 4 March 2024\n\n## Actions\n\n- By 15 March:\n  - Ana to count the buoys\n`),
    );
    expect(actions.map(({ due }) => due)).toEqual(['2024-03-15']);
  });
});

test('in a log of many meetings a date written in full tells the year of the others', () => {
  const { actions } = readSummary(
    documentOf(
      'Sprint log\n\n## Actions\n\n- Ana to count the buoys by 14 October\n- Bo to paint them by 28/10/17\n- Carmen to sell them by Tuesday 31st\n',
    ),
  );
  expect(actions.map(({ due }) => due)).toEqual(['2017-10-14', '2017-10-28', '2017-10-31']);
});

describe('a line longer than is read', () => {
  const filler = 'and to tell the members of the lamps on the quay '.repeat(80);
  const read = (words: string) => notesWith(`- ACTION: Ana to count the buoys ${filler}${words}`);

  test.each(['by 15 March', 'by Friday 15 March', 'by 15/3.'])(
    'that ends in a deadline is asked about: %s',
    (words) => {
      const { actions, doubts } = read(words);
      expect(actions[0]).toMatchObject({ due: '2024-03-15', dueImplied: true });
      expect(doubts.map(({ text }) => text)).toEqual([
        `Is this due on Fri 15 March? The summary doesn’t say, but its line is too long to read, and ends “${words.replace(/\.$/, '')}”.`,
      ]);
    },
  );

  test.each(['by Christmas', 'by 31 February'])('that ends in one which names no day is asked about: %s', (words) => {
    const { actions, doubts } = read(words);
    expect(actions[0]).toMatchObject({ due: null, dueText: words });
    expect(doubts.map(({ text }) => text)).toEqual([`When is this due? I couldn’t read “${words}” as a date.`]);
  });

  test('that ends in none asks nothing', () => expect(read('as well.').doubts).toEqual([]));

  test('in an item, a row and a paragraph', () => {
    for (const lines of [
      `## Actions\n\n- Ana to count the buoys ${filler}by 15 March`,
      `| Action | Owner |\n|---|---|\n| Count the buoys ${filler}by 15 March | Ana |`,
      `ACTION: Ana to count the buoys ${filler.repeat(3)}by 15 March`,
    ])
      expect(notesWith(lines).actions.map(({ due, dueImplied }) => [due, dueImplied])).toEqual([['2024-03-15', true]]);
  });
});
