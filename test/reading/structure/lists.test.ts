import { describe, expect, test } from '@jest/globals';
import { listsIn } from '../../../src/reading/structure/lists.ts';
import { placed } from '../../support/reading/placed.ts';

const lists = (text: string) =>
  listsIn(placed(text)).map(({ items, intro, path, zone, end }) => ({
    items: items.map((item) => item.text),
    intro: intro?.text ?? null,
    path,
    zone,
    end,
  }));

describe('listsIn', () => {
  test('items with empty lines between them are one list, nested ones among them', () => {
    expect(lists('## Actions\n\n- Ana to mend the jetty\n\n- Bo to paint it\n\n  - twice\n\n## Fees\n\nNone.')).toEqual(
      [
        {
          items: ['Ana to mend the jetty', 'Bo to paint it', 'twice'],
          intro: null,
          path: ['Actions'],
          zone: 'actions',
          end: 'heading',
        },
      ],
    );
  });

  test('the line that announces a list is its intro', () => {
    const [first, second] = lists(
      '## Tasks\n\nTo be done by 12 March:\n\n- mend it\n\nAnd in the week after that, when the boats are in:\n- paint it',
    );
    expect(first).toMatchObject({ items: ['mend it'], intro: 'To be done by 12 March:' });
    expect(second).toMatchObject({ items: ['paint it'], intro: 'And in the week after that, when the boats are in:' });
  });

  test('prose at its margin ends a list, a paragraph under an item does not', () => {
    const found = lists('- mend it\n\n  Two offers are in.\n\n- paint it\n\nThe board thanked Ana.\n\n- sweep it');
    expect(found.map(({ items, end }) => [items, end])).toEqual([
      [['mend it', 'paint it'], 'prose'],
      [['sweep it'], 'document'],
    ]);
  });

  test('a lead-in may end in no colon', () => {
    const [list] = lists('Instructs the Secretariat to\n\na) keep the accounts,\nb) report in May.');
    expect(list).toMatchObject({
      intro: 'Instructs the Secretariat to',
      items: ['keep the accounts,', 'report in May.'],
    });
  });
});
