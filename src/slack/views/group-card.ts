import type { KnownBlock } from '@slack/types';
import type { GroupWithMembers } from '../../domain/working-group.ts';
import { ids } from '../ids.ts';
import { escapedWithin } from '../text.ts';
import { button, context, section } from './blocks.ts';
import type { Message } from './message.ts';

/** Groups shown with buttons on one card; more are found with `/mag groups`. A group takes two blocks. */
const mostOnCard = 8;

/** Whether people come and go in it by a click. */
const isOpen = (group: GroupWithMembers): boolean => group.kind === 'topic' || group.kind === 'working group';

/** The topics and working groups with who is in, and the buttons to come and go. */
export function groupBlocks(groups: readonly GroupWithMembers[]): KnownBlock[] {
  const open = groups.filter(isOpen);
  const parents = [...new Set(open.map((group) => group.parent))];
  const shown = open.slice(0, mostOnCard);
  return [
    ...parents.flatMap((parent) => {
      const under = shown.filter((group) => group.parent === parent);
      if (under.length === 0) return [];
      const topics = under.some((group) => group.kind === 'topic');
      const title = topics
        ? `Volunteers wanted${parent ? `: ${parent}` : ''}`
        : `Working groups${parent ? `: ${parent}` : ''}`;
      return [section(`*${escapedWithin(title, 200)}*`), ...under.flatMap(groupRow)];
    }),
    ...(open.length > shown.length ? [context(`${open.length - shown.length} more: \`/mag groups\``)] : []),
  ];
}

function groupRow(group: GroupWithMembers): KnownBlock[] {
  const topic = group.kind === 'topic';
  return [
    section(
      `*${escapedWithin(group.name, 120)}*${group.short ? ` (${escapedWithin(group.short, 40)})` : ''}\n${escapedWithin(whoIsIn(group), 240)}`,
    ),
    {
      type: 'actions',
      block_id: `group-${group.id}`,
      elements: [
        button(
          topic ? 'Volunteer' : 'Join',
          ids.joinGroup,
          group.id,
          `${topic ? 'Volunteer for' : 'Join'} ${group.name}`,
        ),
        button(
          topic ? 'Step down' : 'Leave',
          ids.leaveGroup,
          group.id,
          `${topic ? 'Step down from' : 'Leave'} ${group.name}`,
        ),
      ],
    },
  ];
}

/** "Nobody yet · 1 wanted", "Ana Roth, Bo Lind · 1 wanted, 2 offer". */
export function whoIsIn(group: GroupWithMembers): string {
  const names = group.members.map((member) => member.name).join(', ') || 'Nobody yet';
  if (group.seats === 'unlimited') return names;
  const offers = group.members.length === 1 ? '1 offers' : `${group.members.length} offer`;
  return `${names} · ${group.seats} wanted${group.members.length > 0 ? `, ${offers}` : ''}`;
}

/** The card by itself: `/mag volunteer`. */
export function volunteerCard(groups: readonly GroupWithMembers[]): Message {
  const topics = groups.filter((group) => group.kind === 'topic');
  if (topics.length === 0)
    return {
      text: 'No topic wants volunteers now. `/mag groups` shows the working groups.',
      blocks: [section('No topic wants volunteers now. `/mag groups` shows the working groups.')],
    };
  return {
    text: escapedWithin(
      `Volunteers wanted: ${topics.map((topic) => `${topic.name} (${whoIsIn(topic)})`).join('; ')}`,
      3000,
    ),
    blocks: groupBlocks(topics),
  };
}

/** `/mag groups`: every group of the committee with how many are in; the open ones with buttons. */
export function groupList(groups: readonly GroupWithMembers[]): Message {
  if (groups.length === 0)
    return {
      text: 'There are no groups yet: they come with a published summary.',
      blocks: [section('There are no groups yet: they come with a published summary.')],
    };
  const rest = [...groups.filter(isOpen).slice(mostOnCard), ...groups.filter((group) => !isOpen(group))];
  const lines = rest.map((group) => `• ${group.name}: ${group.members.length}`);
  return {
    text: escapedWithin(groups.map((group) => `${group.name}: ${group.members.length}`).join('; '), 3000),
    blocks: [
      ...groupBlocks(groups.filter(isOpen).slice(0, mostOnCard)),
      ...(lines.length > 0 ? [section(`*Others*\n${escapedWithin(lines.join('\n'), 2500)}`)] : []),
    ],
  };
}

/** `/mag group NAME`: who is in it. */
export function groupDetail(group: GroupWithMembers): Message {
  const names = group.members.map((member) => `• ${member.name}${member.userId ? '' : ' (not in this workspace yet)'}`);
  const heading = `${group.name}: ${group.members.length} ${group.members.length === 1 ? 'member' : 'members'}`;
  return {
    text: escapedWithin(`${heading}. ${group.members.map((member) => member.name).join(', ')}`, 3000),
    blocks: isOpen(group)
      ? groupRow(group)
      : [section(`*${escapedWithin(heading, 300)}*\n${escapedWithin(names.join('\n') || 'Nobody yet', 2500)}`)],
  };
}
