import { expect, test } from '@jest/globals';
import type { HomePage } from '../../../../src/domain/committee/home-page.ts';
import { homeView } from '../../../../src/slack/views/committee/home.ts';
import { groupOf } from '../../../support/committee/groups.ts';
import { committee, lea, leasAction, today } from '../../../support/committee/notice-contents.ts';
import { sampleVote } from '../../../support/committee/vote.ts';
import { faultsOfView } from '../../../support/fake-slack/block-faults.ts';

const numbers = (most: number) => Array.from({ length: most }, (_, index) => index + 1);

/** A committee that has more of everything than its page shows. */
const full = (id: number): HomePage => ({
  committee: { ...committee, id },
  member: lea,
  actions: numbers(10).map((each) => leasAction({ id: each, due: today })),
  totalActions: 11,
  votes: numbers(4).map((each) => ({ vote: sampleVote({ id: each }), isEntitled: true, choice: null })),
  nextMeeting: { id: 1, committeeId: id, title: null, day: today, startsAt: null, place: null, sequence: 0 },
  groups: numbers(7).map((each) => groupOf({ id: each, kind: 'topic' })),
  dates: [{ kind: 'event', what: 'The fair', fromDay: today, toDay: today, text: '12 January' }],
  reminders: { daysBefore: [7], time: '09:00', apart: false, pausedUntil: null },
  members: 27,
  officers: [lea],
  today,
});

test('three full committees and word of a fourth are as much as the Home tab holds', () => {
  const home = homeView([full(1), full(2), full(3)], { command: '/mag', moments: 'plain', hasMore: true });
  expect(faultsOfView(home, 'home')).toBeUndefined();
  expect(home.blocks.length).toBeGreaterThan(95);
  expect(JSON.stringify(home)).toContain('*Open votes* (4)');
  expect(JSON.stringify(home)).toContain('1 more: `/mag votes`');
});
