import { describe, expect, test } from '@jest/globals';
import type { ChangeLine, ChangeSet } from '../../../../src/domain/history/change-set.ts';
import type { HistoryEntry } from '../../../../src/domain/history/history-entry.ts';
import { textMessage } from '../../../../src/slack/views/blocks/message.ts';
import { historyLine, historyMessage, withHistory } from '../../../../src/slack/views/history/history.ts';
import { exportSent, exportTitle } from '../../../../src/slack/views/history/history-export.ts';
import { askToUndo, undoably, undoButton, undoneNotice } from '../../../../src/slack/views/history/undone.ts';
import { textShown } from '../../../support/fake-slack/text-shown.ts';

const entry: HistoryEntry = {
  at: new Date('2027-01-26T08:00:00Z'),
  by: 'Lea',
  subject: 'action',
  about: '#12 Send comments',
  what: 'marked it done',
  before: null,
  after: null,
};

test.each<[Partial<HistoryEntry>, string]>([
  [{}, 'Lea marked it done'],
  [{ by: null }, 'Rapporteur marked it done'],
  [{ what: 'moved the deadline', after: '2027-02-01' }, 'Lea moved the deadline: none → 2027-02-01'],
  [{ what: 'moved the deadline', before: '2027-02-01' }, 'Lea moved the deadline: 2027-02-01 → none'],
  [
    { what: 'moved it', before: '2027-02-01T08:00:00.000Z', after: '2027-02-02T08:00:00.000Z' },
    'Lea moved it: Mon 1 February 2027, 08:00 UTC → Tue 2 February 2027, 08:00 UTC',
  ],
])('a change %j', (more, line) => {
  expect(historyLine({ ...entry, ...more }, 'UTC')).toBe(`• Tue 26 January 2027, 08:00 UTC: ${line}`);
});

describe('changes of one thing', () => {
  const line = '• Tue 26 January 2027, 08:00 UTC: Lea marked it done';

  test('the latest, below what is said of it', () => {
    const of = (total: number) =>
      textShown(
        withHistory(textMessage('You reopened it.'), 'action/7', { entries: [entry], total, page: 0 }, 'UTC').blocks,
      );
    expect(of(1)).toEqual(['You reopened it.', line]);
    expect(of(13)).toEqual(['You reopened it.', line, '[Show 12 earlier]']);
  });

  test('a page of all', () => {
    const page = (total: number, page: number) =>
      textShown(historyMessage('action/7', { entries: [entry], total, page }, { zone: 'UTC', perPage: 20 }).blocks);
    expect(page(1, 0)).toEqual(['*#12 Send comments: 1 change*', line]);
    expect(page(50, 1)).toEqual(['*#12 Send comments: 50 changes, page 2 of 3*', line, '[Previous page] [Next page]']);
  });
});

test('all changes of a committee, as a file', () => {
  expect(exportTitle('Programme Committee', 2)).toBe('History of Programme Committee: 2 changes.');
  expect(exportSent('history.csv', 1).text).toBe('I sent you history.csv with 1 change. It’s in our direct messages.');
});

describe('undo', () => {
  const done: ChangeLine = { ...entry, subjectId: 7 };
  const moved: ChangeLine = { ...done, what: 'moved the deadline', before: 'none', after: '2027-02-01' };
  const change = (...lines: ChangeLine[]): ChangeSet => ({
    id: 1,
    committeeId: 1,
    by: { id: 1, name: 'Lea' },
    at: entry.at,
    undoneBy: null,
    lines,
  });

  test.each([
    [change(done), '#12 Send comments: marked it done'],
    [change(moved), '#12 Send comments: moved the deadline (none → 2027-02-01)'],
    [change(done, moved, moved), '#12 Send comments: marked it done, and 2 more'],
    [change(), 'that'],
  ])('%#', (of, words) => {
    expect(textShown(undoneNotice(of).blocks)).toEqual([
      `Undone: ${words}`,
      'Undo can’t be undone. Make the change again if you need it.',
    ]);
    expect(textShown(askToUndo(of).blocks)).toEqual([`Undo your latest change? ${words}`, '[Undo]']);
  });

  test('beside what was just done', () => {
    expect(textShown(undoably(textMessage('Done.'), change(done)).blocks)).toEqual(['Done.', '[Undo]']);
    expect(undoButton(change(done))).toMatchObject({ accessibility_label: 'Undo: marked it done' });
    expect(undoButton(change(done))).not.toHaveProperty('confirm');
  });

  test('asks once more where the whole channel was told', () => {
    expect(undoButton(change({ ...done, subject: 'summary', what: 'published' })).confirm).toMatchObject({
      title: { text: 'Withdraw the summary?' },
      text: {
        text: 'Its actions are withdrawn, its reminders are dropped, and the announcement says it was withdrawn. You can review it again.',
      },
      confirm: { text: 'Withdraw it' },
      deny: { text: 'Keep it' },
    });
  });
});
