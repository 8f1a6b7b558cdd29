import type { NoticeContent } from '../../../domain/reminders/notice-content.ts';
import { dayIn } from '../../../domain/time/instant.ts';
import { button, buttonRow } from '../blocks/button.ts';
import type { Message } from '../blocks/message.ts';
import { escapedWithin, stripPeriod, truncate } from '../blocks/text.ts';
import { context, section } from '../blocks/text-blocks.ts';
import { whenDue } from './action-list.ts';
import { actionIds } from './ids.ts';

/** Offers with buttons of their own in one message; two blocks each. The others are listed. */
const mostWithButtons = 10;

/** To the new owner of actions that others assigned: each with "Accept" and "Decline". */
export function offersMessage({
  offers,
  committee,
  now,
}: Extract<NoticeContent, { readonly kind: 'offers' }>): Message {
  const today = dayIn(committee.timeZone, now);
  const lines = offers.map(
    ({ action, by }) =>
      `${by} assigned you action #${action.number}: ${truncate(stripPeriod(action.text), 300)} (${whenDue(action, today)})`,
  );
  const rest = offers.length - mostWithButtons;
  return {
    text: escapedWithin(lines.join('\n'), 3500),
    blocks: [
      ...offers
        .slice(0, mostWithButtons)
        .flatMap(({ action, by }) => [
          section(
            `*${escapedWithin(by, 100)} assigned you action #${action.number}* in ${escapedWithin(committee.name, 100)}\n${escapedWithin(action.text, 500)}\n${escapedWithin(whenDue(action, today), 100)}`,
          ),
          ...buttonRow(`action-${action.id}`, [
            button('Accept', actionIds.accept, action.id, `Accept action ${action.number}`),
            button('Decline', actionIds.decline, action.id, `Decline action ${action.number}`),
          ]),
        ]),
      context(
        rest > 0
          ? `${rest} more are waiting for your answer. See them with \`/mag actions\`.`
          : 'I’ll remind you of it even if you don’t answer. I won’t ask again.',
      ),
    ],
  };
}
