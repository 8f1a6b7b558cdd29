import type { KnownBlock } from '@slack/types';
import type { NoticeContent } from '../../../domain/reminders/notice-content.ts';
import type { DepartureReason, HandoverItem, HandoverProposal } from '../../../domain/roster/handover.ts';
import type { CalendarDay } from '../../../domain/time/instant.ts';
import { whenDue } from '../actions/action-list.ts';
import { button, buttonRow } from '../blocks/button.ts';
import type { Message } from '../blocks/message.ts';
import { pageOf, pager, pageSentence } from '../blocks/pager.ts';
import { plural } from '../blocks/plural.ts';
import { escapedWithin, truncate } from '../blocks/text.ts';
import { context, header, plain, section } from '../blocks/text-blocks.ts';
import { rosterIds } from './ids.ts';

/** Two blocks each; with the heading and what is decided a page stays within Slack's 50 and within its characters. */
export const handoversPerPage = 8;

type HandoverContent = Extract<NoticeContent, { readonly kind: 'handover' }>;

const went: Readonly<Record<DepartureReason, string>> = {
  channel: 'has left the channel',
  workspace: 'has left the workspace',
  term: 'has ended their term',
};

/** To the secretariat: what somebody who left had, each thing with a proposal; nothing is given to anybody before a click. */
export function handoverMessage({ departure, items, page }: HandoverContent, today: CalendarDay): Message {
  const { member, how, isOver, id } = departure;
  const open = isOver ? [] : items.filter((item) => item.decided === null);
  const settled = items.filter((item) => item.decided !== null);
  const shown = pageOf(open, page, handoversPerPage);
  const here = shown.items;
  const who = truncate(member.name, 100);
  const head = isOver
    ? `${who} is back. They keep everything that wasn’t handed over.`
    : `${who} ${went[how]}. ${
        open.length === 0
          ? 'Everything is handed over.'
          : `Choose who takes over ${plural(open.length, 'item')}. Nothing changes until you do, and no one is reminded meanwhile.`
      }`;
  const lines = settled.map(({ item, decided }) => `${truncate(thing(item, today), 120)}: ${decided}`);
  const turns = pager(rosterIds.turnHandover, shown, (other) => `${id}/${other}`);
  return {
    text: escapedWithin(
      [
        head,
        ...here.map(({ item, proposal }) => `${truncate(thing(item, today), 250)}. ${proposed(proposal)}`),
        ...(lines.length > 0 ? ['Decided:', ...lines] : []),
      ].join('\n'),
      3500,
    ),
    blocks: [
      header(`Handover: ${who}`),
      section(escapedWithin(`${head}${pageSentence(shown)}`, 500)),
      ...here.flatMap(({ id: itemId, item, proposal }) => itemBlocks(itemId, item, proposal, today)),
      ...buttonRow(`handover-turns-${id}`, turns),
      ...(lines.length > 0 ? [section(`*Decided*\n${escapedWithin(lines.join('\n'), 2000)}`)] : []),
      ...(open.length > 0 ? [context('You can undo each decision for a day: `/mag undo`.')] : []),
    ],
  };
}

function itemBlocks(id: number, item: HandoverItem, proposal: HandoverProposal, today: CalendarDay): KnownBlock[] {
  const what = item.kind === 'action' ? `action ${item.action.number}` : truncate(item.group.name, 30);
  return [
    section(`${escapedWithin(thing(item, today), 450)}\n*${escapedWithin(proposed(proposal), 250)}*`),
    {
      type: 'actions',
      block_id: `handover-${id}`,
      elements: [
        ...(proposal.kind === 'nobody'
          ? []
          : [button('Accept', rosterIds.acceptHandover, id, `Accept the suggestion for ${what}`)]),
        { type: 'users_select', action_id: rosterIds.giveHandover, placeholder: plain('Give to someone else', 150) },
        button('Leave as is', rosterIds.leaveHandover, id, `Leave ${what} as it is`),
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
      return `Suggested: ${proposal.member.name}, ${roles[proposal.as]}.`;
    case 'back to the group':
      return `Suggested: back to ${proposal.group.name}, for anyone there to take.`;
    case 'the others keep it':
      return `Suggested: ${proposal.names.join(', ')} keep it.`;
    case 'vacant':
      return 'Suggested: leave the seat open. No one is waiting for it.';
    case 'nobody':
      return 'There’s no chair to suggest. Choose someone.';
  }
}

const roles = {
  lead: 'lead of the group',
  chair: 'chair',
  secretariat: 'secretariat',
  'next to wait': 'first on the waiting list',
} as const;
