import type { Button, KnownBlock } from '@slack/types';
import {
  areOffersClosed,
  areOffersHidden,
  type GroupMember,
  type GroupWithMembers,
  isJoinable,
} from '../../../domain/groups/working-group.ts';
import type { CalendarDay } from '../../../domain/time/instant.ts';
import { writtenDay } from '../../../domain/time/written-time.ts';
import { button, buttonRow } from '../blocks/button.ts';
import { type Message, textMessage } from '../blocks/message.ts';
import { plural } from '../blocks/plural.ts';
import { escapedWithin } from '../blocks/text.ts';
import { context, section } from '../blocks/text-blocks.ts';
import { groupIds } from './ids.ts';

/** Groups shown with buttons on one card; more are found with `/mag groups`. A group takes two blocks. */
const mostOnCard = 8;

/** The topics and working groups with who is in, and the buttons to come and go. */
export function groupBlocks(groups: readonly GroupWithMembers[], today: CalendarDay): KnownBlock[] {
  const joinable = groups.filter(isJoinable);
  const parents = [...new Set(joinable.map((group) => group.parent))];
  const shown = joinable.slice(0, mostOnCard);
  return [
    ...parents.flatMap((parent) => {
      const under = shown.filter((group) => group.parent === parent);
      if (under.length === 0) return [];
      const topics = under.some((group) => group.kind === 'topic');
      const title = topics
        ? `Volunteers wanted${parent ? `: ${parent}` : ''}`
        : `Working groups${parent ? `: ${parent}` : ''}`;
      return [section(`*${escapedWithin(title, 200)}*`), ...under.flatMap((group) => groupRow(group, today))];
    }),
    ...(joinable.length > shown.length ? [context(`${joinable.length - shown.length} more: \`/mag groups\``)] : []),
  ];
}

/** A group in two blocks: what it is and who is in, and the buttons that hold for it on `today`. */
export function groupRow(group: GroupWithMembers, today: CalendarDay): KnownBlock[] {
  return [
    section(
      `*${escapedWithin(group.name, 120)}*${group.short ? ` (${escapedWithin(group.short, 40)})` : ''}\n${escapedWithin(standing(group, today), 300)}`,
    ),
    ...buttonRow(`group-${group.id}`, comingAndGoing(group, today)),
  ];
}

/** The buttons to join and leave. Everybody sees the same ones: there is one card for all. */
function comingAndGoing(group: GroupWithMembers, today: CalendarDay): readonly Button[] {
  if (group.closedAt) return [];
  const topic = group.kind === 'topic';
  const mayCome = group.entry !== 'invitation' && !areOffersClosed(group, today);
  const come = group.entry === 'approval' ? 'Ask to join' : topic ? 'Volunteer' : 'Join';
  return [
    ...(mayCome ? [button(come, groupIds.joinGroup, group.id, `${topic ? 'Volunteer for' : come} ${group.name}`)] : []),
    button(
      topic ? 'Step down' : 'Leave',
      groupIds.leaveGroup,
      group.id,
      `${topic ? 'Step down from' : 'Leave'} ${group.name}`,
    ),
  ];
}

/** Who is in a group, and its seats and dates: "Ana Roth · full · waiting list (1): Bo Lind · until Fri 12 March". */
export const standing = (group: GroupWithMembers, today: CalendarDay): string =>
  [
    ...(group.closedAt ? ['Closed'] : []),
    ...(areOffersHidden(group, today) ? offersCounted(group) : [whoIsIn(group), ...waitingList(group)]),
    ...(group.offersClose && !group.closedAt
      ? [
          areOffersClosed(group, today)
            ? 'volunteering is closed'
            : `volunteer until ${writtenDay(group.offersClose, today)}`,
        ]
      : []),
    ...(group.entry === 'invitation' && !group.closedAt ? ['invite-only'] : []),
  ].join(' · ');

/** "1 seat open", "Ana Roth (lead), Bo Lind · full, confirmed by the chair". */
export function whoIsIn(group: GroupWithMembers): string {
  const names = group.members.map(namedWithRole).join(', ');
  if (group.seats === 'unlimited' || group.closedAt) return names || 'No members yet';
  const open = group.seats - group.members.length;
  const seats = open > 0 ? `${plural(open, 'seat')} open` : 'full';
  return `${names ? `${names} · ` : ''}${seats}${group.confirmedAt ? ', confirmed by the chair' : ''}`;
}

