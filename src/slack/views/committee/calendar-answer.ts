import { may } from '../../../domain/access/rights.ts';
import type { Committee } from '../../../domain/committee/committee.ts';
import type { Member } from '../../../domain/roster/member.ts';
import { button, buttonRow, confirmed } from '../blocks/button.ts';
import { type Message, textMessage } from '../blocks/message.ts';
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
    text: `Calendar of your deadlines: ${escapedWithin(addresses.mine, 400)}\nCalendar of ${name}’s meetings and dates: ${escapedWithin(addresses.committee, 400)}`,
    blocks: [
      section(`*Calendar of your deadlines*\n\`${escapedWithin(addresses.mine, 400)}\``),
      section(`*Calendar of ${name}’s meetings and dates*\n\`${escapedWithin(addresses.committee, 400)}\``),
      context(
        'Add an address in your calendar app: Google “From URL”, Outlook “Subscribe from web”, Apple “New Calendar Subscription”. Anyone who has an address sees what it shows, so keep it to yourself.',
      ),
      ...buttonRow('calendars', [
        button('Replace my address', committeeIds.renewOwnCalendar, member.id),
        ...(may(member, 'renew the committee calendar') === 'yes'
          ? [
              confirmed(button('Replace committee address', committeeIds.renewCommitteeCalendar, member.id), {
                title: 'Replace the address?',
                text: 'The old one stops working for everyone who uses it.',
                yes: 'Replace address',
                no: 'Keep it',
              }),
            ]
          : []),
      ]),
    ],
  };
}

/** To somebody who asks for a calendar where the bot has no address that a calendar program could reach. */
export const noCalendars = textMessage(
  'Calendars aren’t set up here, because they need HTTP mode. Ask the person who runs me to set SLACK_SIGNING_SECRET and RAPPORTEUR_URL, as docs/operator.md says.',
);
