import { expect, test } from '@jest/globals';
import type { NoticeContent } from '../../../../src/domain/reminders/notice-content.ts';
import type { DepartureReason } from '../../../../src/domain/roster/handover.ts';
import { groupOf } from '../../../support/committee/groups.ts';
import { committee, drawn, lea, leasAction } from '../../../support/committee/notice-contents.ts';
import { memberOf } from '../../../support/committee/people.ts';
import { textShown } from '../../../support/fake-slack/text-shown.ts';

type HandoverContent = Extract<NoticeContent, { readonly kind: 'handover' }>;

const quay = groupOf({ name: 'WG-Quay' });
const member = memberOf({ id: 2, name: 'Tunde Abara' });
const departure = { id: 1, committeeId: 1, member, how: 'term', isOver: false } as const;
const action = { kind: 'action', action: leasAction(), groups: [] } as const;
const open = { id: 1, item: action, decided: null, proposal: { kind: 'nobody' } } as const;
const shown = (more: Partial<HandoverContent>) =>
  textShown(drawn({ kind: 'handover', committee, departure, items: [open], page: 0, ...more }).blocks);

test.each<[DepartureReason, string]>([
  ['channel', 'has left the channel'],
  ['workspace', 'has left the workspace'],
  ['term', 'has ended their term'],
])('who left, and how: %s', (how, went) => {
  expect(shown({ departure: { ...departure, how } }).slice(0, 2)).toEqual([
    'Handover: Tunde Abara',
    `Tunde Abara ${went}. Choose who takes over 1 item. Nothing changes until you do, and no one is reminded meanwhile.`,
  ]);
});

test.each<[HandoverContent['items'][number]['proposal'], string]>([
  [{ kind: 'to member', member: lea, as: 'lead' }, 'Suggested: Lea, lead of the group.'],
  [{ kind: 'to member', member: lea, as: 'chair' }, 'Suggested: Lea, chair.'],
  [{ kind: 'to member', member: lea, as: 'secretariat' }, 'Suggested: Lea, secretariat.'],
  [{ kind: 'to member', member: lea, as: 'next to wait' }, 'Suggested: Lea, first on the waiting list.'],
  [{ kind: 'back to the group', group: quay }, 'Suggested: back to WG-Quay, for anyone there to take.'],
  [{ kind: 'the others keep it', names: ['Lea', 'Bo'] }, 'Suggested: Lea, Bo keep it.'],
  [{ kind: 'vacant' }, 'Suggested: leave the seat open. No one is waiting for it.'],
  [{ kind: 'nobody' }, 'There’s no chair to suggest. Choose someone.'],
])('what is suggested: %j', (proposal, sentence) => {
  const buttons = proposal.kind === 'nobody' ? '[… ] [Leave as is]' : '[Accept] [… ] [Leave as is]';
  expect(shown({ items: [{ ...open, proposal }] }).slice(2)).toEqual([
    '#12 Send comments on the charter. (due Wed 27 January)',
    `*${sentence}*`,
    buttons,
    'You can undo each decision for a day: `/mag undo`.',
  ]);
});

test('a seat, and an action taken for a group', () => {
  const taken = { kind: 'action', action: leasAction({ takenBy: member }), groups: [quay] } as const;
  const items = [
    { ...open, item: taken },
    { ...open, id: 2, item: { kind: 'seat', group: quay } as const },
  ];
  const lines = shown({ items });
  expect(lines).toContain('#12 Send comments on the charter. (due Wed 27 January; taken for WG-Quay)');
  expect(lines).toContain('A seat in WG-Quay');
});

test('everything decided', () => {
  expect(shown({ items: [{ ...open, decided: 'given to Lea' }] })).toEqual([
    'Handover: Tunde Abara',
    'Tunde Abara has ended their term. Everything is handed over.',
    '*Decided*',
    '#12 Send comments on the charter. (due Wed 27 January): given to Lea',
  ]);
});

test('who left is back', () => {
  expect(shown({ departure: { ...departure, isOver: true } })).toEqual([
    'Handover: Tunde Abara',
    'Tunde Abara is back. They keep everything that wasn’t handed over.',
  ]);
});
