import { may } from '../../../domain/access/rights.ts';
import type { Action } from '../../../domain/actions/action.ts';
import { type GroupRole, type GroupWithMembers, leadsOf } from '../../../domain/groups/working-group.ts';
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
      ? [button('Confirm seats', groupIds.confirmSeats, group.id, `Confirm the seats of ${group.name}`)]
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

export const groupCreated = 'Group created. I’ll post its card in the channel.';

/** `but`: why somebody could not be placed in it, where the form asked for that as well. */
export const groupUpdated = (but?: string): string => `Group updated.${but === undefined ? '' : unplaced(but)}`;

const unplaced = (but: string): string => ` The member’s place wasn’t changed. ${but}`;

/** Somebody was placed in a group, or taken out of it. */
export const memberPlaced = (name: string, as: GroupRole | 'out'): string =>
  as === 'out' ? `${name} is no longer in the group.` : `${name} is now ${as === 'observer' ? 'an' : 'a'} ${as}.`;

/** `/mag groups`, with a button to make one for those who may. */
export function groupsAnswer(groups: readonly GroupWithMembers[], today: CalendarDay, viewer: Member): Message {
  const message = groupList(groups, today);
  if (may(viewer, 'keep the groups') !== 'yes') return message;
  const newGroup = button('New group', groupIds.newGroup, viewer.id);
  return { ...message, blocks: [...message.blocks, ...buttonRow('new-group', [newGroup])] };
}

/** A group is closed: what it leaves open is to be given to others. `but`: why somebody could not be placed in it as well. */
export function closedAnswer(
  group: GroupWithMembers,
  open: readonly Action[],
  today: CalendarDay,
  viewer: Member,
  but?: string,
): Message {
  const message = groupAnswer(group, {
    today,
    viewer,
    said: `${group.name} is closed.${but === undefined ? '' : unplaced(but)}`,
  });
  if (open.length === 0) return message;
  const heading = `It still has ${open.length === 1 ? '1 open action. Give it' : `${open.length} open actions. Give them`} to someone else: \`/mag assign 12 @member\`.`;
  const lines = open.map((action) => `#${action.number} ${action.text}`);
  return {
    text: `${message.text}\n${escapedWithin([heading, ...lines].join('\n'), 3900 - message.text.length)}`,
    blocks: [
      ...message.blocks,
      section(heading),
      ...open
        .slice(0, 10)
        .map((action) => ({ ...actionSection(action, today, viewer), block_id: `open-${action.id}` })),
      ...(open.length > 10
        ? [section(`${open.length - 10} more. To see them, type \`/mag actions\` and the group’s name.`)]
        : []),
    ],
  };
}