/** "Ana Roth (liaison to the port authority)" */
export function namedWithRole({ name, groupRole, liaisonTo }: GroupMember): string {
  if (groupRole === 'member') return name;
  return `${name} (${groupRole}${groupRole === 'liaison' && liaisonTo ? ` to ${liaisonTo}` : ''})`;
}

const waitingList = ({ waiting }: GroupWithMembers): readonly string[] =>
  waiting.length === 0 ? [] : [`waiting list (${waiting.length}): ${waiting.map((member) => member.name).join(', ')}`];

const offersCounted = ({ members, waiting, seats }: GroupWithMembers): readonly string[] => [
  volunteersForSeats(members.length + waiting.length, seats),
  'names are shown when volunteering closes',
];

/** "2 volunteers for 1 seat"; of a group with unlimited seats "3 volunteers". */
export const volunteersForSeats = (volunteers: number, seats: GroupWithMembers['seats']): string =>
  `${plural(volunteers, 'volunteer')}${seats === 'unlimited' ? '' : ` for ${plural(seats, 'seat')}`}`;

/** The card of one group by itself, in the channel. */
export function groupCardMessage(group: GroupWithMembers, today: CalendarDay): Message {
  const title = group.kind === 'topic' ? 'Volunteers wanted' : 'Working group';
  return {
    text: escapedWithin(`${title}: ${group.name}. ${standing(group, today)}`, 3000),
    blocks: [section(`*${title}*`), ...groupRow(group, today)],
  };
}

/** The cards of all topics: `/mag volunteer`. */
export function volunteerCard(groups: readonly GroupWithMembers[], today: CalendarDay): Message {
  const topics = groups.filter((group) => group.kind === 'topic' && !group.closedAt);
  if (topics.length === 0) return textMessage('No group needs volunteers now. To see all groups, type `/mag groups`.');
  return {
    text: escapedWithin(
      `Volunteers wanted: ${topics.map((topic) => `${topic.name} (${standing(topic, today)})`).join('; ')}`,
      3000,
    ),
    blocks: groupBlocks(topics, today),
  };
}

/** `/mag groups`: every group of the committee with how many are in; those one can join with buttons, closed ones last. */
export function groupList(groups: readonly GroupWithMembers[], today: CalendarDay): Message {
  if (groups.length === 0) {
    return textMessage('No groups yet. Publish a summary that names some, or type `/mag group create NAME`.');
  }
  const active = groups.filter((group) => isJoinable(group) && !group.closedAt);
  const rest = [...active.slice(mostOnCard), ...groups.filter((group) => !active.includes(group))];
  const line = (group: GroupWithMembers) =>
    `${group.name}: ${group.closedAt ? 'closed' : group.members.length + (areOffersHidden(group, today) ? group.waiting.length : 0)}`;
  return {
    text: escapedWithin(groups.map(line).join('; '), 3000),
    blocks: [
      ...groupBlocks(active.slice(0, mostOnCard), today),
      ...(rest.length > 0
        ? [section(`*Other groups*\n${escapedWithin(rest.map((group) => `• ${line(group)}`).join('\n'), 2500)}`)]
        : []),
    ],
  };
}

/** `/mag group NAME`: who is in it. */
export function groupDetail(group: GroupWithMembers, today: CalendarDay): Message {
  const names = group.members.map(
    (member) => `• ${namedWithRole(member)}${member.userId ? '' : ' (not in this workspace yet)'}`,
  );
  const heading = `${group.name}: ${plural(group.members.length, 'member')}`;
  return {
    text: escapedWithin(
      isJoinable(group)
        ? `${group.name}: ${standing(group, today)}`
        : `${heading}. ${group.members.map((member) => member.name).join(', ')}`,
      3000,
    ),
    blocks: isJoinable(group)
      ? groupRow(group, today)
      : [section(`*${escapedWithin(heading, 300)}*\n${escapedWithin(names.join('\n') || 'No members yet', 2500)}`)],
  };
}
