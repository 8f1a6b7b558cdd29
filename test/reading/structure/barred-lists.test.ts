import { describe, expect, test } from '@jest/globals';
import { barredListsIn } from '../../../src/reading/structure/barred-lists.ts';
import { notesWith, ownersOf } from '../../support/reading/one-action.ts';
import { placed } from '../../support/reading/placed.ts';

const lists = (text: string) => barredListsIn(placed(text)).map((rows) => rows.map(({ cells }) => cells.join('/')));
const tasks = (lines: string) =>
  notesWith(lines).actions.map((action) => [action.text, ownersOf(action), action.due] as const);

describe('barredListsIn', () => {
  test('items with as many parts are the rows of a table, whatever stands between them', () => {
    expect(
      lists('- Mend the jetty | Ana | 12 March\n    - two offers are in\n- Paint it | Bo |\n- Other notes'),
    ).toEqual([['Mend the jetty/Ana/12 March', 'Paint it/Bo/']]);
  });

  test('so are lines of text under each other', () => {
    expect(lists('Task | Who\nMend the jetty | Ana\n\nPaint it | Bo\n\nOther notes.\n\nHome | News')).toEqual([
      ['Task/Who', 'Mend the jetty/Ana', 'Paint it/Bo'],
    ]);
  });

  test('the line above may be the header', () => {
    expect(lists('Task | Who\n- Mend the jetty | Ana\n- Paint it | Bo')).toEqual([
      ['Task/Who', 'Mend the jetty/Ana', 'Paint it/Bo'],
    ]);
  });

  test.each([
    ['one item alone', '- Mend the jetty | Ana\n- Paint it'],
    ['most items without bars', '- One | two\n- Three | four\n- Five\n- Six'],
    ['a bar within a word', '- a|b\n- c|d'],
  ])('%s: no table', (_what, text) => expect(lists(text)).toEqual([]));
});

describe('a list with bars is read like a table', () => {
  test('its first item may be the header', () => {
    expect(tasks('- Deadline | Task | Who\n- 12 March | Mend the jetty | Ana\n- 14 March | Paint it | Ngaio')).toEqual([
      ['Mend the jetty', ['Ana'], '2024-03-12'],
      ['Paint it', ['Ngaio'], '2024-03-14'],
    ]);
  });

  test('in a list of actions the parts tell what they are', () => {
    expect(
      tasks('## Actions\n\n* Mend the old jetty | Ana | 12 March\n* Paint it all over | Bo and Carmen | next week\n'),
    ).toEqual([
      ['Mend the old jetty', ['Ana'], '2024-03-12'],
      ['Paint it all over', ['Bo', 'Carmen'], expect.any(String)],
    ]);
  });

  test('names that no list of names has stand in the column that is left', () => {
    expect(
      tasks('## Actions\n\n- Mend the old jetty | Ngaio | 12 March\n- Paint it all over | Xiadani | 14 March\n'),
    ).toEqual([
      ['Mend the old jetty', ['Ngaio'], '2024-03-12'],
      ['Paint it all over', ['Xiadani'], '2024-03-14'],
    ]);
  });

  test('a ticked item is done', () => {
    const { actions } = notesWith('## Actions\n\n- [x] Mend the jetty | Ana\n- [ ] Paint it all over | Bo');
    expect(actions.map(({ done }) => done)).toEqual([true, false]);
  });

  test('who took part, and with whom, is none', () => {
    expect(tasks('## Guests\n\n- Ana Ruiz | Harbour Trust\n- Bo Lind | Tug Company')).toEqual([]);
  });
});
