import type { Button, KnownBlock } from '@slack/types';
import { areOffersClosed, type GroupWithMembers, isJoinable } from '../../../domain/groups/working-group.ts';
import type { CalendarDay } from '../../../domain/time/instant.ts';
import { lineSections } from '../actions/due-actions.ts';
import { button, buttonRow } from '../blocks/button.ts';
import { nth } from '../blocks/nth-id.ts';
import { escapedWithin } from '../blocks/text.ts';
import { context } from '../blocks/text-blocks.ts';
import { standing } from './group-card.ts';
import { groupIds } from './ids.ts';

/** Groups with a button in one message; more are found with `/mag groups`. */
const mostWithButton = 12;

/**
 * Topics and working groups in few lines: those of one parent share a heading and a row of buttons, and a group has a line of its own
 * once there is something to say of it, such as who is in. To leave one, or to see them all, there is `/mag groups`.
 */
export function joinButtons(groups: readonly GroupWithMembers[], today: CalendarDay): KnownBlock[] {
  const joinable = groups.filter(isJoinable);
  const shown = joinable.slice(0, mostWithButton);
  const headings = [...new Set(shown.map(headingOf))];
  return [
    ...headings.flatMap((heading, index) => {
      const under = shown.filter((group) => headingOf(group) === heading);
      const lines = under.filter(hasNews).map((group) => lineOf(group, today));
      const open = under.filter((group) => mayCome(group, today));
      return [
        ...lineSections([`*${escapedWithin(heading, 100)}*`, ...lines], 2700).blocks,
        ...buttonRow(`join-${index}`, open.map(joinButton)),
      ];
    }),
    ...(joinable.length > shown.length ? [context(`${joinable.length - shown.length} more: \`/mag groups\``)] : []),
  ];
}

const headingOf = ({ kind, parent }: GroupWithMembers): string =>
  `${kind === 'topic' ? 'Volunteers wanted' : 'Working groups to join'}${parent ? `: ${parent}` : ''}`;

const hasNews = ({ members, waiting, offersClose, closedAt, confirmedAt, entry }: GroupWithMembers): boolean =>
  members.length + waiting.length > 0 || [offersClose, closedAt, confirmedAt].some(Boolean) || entry === 'invitation';

const lineOf = (group: GroupWithMembers, today: CalendarDay): string =>
  `• ${escapedWithin(group.name, 80)}: ${escapedWithin(standing(group, today), 150)}`;

const mayCome = (group: GroupWithMembers, today: CalendarDay): boolean =>
  !group.closedAt && group.entry !== 'invitation' && !areOffersClosed(group, today);

function joinButton(group: GroupWithMembers, index: number): Button {
  const { id, kind, entry, name, short } = group;
  const isTopic = kind === 'topic' && entry !== 'approval';
  const verb = entry === 'approval' ? 'Ask to join' : isTopic ? 'Volunteer:' : 'Join';
  const says = `${isTopic ? 'Volunteer for' : verb} ${name}`;
  return button(`${verb} ${short ?? name}`, nth(groupIds.joinGroup, index), id, says);
}
