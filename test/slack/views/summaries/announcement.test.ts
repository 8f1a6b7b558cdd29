import { describe, expect, test } from '@jest/globals';
import type { Announcement } from '../../../../src/domain/summaries/announcement.ts';
import { addDays, type CalendarDay } from '../../../../src/domain/time/instant.ts';
import { announcementMessage } from '../../../../src/slack/views/summaries/announcement.ts';
import { fullSummaryModal } from '../../../../src/slack/views/summaries/full-summary-modal.ts';
import { actionOf } from '../../../support/committee/actions.ts';
import { textShown, windowShown } from '../../../support/fake-slack/text-shown.ts';

const today = '2027-01-12';
const owned = (number: number, owner: string, due: CalendarDay | null, more = {}) =>
  actionOf({
    id: number,
    number,
    text: `Task ${number}`,
    due,
    dueText: null,
    owners: owner === '' ? [] : [{ kind: 'name', name: owner }],
    share: 'member',
    ...more,
  });
const announcement: Announcement = {
  summaryId: 7,
  committee: { id: 1, name: 'Harbour Board', channelId: 'C0HB', timeZone: 'UTC' },
  title: 'Harbour Board, January',
  permalink: 'https://slack.example/archives/C0HB/p1',
  postedBy: 'U0LEA',
  actions: [],
  nextMeeting: null,
  dates: [],
  decisions: ['The quay is painted green.'],
  groups: [],
};
const linesOf = (part: Partial<Announcement>) =>
  textShown(announcementMessage({ ...announcement, ...part }, today, 'plain').blocks ?? []);

describe('an announcement says what is first and leaves the rest a click away', () => {
  test('of each owner the action that is due first, the owner with the nearest deadline first', () => {
    const actions = [
      owned(1, 'Ines Okafor', null),
      owned(2, 'Jon Berg', '2027-01-20'),
      owned(3, 'Ines Okafor', '2027-01-15'),
      owned(4, '', null),
      owned(5, 'Jon Berg', '2027-01-14', { state: 'done' }),
    ];
    expect(linesOf({ actions }).filter((line) => line.startsWith('• '))).toEqual([
      '• *Ines Okafor*: *#3* Task 3 _(due Fri 15 January)_ and 1 more',
      '• *Jon Berg*: *#2* Task 2 _(due Wed 20 January)_',
      '• *No owner yet*: *#4* Task 4 _(no date)_',
    ]);
  });

  test('of many owners those whose deadlines are nearest, and how many actions the others have', () => {
    const actions = [1, 2, 3, 4, 5, 6, 7].map((n) => owned(n, `Owner ${n}`, addDays('2027-02-01', n)));
    const lines = linesOf({ actions: [...actions, owned(8, 'Owner 7', null)] });
    expect(lines.filter((line) => line.startsWith('• '))).toHaveLength(5);
    expect(lines).toContain('3 more: `/mag actions all`');
  });

  test('the next dates alone: none that is over, nor one of which no day is known', () => {
    const date = (what: string, fromDay: CalendarDay | null) =>
      ({ kind: 'event', what, fromDay, toDay: fromDay, text: 'end of June' }) as const;
    const dates = [
      date('Fair', '2027-03-01'),
      date('Walk', '2027-01-02'),
      date('Call', null),
      date('Vote', '2027-01-12'),
      date('Regatta', '2027-04-01'),
      date('Swim', '2027-02-01'),
    ];
    const lines = linesOf({ dates });
    expect(lines.filter((line) => line.startsWith('• '))).toEqual([
      '• Vote: Tue 12 January',
      '• Swim: Mon 1 February',
      '• Fair: Mon 1 March',
    ]);
    expect(lines).toContain('3 more: `/mag deadlines`');
  });

  test('the window behind its button has every action, date and decision', () => {
    const actions = Array.from({ length: 90 }, (_, index) =>
      owned(index + 1, 'Jon Berg', null, { text: 'x'.repeat(500) }),
    );
    const view = fullSummaryModal({ ...announcement, actions: [owned(1, 'Jon Berg', '2027-01-20')] }, today);
    expect(windowShown(view)).toEqual([
      'Full summary',
      '*Harbour Board, January*',
      '*Actions*',
      '• *#1* Task 1 _(Jon Berg · due Wed 20 January)_',
      'A deadline ends when its day ends in UTC.',
      '*Decisions*',
      '• The quay is painted green.',
      '[Close]',
    ]);
    expect(fullSummaryModal({ ...announcement, actions }, today).blocks.length).toBeLessThan(100);
  });

  test('a person who has nothing to do reads no heading over nothing', () => {
    expect(linesOf({ decisions: [] })).toEqual([
      'Harbour Board, January',
      '<https://slack.example/archives/C0HB/p1|The summary> · published for <@U0LEA> · See yours: `/mag actions`',
      '[Show full summary]',
    ]);
  });
});
