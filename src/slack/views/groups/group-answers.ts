import { may } from '../../../domain/access/rights.ts';
import type { Action } from '../../../domain/actions/action.ts';
import { type GroupWithMembers, leadsOf } from '../../../domain/groups/working-group.ts';
import type { Member } from '../../../domain/roster/member.ts';
import type { CalendarDay } from '../../../domain/time/instant.ts';
import { actionSection } from '../actions/action-list.ts';
import { button, buttonRow } from '../blocks/button.ts';
import type { Message } from '../blocks/message.ts';
import { escapedWithin } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { groupDetail, groupList } from './group-card.ts';
import { groupIds } from './ids.ts';

/** `/mag group NAME`, with what its viewer may do. `said`: what was done to it. */
export function groupAnswer(
  group: GroupWithMembers,
  { today, viewer, said }: { readonly today: CalendarDay; readonly viewer: Member; readonly said?: string },
): Message {
  const leads = leadsOf(group).some((lead) => lead.id === viewer.id);
  const message = groupDetail(group, today);
  const buttons = [
    ...(may(viewer, 'run a group', leads) === 'yes'
      ? [button('Manage', groupIds.manageGroup, group.id, `Manage ${group.name}`)]
      : []),
    ...(may(viewer, 'keep the groups') === 'yes' && !group.closedAt
      ? [button('Confirm the seats', groupIds.confirmSeats, group.id, `Confirm the seats of ${group.name}`)]
      : []),
  ];
  return {
    text: said ? `${escapedWithin(said, 400)} ${message.text}` : message.text,
    blocks: [
      ...(said ? [section(escapedWithin(said, 1000))] : []),
      ...message.blocks,
      ...(group.kind !== 'category' && group.kind !== 'sub-group' ? buttonRow(`manage-${group.id}`, buttons) : []),
    ],
  };
}

/** `/mag groups`, and for who keeps them the way to a new one. */
export function groupsAnswer(groups: readonly GroupWithMembers[], today: CalendarDay, viewer: Member): Message {
  const message = groupList(groups, today);
  if (may(viewer, 'keep the groups') !== 'yes') return message;
  const newGroup = button('New group', groupIds.newGroup, viewer.id);
  return { ...message, blocks: [...message.blocks, ...buttonRow('new-group', [newGroup])] };
}

/** A group is closed: what it leaves open is to be given to others. `but`: what was not done beside. */
export function closedAnswer(
  group: GroupWithMembers,
  open: readonly Action[],
  today: CalendarDay,
  viewer: Member,
  but = '',
): Message {
  const message = groupAnswer(group, { today, viewer, said: `${group.name} is closed.${but}` });
  if (open.length === 0) return message;
  const heading = `It leaves ${open.length === 1 ? 'an action' : `${open.length} actions`} open. Assign ${open.length === 1 ? 'it' : 'them'} to others: \`/mag assign 12 @member\`.`;
  const lines = open.map((action) => `#${action.number} ${action.text}`);
  return {
    text: `${message.text}\n${escapedWithin([heading, ...lines].join('\n'), 3900 - message.text.length)}`,
    blocks: [
      ...message.blocks,
      section(heading),
      ...open
        .slice(0, 10)
        .map((action) => ({ ...actionSection(action, today, viewer), block_id: `open-${action.id}` })),
      ...(open.length > 10 ? [section(`${open.length - 10} more: \`/mag actions\` with the group's name.`)] : []),
    ],
  };
}
