import type { KnownBlock } from '@slack/types';
import type { GroupReminder, NoticeContent } from '../../../domain/reminders/notice-content.ts';
import { type CalendarDay, daysBetween } from '../../../domain/time/instant.ts';
import { inDays } from '../../../domain/time/remaining-time.ts';
import { writtenDay } from '../../../domain/time/written-time.ts';
import { button, buttonRow } from '../blocks/button.ts';
import type { Message } from '../blocks/message.ts';
import { escapedWithin, truncate } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { namedWithRole, volunteersForSeats } from '../groups/group-card.ts';
import { groupIds } from '../groups/ids.ts';

/** Of more the reminder says how many there are; each takes two blocks. */
const most = 3;

/** What a group wants, in one sentence: also what a notification shows. */
export function groupPhrase({ kind, group }: GroupReminder, today: CalendarDay): string {
  const name = truncate(group.name, 150);
  switch (kind) {
    case 'call':
      return `Will you volunteer for ${name}? ${group.offersClose === null ? 'You haven’t answered yet.' : `Volunteering closes ${on(group.offersClose, today)}.`}`;
    case 'seats': {
      const count = group.members.length + group.waiting.length;
      return `Confirm the seats of ${name}: ${volunteersForSeats(count, group.seats)}. ${group.offersClose === today ? 'Volunteering closes today. ' : ''}If you don’t, the first to volunteer get them.`;
    }
    case 'charter':
      return `The charter of ${name} ends${group.charterEnds ? ` ${on(group.charterEnds, today)}` : ''}. Have it renewed and set its new end, or close the group.`;
  }
}

const on = (day: CalendarDay, today: CalendarDay) =>
  `on ${writtenDay(day, today)} (${inDays(daysBetween(today, day))})`;

/** In a reminder: what groups want of its reader, each with its buttons. */
export function groupReminderBlocks(reminders: readonly GroupReminder[], today: CalendarDay): KnownBlock[] {
  const rest = reminders.length - most;
  return [
    ...reminders
      .slice(0, most)
      .flatMap((reminder): KnownBlock[] => [
        section(escapedWithin(groupPhrase(reminder, today), 500)),
        ...buttonRow(`${reminder.kind}-${reminder.group.id}`, buttonsOf(reminder)),
      ]),
    ...(rest > 0 ? [section(`${rest} more: \`/mag groups\``)] : []),
  ];
}

function buttonsOf({ kind, group: { id, name } }: GroupReminder) {
  switch (kind) {
    case 'call':
      return [
        button('Volunteer', groupIds.joinGroup, id, `Volunteer for ${name}`),
        button('Not this time', groupIds.notThisTime, id, `Not this time: ${name}`),
      ];
    case 'seats':
      return [button('Confirm seats', groupIds.confirmSeats, id, `Confirm the seats of ${name}`)];
    case 'charter':
      return [button('Manage', groupIds.manageGroup, id, `Manage ${name}`)];
  }
}

/** To the channel, once: who got the seats. */
export function resultMessage({ groups }: Extract<NoticeContent, { readonly kind: 'result' }>): Message {
  const lines = groups.map((group) => {
    if (group.members.length === 0) return `${truncate(group.name, 150)}: no one`;
    const names = group.members.map(namedWithRole).join(', ');
    const waiting =
      group.waiting.length > 0 ? `; waiting list: ${group.waiting.map(({ name }) => name).join(', ')}` : '';
    const how = group.confirmedAt ? 'confirmed by the chair' : 'in the order they volunteered';
    return `${truncate(group.name, 150)}: ${truncate(names, 500)} (${how})${truncate(waiting, 300)}`;
  });
  const heading = 'Volunteering is closed. Here’s who has a seat:';
  const text = [heading, ...lines];
  return {
    text: escapedWithin(text.join('\n'), 3900),
    blocks: [
      section(`*${heading}*`),
      ...lines.slice(0, 8).map((line) => section(escapedWithin(`• ${line}`, 1100))),
      ...(lines.length > 8 ? [section(`${lines.length - 8} more: \`/mag groups\``)] : []),
    ],
  };
}
