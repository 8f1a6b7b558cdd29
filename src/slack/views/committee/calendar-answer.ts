import { may } from '../../../domain/access/rights.ts';
import type { Committee } from '../../../domain/committee/committee.ts';
import type { Member } from '../../../domain/roster/member.ts';
import { button, buttonRow, confirmed } from '../blocks/button.ts';
import type { Message } from '../blocks/message.ts';
import { escapedWithin } from '../blocks/text.ts';
import { context, section } from '../blocks/text-blocks.ts';
import { committeeIds } from './ids.ts';

/** `/mag calendar`: the two addresses, what they show, and the buttons to give them others. */
export function calendarAnswer(
  { committee, member }: { readonly committee: Committee; readonly member: Member },
  addresses: { readonly mine: string; readonly committee: string },
): Message {
  const name = escapedWithin(committee.name, 150);
  return {
    text: `Your deadlines as a calendar: ${escapedWithin(addresses.mine, 400)}\n${name}, its meetings and dates: ${escapedWithin(addresses.committee, 400)}`,
    blocks: [
      section(`*Your deadlines as a calendar*\n\`${escapedWithin(addresses.mine, 400)}\``),
      section(`*${name}: its meetings and dates*\n\`${escapedWithin(addresses.committee, 400)}\``),
      context(
        'Give an address to your calendar program: Google “From URL”, Outlook “Subscribe from web”, Apple “New Calendar Subscription”. Whoever has an address sees what it shows, so keep it to yourself.',
      ),
      ...buttonRow('calendars', [
        button('New address for mine', committeeIds.renewOwnCalendar, member.id),
        ...(may(member, 'renew the committee calendar') === 'yes'
          ? [
              confirmed(button('New address for the committee’s', committeeIds.renewCommitteeCalendar, member.id), {
                title: 'A new address?',
                text: 'The old one stops working for everybody who follows it.',
                yes: 'New address',
                no: 'Keep the old',
              }),
            ]
          : []),
      ]),
    ],
  };
}
