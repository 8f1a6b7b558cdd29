import { describe, expect, test } from '@jest/globals';
import type { Action } from '../../../src/domain/actions/action.ts';
import type { GroupWithMembers } from '../../../src/domain/groups/working-group.ts';
import { type HandoverItem, proposalFor } from '../../../src/domain/roster/handover.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import { actionOf } from '../../support/committee/actions.ts';
import { groupOf } from '../../support/committee/groups.ts';
import { memberOf } from '../../support/committee/people.ts';

const here = (id: number, name: string, more: Partial<Member> = {}) =>
  memberOf({ id, name, userId: `U${id}`, ...more });
const [ana, ben, lead] = [here(1, 'Ana'), here(2, 'Ben'), here(3, 'Lou')];
const chair = here(4, 'Cho', { role: 'chair' });
const secretary = here(5, 'Sun', { role: 'secretariat' });
const led = groupOf({ members: [{ ...lead, groupRole: 'lead', liaisonTo: null }] });
const action = (
  owners: Action['owners'],
  takenBy: Member | null = null,
  groups: readonly GroupWithMembers[] = [],
): HandoverItem => ({
  kind: 'action',
  groups,
  action: actionOf({ share: takenBy ? 'any' : 'member', owners, takenBy }),
});
const owner = (member: Member) => ({ kind: 'member' as const, member });
const seat = (waiting: readonly Member[]): HandoverItem => ({
  kind: 'seat',
  group: groupOf({ kind: 'topic', waiting }),
});
const said = (item: HandoverItem, officers: readonly Member[] = [secretary, chair]) => {
  const proposal = proposalFor(item, ana, officers);
  return 'member' in proposal ? [proposal.kind, proposal.member.name] : [proposal.kind];
};

describe('what is proposed when Ana leaves', () => {
  test.each<[string, HandoverItem, readonly string[]]>([
    ['her own action: the chair', action([owner(ana)]), ['to member', 'Cho']],
    ['one she shares: who is left', action([owner(ana), owner(ben)]), ['the others keep it']],
    [
      'one she shares with who left before: the chair',
      action([owner(ana), owner({ ...ben, isFormer: true })]),
      ['to member', 'Cho'],
    ],
    ['one she took for a group: its lead', action([{ kind: 'group', group: led }], ana, [led]), ['to member', 'Lou']],
    [
      'for a group without a lead: the group',
      action([{ kind: 'group', group: groupOf() }], ana, [groupOf()]),
      ['back to the group'],
    ],
    [
      'for a group that she led: the group',
      action([], ana, [groupOf({ members: [{ ...ana, groupRole: 'lead', liaisonTo: null }] })]),
      ['back to the group'],
    ],
    ['her seat: the first who waits', seat([ben, lead]), ['to member', 'Ben']],
    ['her seat: the first who waits and is here', seat([{ ...ben, isFormer: true }, lead]), ['to member', 'Lou']],
    ['her seat, for which nobody waits: nobody', seat([]), ['vacant']],
  ])('%s', (_what, item, proposal) => expect(said(item)).toEqual(proposal));

  test('without a chair the secretariat, and where there is none, nobody', () => {
    expect(said(action([owner(ana)]), [secretary])).toEqual(['to member', 'Sun']);
    expect(said(action([owner(ana)]), [])).toEqual(['nobody']);
  });

  test('she is not proposed herself', () => {
    expect(said(action([owner(ana)]), [{ ...ana, role: 'chair' }, secretary])).toEqual(['to member', 'Sun']);
  });
});
