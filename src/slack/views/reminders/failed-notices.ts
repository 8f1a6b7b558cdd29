import { type FailedNotice, type Failure, failuresOf } from '../../../domain/reminders/failed-notice.ts';
import type { Member } from '../../../domain/roster/member.ts';
import { type CalendarDay, dayIn } from '../../../domain/time/instant.ts';
import { writtenDay } from '../../../domain/time/written-time.ts';
import { fallbackText, lineSections } from '../actions/due-actions.ts';
import { button, buttonRow } from '../blocks/button.ts';
import { type Message, textMessage } from '../blocks/message.ts';
import { plural } from '../blocks/plural.ts';
import { escapedWithin, truncate } from '../blocks/text.ts';
import { section } from '../blocks/text-blocks.ts';
import { reminderIds } from './ids.ts';

/** `/mag notices`: what could not be delivered, by whom it was for and why, and what can be done. */
export function failedAnswer(
  notices: readonly FailedNotice[],
  {
    zone,
    today,
    viewer,
    tried,
  }: {
    readonly zone: string;
    readonly today: CalendarDay;
    readonly viewer: Pick<Member, 'id'>;
    /** So many were just sent again. */
    readonly tried: number;
  },
): Message {
  const again = tried > 0 ? `I tried ${plural(tried, 'message')} again. ` : '';
  if (notices.length === 0) {
    return textMessage(again ? `${again}None failed this time.` : 'Every message of the last 30 days was delivered.');
  }
  const heading = `${again}I couldn’t deliver ${plural(notices.length, 'message')} in the last 30 days.`;
  const lines = failureLines(notices, zone, today);
  return {
    text: fallbackText([heading, ...lines]),
    blocks: [
      section(`*${heading}*`),
      ...lineSections(
        lines.map((line) => `• ${escapedWithin(line, 600)}`),
        9000,
      ).blocks,
      ...buttonRow('send-again', [
        button('Send again', reminderIds.sendAgain, viewer.id, 'Send the undelivered messages again'),
      ]),
    ],
  };
}

/** What stands in the list's place while its messages are sent again. */
export const sendingAgain = (count: number): Message => textMessage(`Sending ${plural(count, 'message')} again…`);

/** A line for each cause, unescaped. */
export const failureLines = (notices: readonly FailedNotice[], zone: string, today: CalendarDay): readonly string[] =>
  failuresOf(notices).map((failure) => inWords(failure, zone, today));

function inWords({ to, why, count, last, about }: Failure, zone: string, today: CalendarDay): string {
  const day = writtenDay(dayIn(zone, last), today);
  const when = count === 1 ? `on ${day}` : `${count} times, last on ${day}`;
  const named = about.slice(0, 3).map((one) => truncate(one, 60));
  const more = about.length > 3 ? ` and ${about.length - 3} more` : '';
  return `${truncate(to ?? 'The channel', 80)}, ${when}: ${why}${named.length > 0 ? ` (${named.join('; ')}${more})` : ''}`;
}
