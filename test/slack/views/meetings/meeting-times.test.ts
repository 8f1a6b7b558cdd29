import { describe, expect, test } from '@jest/globals';
import { ledgerOf } from '../../../../src/domain/meetings/burden-ledger.ts';
import { defaultHourCosts } from '../../../../src/domain/meetings/hour-burden.ts';
import { byBurden, type MeetingTimes, ownTimes } from '../../../../src/domain/meetings/meeting-times.ts';
import { residentsOf } from '../../../../src/domain/meetings/resident.ts';
import { ownTimesAnswer, timesAnswer } from '../../../../src/slack/views/meetings/meeting-times.ts';
import { faultsOfMessage } from '../../../support/fake-slack/block-faults.ts';
import { textShown } from '../../../support/fake-slack/text-shown.ts';

const today = '2027-03-01';
const timesOf = (members: Parameters<typeof residentsOf>[0], more: Partial<MeetingTimes> = {}): MeetingTimes => ({
  since: '2027-01-05',
  meetings: 2,
  withoutHour: 0,
  hourWeights: defaultHourCosts.hourWeights,
  entries: byBurden(
    ledgerOf(
      [new Date('2027-01-05T12:00Z'), new Date('2027-02-02T19:00Z')],
      residentsOf(members, 'UTC'),
      defaultHourCosts,
    ),
  ),
  ...more,
});
const sina = { id: 1, name: 'Sina <!here>', timeZone: 'Pacific/Auckland' };
const sam = { id: 2, name: 'Sam', timeZone: null };
const rule = 'A meeting at night counts 1, an early or late one 0.5, where each member lives.';
const nothing = 'There’s nothing to count yet: no meeting with a time was held since Tue 5 January.';

describe('to the secretariat and the chair', () => {
  const answer = (times: MeetingTimes, page = 0) => timesAnswer(times, { memberId: 7, page, today });

  test('everybody’s, those with the most first', () => {
    expect(textShown(answer(timesOf([sam, sina], { withoutHour: 1 })).blocks)).toEqual([
      '*Meeting times: 2 meetings since Tue 5 January.*',
      '• Sina &lt;!here&gt; (Auckland time): 1 at night, 1 early, 0 late, which counts 1.5',
      '• Sam (time zone not known, counted in UTC): 0 at night, 0 early, 0 late, which counts 0',
      `${rule} 1 meeting without a time isn’t counted.`,
    ]);
  });

  test('before the first meeting', () => {
    expect(textShown(answer(timesOf([sina], { meetings: 0 })).blocks)).toEqual([nothing]);
    expect(textShown(answer(timesOf([sina], { meetings: 0, since: null })).blocks)).toEqual([
      'There’s nothing to count yet: no meeting with a time was held.',
    ]);
  });

  test('of a large committee in pages, each of them one that Slack takes', () => {
    const large = timesOf(Array.from({ length: 200 }, (_, id) => ({ ...sina, id, name: '&'.repeat(300) })));
    expect(textShown(answer(large).blocks).at(-1)).toBe('[Next page]');
    expect(textShown(answer(large, 13).blocks).at(-1)).toBe('[Previous page]');
    expect(textShown(answer(large, 1).blocks)[0]).toContain('Page 2 of 14.');
    expect(faultsOfMessage(answer(large, 1).blocks)).toBeUndefined();
  });
});

describe('to a member', () => {
  const answer = (times: MeetingTimes, id: number) => {
    const own = ownTimes(times, id);
    return own ? textShown(ownTimesAnswer(own, today).blocks) : [];
  };

  test('their own, and how they compare', () => {
    expect(answer(timesOf([sam, sina]), 1)).toEqual([
      '*Meeting times: 2 meetings since Tue 5 January.*',
      'For you: 1 at night, 1 early, 0 late, which counts 1.5. The average of all members is 0.75, and the most anyone has is 1.5.',
      `I count in Auckland time. ${rule}`,
    ]);
  });

  test('whose time zone is not known', () => {
    expect(answer(timesOf([sam, sina]), 2).at(-1)).toBe(
      `I don’t know your time zone, so I count in UTC. Set it in your Slack profile. ${rule}`,
    );
  });

  test('before the first meeting', () => {
    expect(answer(timesOf([sina], { meetings: 0 }), 1)).toEqual([nothing]);
  });
});
