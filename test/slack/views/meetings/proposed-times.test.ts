import { describe, expect, test } from '@jest/globals';
import { ledgerOf } from '../../../../src/domain/meetings/burden-ledger.ts';
import { defaultHourCosts as costs } from '../../../../src/domain/meetings/hour-burden.ts';
import { residentsOf } from '../../../../src/domain/meetings/resident.ts';
import { slotEffect } from '../../../../src/domain/meetings/slot-effect.ts';
import {
  noSlots,
  seriesProposal,
  slotHoursAnswer,
  weekProposal,
} from '../../../../src/slack/views/meetings/proposed-times.ts';
import { committee } from '../../../support/committee/notice-contents.ts';
import { faultsOfMessage } from '../../../support/fake-slack/block-faults.ts';
import { textShown } from '../../../support/fake-slack/text-shown.ts';

const shown = { committee, memberId: 7, today: '2027-03-01', moments: 'plain' } as const;
const sina = { id: 1, name: 'Sina <!here>', timeZone: 'Pacific/Auckland' };
const members = [sina, { id: 2, name: 'Lea', timeZone: 'Europe/Zurich' }, { id: 3, name: 'Sam', timeZone: null }];
const ledger = ledgerOf([new Date('2027-02-02T12:00Z')], residentsOf(members, 'UTC'), costs);
const effect = (startsAt: string) => slotEffect(ledger, new Date(startsAt), costs);
const slots = [effect('2027-03-02T20:30Z'), effect('2027-03-03T12:00Z'), effect('2027-03-02T02:00Z')];
const rule =
  'Each leaves the most that anyone has as low as it can be, then wakes as few as possible again, then spreads the rest. *Show hours* lists every member’s local time.';

test('the times of a week, each with whom it costs and why it is fair', () => {
  const { blocks } = weekProposal('2027-03-01', slots, shown);
  expect(textShown(blocks)).toEqual([
    '*Fair times in the week of Mon 1 March, the fairest first*',
    '*1. Tue 2 March 2027, 20:30 UTC*',
    'Late for 1: 21:30 Lea. Good for 2. The most anyone has stays 1.',
    '[Show hours]',
    '*2. Wed 3 March 2027, 12:00 UTC*',
    'At night for 1: 01:00 Sina &lt;!here&gt;. Good for 2. The most anyone has goes from 1 to 2. Those at night had up to 1 night before, of at most 1 that anyone had.',
    '[Show hours]',
    '*3. Tue 2 March 2027, 02:00 UTC*',
    'At night for 2: 02:00 Sam (time zone not known), 03:00 Lea. Good for 1. The most anyone has stays 1. None of those at night had a night before.',
    '[Show hours]',
    rule,
    '[Ask members]',
  ]);
});

test('the times of a series, and what everyone would have after it', () => {
  const { blocks } = seriesProposal(slots.slice(0, 1), ledger, shown);
  expect(textShown(blocks)).toEqual([
    '*Fair times for 1 meeting, in turns*',
    'After them everyone would have between 0 and 1.',
    '• Tue 2 March 2027, 20:30 UTC. Late for 1: 21:30 Lea. Good for 2.',
    rule,
  ]);
});

test('everyone’s hour, the night first', () => {
  const { blocks } = slotHoursAnswer(effect('2027-03-02T20:30Z'), shown);
  expect(textShown(blocks)).toEqual([
    '*Tue 2 March 2027, 20:30 UTC*',
    '21:30 Lea (late, Zurich time)',
    '09:30 Sina &lt;!here&gt; (good, Auckland time)',
    '20:30 Sam (good, UTC, time zone not known)',
  ]);
});

test('a week of which nothing is left', () => {
  expect(noSlots.text).toBe('There’s no working day left to meet in that week. Try `/mag times propose 3 May`.');
});

describe('of 200 members with long names, each is one that Slack takes', () => {
  const many = Array.from({ length: 200 }, (_, id) => ({ ...sina, id, name: `Member ${id} ${'& '.repeat(15)}` }));
  const large = ledgerOf([], residentsOf(many, 'UTC'), costs);
  const night = slotEffect(large, new Date('2027-03-03T12:00Z'), costs);
  test.each([
    ['a week', weekProposal('2027-03-01', [night, night, night, night, night], shown)],
    [
      'a series',
      seriesProposal(
        Array.from({ length: 52 }, () => night),
        large,
        shown,
      ),
    ],
    ['hours', slotHoursAnswer(night, shown)],
  ])('%s', (_what, message) => {
    expect(faultsOfMessage(message.blocks)).toBeUndefined();
    expect(message.text.length).toBeLessThanOrEqual(3000);
    expect(JSON.stringify(message.blocks)).toContain(' more');
  });
});
