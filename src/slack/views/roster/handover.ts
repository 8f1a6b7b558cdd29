import type { KnownBlock } from '@slack/types';
import type { NoticeContent } from '../../../domain/reminders/notice-content.ts';
import type { DepartureReason, HandoverItem, HandoverProposal } from '../../../domain/roster/handover.ts';
import type { CalendarDay } from '../../../domain/time/instant.ts';
import { whenDue } from '../actions/action-list.ts';
import { button, buttonRow } from '../blocks/button.ts';
import type { Message } from '../blocks/message.ts';
import { pageOf, pager, pageSentence } from '../blocks/pager.ts';
import { escapedWithin, truncate } from '../blocks/text.ts';
import { context, header, plain, section } from '../blocks/text-blocks.ts';
import { plural } from '../summaries/review.ts';
import { rosterIds } from './ids.ts';

/** Two blocks each; with the heading and what is decided a page stays within Slack's 50 and within its characters. */
export const handOversPerPage = 8;

type HandoverContent = Extract<NoticeContent, { readonly kind: 'hand-over' }>;

const went: Readonly<Record<DepartureReason, string>> = {
  channel: 'has left the channel',
  workspace: 'has left the workspace',
  term: 'has ended their term',
};

/** To the secretariat: what somebody who left had, each thing with a proposal; nothing is given to anybody before a click. */
export function handOverMessage({ departure, items, page }: HandoverContent, today: CalendarDay): Message {
  const { member, how, isOver, id } = departure;
  const open = isOver ? [] : items.filter((item) => item.decided === null);
  const settled = items.filter((item) => item.decided !== null);
  const shown = pageOf(open, page, handOversPerPage);
  const here = shown.items;
  const who = truncate(member.name, 100);
  const head = isOver
    ? `${who} is back; what was not handed over is theirs again.`
    : `${who} ${went[how]}. ${
        open.length === 0
          ? 'All is settled.'
          : `${plural(open.length, 'thing')} to hand over; nothing changes before you say so, and nobody is reminded meanwhile.`
      }`;
  const lines = settled.map(({ item, decided }) => `${truncate(thing(item, today), 120)}: ${decided}`);
  const turns = pager(rosterIds.turnHandover, shown, (other) => `${id}/${other}`);
  return {
    text: escapedWithin(
      [
        head,
        ...here.map(({ item, proposal }) => `${truncate(thing(item, today), 250)}. ${proposed(proposal)}`),
        ...(lines.length > 0 ? ['Settled:', ...lines] : []),
      ].join('\n'),
      3500,
    ),
    blocks: [
      header(`Hand-over: ${who}`),
      section(escapedWithin(`${head}${pageSentence(shown)}`, 500)),
      ...here.flatMap(({ id: itemId, item, proposal }) => itemBlocks(itemId, item, proposal, today)),
      ...buttonRow(`hand-over-turns-${id}`, turns),
      ...(lines.length > 0 ? [section(`*Settled*\n${escapedWithin(lines.join('\n'), 2000)}`)] : []),
      ...(open.length > 0 ? [context('Each decision can be undone for a day: `/mag undo`.')] : []),
    ],
  };
}

function itemBlocks(id: number, item: HandoverItem, proposal: HandoverProposal, today: CalendarDay): KnownBlock[] {
  const what = item.kind === 'action' ? `action ${item.action.number}` : truncate(item.group.name, 30);
  return [
    section(`${escapedWithin(thing(item, today), 450)}\n*${escapedWithin(proposed(proposal), 250)}*`),
    {
      type: 'actions',
      block_id: `hand-over-${id}`,
      elements: [
        ...(proposal.kind === 'nobody'
          ? []
          : [button('As proposed', rosterIds.acceptHandover, id, `As proposed: ${what}`)]),
        { type: 'users_select', action_id: rosterIds.giveHandover, placeholder: plain('Give to another', 150) },
        button('Leave as it is', rosterIds.leaveHandover, id, `Leave as it is: ${what}`),
      ],
    },
  ];
}

/** "#7 Write to the port (due Tue 2 March; taken for WG-Quay)", "A seat in WG-Quay, as lead". */
function thing(item: HandoverItem, today: CalendarDay): string {
  if (item.kind === 'seat') return `A seat in ${item.group.name}`;
  const { action, groups } = item;
  const taken = action.takenBy ? `; taken for ${groups.map((group) => group.name).join(', ')}` : '';
  return `#${action.number} ${truncate(action.text, 200)} (${whenDue(action, today)}${taken})`;
}

function proposed(proposal: HandoverProposal): string {
  switch (proposal.kind) {
    case 'to member':
      return `Proposed: to ${proposal.member.name}, ${roles[proposal.as]}.`;
    case 'back to the group':
      return `Proposed: back to ${proposal.group.name}, for anybody there to take.`;
    case 'the others keep it':
      return `Proposed: ${proposal.names.join(', ')} keep it without them.`;
    case 'vacant':
      return 'Proposed: leave the seat vacant; nobody waits for it.';
    case 'nobody':
      return 'There is no chair to propose: choose somebody.';
  }
}

const roles = {
  lead: 'who leads the group',
  chair: 'the chair',
  secretariat: 'of the secretariat',
  'next to wait': 'the first who waits for it',
} as const;
