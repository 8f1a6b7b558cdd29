import { expect, test } from '@jest/globals';
import { ledgerOf } from '../../../../src/domain/meetings/burden-ledger.ts';
import { defaultHourCosts as costs } from '../../../../src/domain/meetings/hour-burden.ts';
import { residentsOf } from '../../../../src/domain/meetings/resident.ts';
import { slotEffect } from '../../../../src/domain/meetings/slot-effect.ts';
import type { TimePoll } from '../../../../src/domain/meetings/time-poll.ts';
import {
  pollChanged,
  setFromPollAnswer,
  slotAnswered,
} from '../../../../src/slack/views/meetings/time-poll-answers.ts';
import { renderNotice } from '../../../../src/slack/views/reminders/render-notice.ts';
import { committee, today } from '../../../support/committee/notice-contents.ts';
import { faultsOfMessage } from '../../../support/fake-slack/block-faults.ts';
import { textShown } from '../../../support/fake-slack/text-shown.ts';

const startsAt = new Date('2027-03-02T20:30Z');
const ledger = ledgerOf([], residentsOf([{ id: 2, name: 'Lea', timeZone: 'Europe/Zurich' }], 'UTC'), costs);
const poll: TimePoll = {
  id: 3,
  committeeId: 1,
  state: 'open',
  meetingWas: null,
  openedBy: 'Lea <!here>',
  endedBy: null,
  chosen: null,
  slots: [
    {
      position: 0,
      startsAt,
      answers: [
        { memberId: 1, answer: 'works' },
        { memberId: 2, answer: 'not' },
      ],
    },
  ],
};
const shown = (more: Partial<TimePoll> = {}) => {
  const content = { kind: 'time poll', committee, poll: { ...poll, ...more }, members: 27 } as const;
  return renderNotice({ ...content, effects: [slotEffect(ledger, startsAt, costs)] }, today, 'plain');
};

test('the card, while it is open', () => {
  expect(faultsOfMessage(shown().blocks)).toBeUndefined();
  expect(textShown(shown().blocks)).toEqual([
    '*When shall we meet?*',
    'Lea &lt;!here&gt; asks what suits you. You can change your answers until the meeting is set.',
    '*1. Tue 2 March 2027, 20:30 UTC*',
    'At night for 0, early or late for 1, good for 0. Works for 1, if need be for 0, not for 1.',
    '[Works] [If need be] [Not] [Set this time]',
    '2 of 27 have answered.',
  ]);
});

test('the card, once it is over', () => {
  expect(textShown(shown({ state: 'set', chosen: 0, endedBy: 'Ana' }).blocks)).toEqual([
    'Ana set the meeting from what you said:',
    '*Tue 2 March 2027, 20:30 UTC*',
    'Works for 1, if need be for 0, not for 1.',
  ]);
  expect(textShown(shown({ state: 'withdrawn', endedBy: 'Ana' }).blocks)).toEqual([
    'Ana withdrew the question when to meet.',
  ]);
});

test.each([
  [
    slotAnswered({ startsAt, answer: 'if need be' }, 'Europe/Zurich').text,
    'You said “if need be” for Tue 2 March 2027, 21:30 Zurich time. You can change it until the meeting is set.',
  ],
  [
    setFromPollAnswer(
      { id: 1, committeeId: 1, title: null, day: '2027-03-02', startsAt, place: null, sequence: 0 },
      committee,
    ).text,
    'The meeting is set: Tue 2 March 2027, 20:30 UTC. I’ll tell the channel.',
  ],
  [
    pollChanged.opened.text,
    'I’m asking the members in the channel. Press *Set this time* on the card once they’ve answered.',
  ],
  [pollChanged.withdrawn.text, 'The question when to meet is withdrawn. The card in the channel says so.'],
])('%#', (said, sentence) => {
  expect(said).toBe(sentence);
});
