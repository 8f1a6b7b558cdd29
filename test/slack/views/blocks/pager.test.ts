import { describe, expect, test } from '@jest/globals';
import { pageOf, pager, pageSentence } from '../../../../src/slack/views/blocks/pager.ts';

const letters = ['a', 'b', 'c', 'd', 'e'];

describe('pageOf', () => {
  test.each([
    ['the first page', letters, 0, { items: ['a', 'b'], shown: 0, pages: 3 }],
    ['a last page that is not full', letters, 2, { items: ['e'], shown: 2, pages: 3 }],
    ['past the end', letters, 9, { items: ['e'], shown: 2, pages: 3 }],
    ['an empty list', [], 0, { items: [], shown: 0, pages: 1 }],
  ])('%s', (_which, all, page, shown) => {
    expect(pageOf(all, page, 2)).toEqual(shown);
  });
});

describe('pager', () => {
  const ways = (shown: number, pages: number) =>
    pager('turn', { shown, pages }, (page) => `7/${page}`).map(({ action_id, value }) => [action_id, value]);

  test.each([
    ['all on one page', 0, 1, []],
    ['the first of three', 0, 3, [['turn:1', '7/1']]],
    [
      'between others',
      1,
      3,
      [
        ['turn:0', '7/0'],
        ['turn:1', '7/2'],
      ],
    ],
    ['the last', 2, 3, [['turn:0', '7/1']]],
  ])('%s', (_which, shown, pages, buttons) => {
    expect(ways(shown, pages)).toEqual(buttons);
  });

  test('says which page it is where there are others', () => {
    expect(pageSentence({ shown: 1, pages: 3 })).toBe(' Page 2 of 3.');
    expect(pageSentence({ shown: 0, pages: 1 })).toBe('');
  });
});
