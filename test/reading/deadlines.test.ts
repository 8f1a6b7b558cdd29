import { describe, expect, test } from '@jest/globals';
import { listed } from '../support/one-action.ts';

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

  test('"before the next meeting" is tied to that meeting, wherever it moves', () => {
    expect(listed('Ana to count the buoys before the next meeting')).toMatchObject({
      tiedTo: 'next meeting',
      dueText: 'before the next meeting',
    });
  });
});
