import type { Committee } from '../../../domain/committee/committee.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import type { SlotAnswer } from '../../../domain/meetings/time-poll.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { writtenMoment } from '../../../domain/time/written-time.ts';
import { type Message, textMessage } from '../blocks/message.ts';

/** `zone`: the reader's. */
export const slotAnswered = (
  { startsAt, answer }: { readonly startsAt: Instant; readonly answer: SlotAnswer },
  zone: string,
): Message =>
  textMessage(`You said “${answer}” for ${writtenMoment(startsAt, zone)}. You can change it until the meeting is set.`);

export const setFromPollAnswer = ({ startsAt, day }: Meeting, { timeZone }: Committee): Message =>
  textMessage(`The meeting is set: ${startsAt ? writtenMoment(startsAt, timeZone) : day}. I’ll tell the channel.`);

export const pollChanged = {
  opened: textMessage(
    'I’m asking the members in the channel. Press *Set this time* on the card once they’ve answered.',
  ),
  withdrawn: textMessage('The question when to meet is withdrawn. The card in the channel says so.'),
} as const;
