import { expect, test } from '@jest/globals';
import { actionsWords, readActionList } from '../../../../src/slack/listeners/actions/read-action-list.ts';

const read = (text: string) => readActionList(text.split(' '));

test.each([
  ['waiting', { which: 'open', whose: '', isWaiting: true }],
  ['overdue waiting @sam', { which: 'overdue', whose: '@sam', isWaiting: true }],
  ['charter due before 1 March waiting', { which: 'open', whose: 'charter', dueBefore: '1 March', isWaiting: true }],
  ['a waiting list', { which: 'open', whose: 'a waiting list' }],
  ['from MAG II', { which: 'open', whose: '', from: 'MAG II' }],
  ['all from 16 January', { which: 'all', whose: '', from: '16 January' }],
  ['overdue charter FROM “MAG II”', { which: 'overdue', whose: 'charter', from: 'MAG II' }],
  [
    'Due after 1 February due before 1 March from MAG II',
    { which: 'open', whose: '', dueAfter: '1 February', dueBefore: '1 March', from: 'MAG II' },
  ],
  ['due before 1 March <@U012|Sam Osei>', { which: 'open', whose: '<@U012|Sam Osei>', dueBefore: '1 March' }],
  // What is said twice is not understood, and so refused.
  ['from MAG I from MAG II', { which: 'open', whose: '', from: 'MAG I from MAG II' }],
])('“%s” is read', (text, expected) => {
  const { kind: _kind, page: _page, words, ...filter } = read(text);
  expect(filter).toEqual(expected);
  expect(words).toBe(text);
});

test('another page is of the same filter', () => {
  const list = read('overdue @sam from MAG II due before 1 March waiting');
  expect(actionsWords(list, 2)).toBe('actions overdue @sam from MAG II due before 1 March waiting page 3');
});
