import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { writtenAction } from '../../../src/domain/summaries/draft.ts';
import { compareRevision, isSameMeeting, type StatedAction } from '../../../src/domain/summaries/revision.ts';
import type { ActionLine, Summary } from '../../../src/domain/summaries/summary.ts';
import { actionOf } from '../../support/committee/actions.ts';

const line = (text: string, change: Partial<ActionLine> = {}): ActionLine => ({ ...writtenAction(text), ...change });
const stated = (number: number, text: string, change: Partial<ActionLine> = {}): StatedAction => ({
  action: actionOf({ id: number, number, text }),
  stated: line(text, change),
});
const before = [
  stated(1, 'Lea will write to the harbour master about the quay lights.'),
  stated(2, 'The Secretariat will send the agenda of the third meeting.', { due: '2027-02-01' }),
  stated(3, 'Sina will count the buoys in the bay.'),
];

describe('compareRevision', () => {
  test('the same summary once more changes nothing', () => {
    const again = compareRevision(
      before,
      before.map((one) => one.stated),
      [],
    );
    expect(again.kept.map(({ before, changed }) => [before.action.number, changed])).toEqual([
      [1, []],
      [2, []],
      [3, []],
    ]);
    expect([again.added, again.withdrawn]).toEqual([[], []]);
  });

  test('what was reworded, moved and dated anew keeps its number; the rest is new or withdrawn', () => {
    const lines = [
      line('Tunde will book a boat for the inspection.'),
      line('The Secretariat will send the agenda of the third meeting.', { due: '2027-02-03' }),
      line('Lea will write to the harbour master about the quay lights and the gangway.'),
    ];
    const { kept, added, withdrawn } = compareRevision(before, lines, []);
    expect(kept.map(({ before, position, changed }) => [before.action.number, position, changed])).toEqual([
      [2, 1, ['due']],
      [1, 2, ['text']],
    ]);
    expect(added).toEqual([0]);
    expect(withdrawn.map(({ action }) => action.number)).toEqual([3]);
  });

  test('a line that names nobody any more takes the action from nobody', () => {
    const [first] = before.map((one) => ({
      ...one,
      stated: { ...one.stated, owners: [{ name: 'Lea' }], share: 'member' as const },
    }));
    const again = compareRevision(
      first ? [first] : [],
      [line('Lea will write to the harbour master about the quay lights.')],
      [],
    );
    expect(again.kept.map(({ changed }) => changed)).toEqual([[]]);
  });

  test('tasks that only begin alike are two', () => {
    const { added, withdrawn } = compareRevision(
      [stated(1, 'Send the letter to the port.')],
      [line('Send the minutes to everyone.')],
      [],
    );
    expect([added, withdrawn.length]).toEqual([[0], 1]);
  });

  test('what the review leaves out is withdrawn', () => {
    const { withdrawn } = compareRevision(
      before,
      before.map((one) => one.stated),
      [2],
    );
    expect(withdrawn.map(({ action }) => action.number)).toEqual([3]);
  });

  test('each action and each line is accounted for once, whatever they say', () => {
    const text = fc.string({ maxLength: 30 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), fc.array(text, { maxLength: 12 }), (olds, news) => {
        const old = olds.map((words, index) => stated(index, words));
        const { kept, added, withdrawn } = compareRevision(
          old,
          news.map((words) => line(words)),
          [],
        );
        expect([...kept.map((one) => one.position), ...added].sort((a, b) => a - b)).toEqual(
          news.map((_words, index) => index),
        );
        expect(new Set([...kept.map((one) => one.before), ...withdrawn]).size).toBe(old.length);
      }),
    );
  });
});

describe('isSameMeeting', () => {
  const of = (title: string | null, startsAt: string | null) => ({ title, startsAt }) as Summary;
  test.each([
    [
      'the same day and title',
      of('Board Meeting II', '2027-01-12'),
      of('Board Meeting II (corrected)', '2027-01-12T13:00:00Z'),
      true,
    ],
    ['another day', of('Board Meeting II', '2027-01-12'), of('Board Meeting II', '2027-02-12'), false],
    ['another body on the same day', of('Finance Circle', '2027-01-12'), of('Board Meeting II', '2027-01-12'), false],
    ['no day', of('Board Meeting II', null), of('Board Meeting II', null), false],
  ])('%s', (_what, one, other, same) => {
    expect(isSameMeeting(one, other)).toBe(same);
  });
});
