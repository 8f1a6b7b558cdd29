import type { KnownBlock } from '@slack/types';
import type { SlotEffect } from '../../../domain/meetings/slot-effect.ts';
import {
  countAnswered,
  countAnswers,
  type PolledSlot,
  type SlotAnswer,
  slotAnswers,
  type TimePoll,
} from '../../../domain/meetings/time-poll.ts';
import type { NoticeContent } from '../../../domain/reminders/notice-content.ts';
import { writtenMoment } from '../../../domain/time/written-time.ts';
import { button, buttonRow } from '../blocks/button.ts';
import type { Message } from '../blocks/message.ts';
import { nth } from '../blocks/nth-id.ts';
import { type DateFormat, escapedWithin, moment } from '../blocks/text.ts';
import { context, section } from '../blocks/text-blocks.ts';
import { meetingIds } from './ids.ts';

type TimePollShown = Extract<NoticeContent, { readonly kind: 'time poll' }>;

const labels: Readonly<Record<SlotAnswer, string>> = { works: 'Works', 'if need be': 'If need be', not: 'Not' };

/** The card in the channel: open with its slots and how many said what, over with what came of it. */
export function timePollMessage(shown: TimePollShown, moments: DateFormat): Message {
  const { poll, committee } = shown;
  if (poll.state === 'withdrawn') return over(`${poll.endedBy ?? 'Someone'} withdrew the question when to meet.`);
  const chosen = poll.slots.find(({ position }) => poll.state === 'set' && position === poll.chosen);
  if (chosen) {
    const said = `${poll.endedBy ?? 'Someone'} set the meeting from what you said:`;
    return {
      text: escapedWithin(`${said} ${writtenMoment(chosen.startsAt, committee.timeZone)}. ${countsOf(chosen)}.`, 1000),
      blocks: [
        section(
          `${escapedWithin(said, 400)}\n*${moment(chosen.startsAt, committee.timeZone, moments)}*\n${countsOf(chosen)}.`,
        ),
      ],
    };
  }
  return openCard(shown, moments);
}

const over = (said: string): Message => ({
  text: escapedWithin(said, 400),
  blocks: [section(escapedWithin(said, 400))],
});

function openCard({ poll, committee, effects, members }: TimePollShown, moments: DateFormat): Message {
  const head = 'When shall we meet?';
  const asked = `${poll.openedBy} asks what suits you. You can change your answers until the meeting is set.`;
  const answered = `${countAnswered(poll)} of ${members} ${countAnswered(poll) === 1 ? 'has' : 'have'} answered.`;
  const written = poll.slots.map(
    (slot, place) =>
      `${place + 1}. ${writtenMoment(slot.startsAt, committee.timeZone)}: ${costOf(effects[place])} ${countsOf(slot)}.`,
  );
  return {
    text: escapedWithin([`${head} ${asked}`, ...written, answered].join('\n'), 3000),
    blocks: [
      section(`*${head}*\n${escapedWithin(asked, 400)}`),
      ...poll.slots.flatMap((slot, place): KnownBlock[] => [
        section(
          `*${place + 1}. ${moment(slot.startsAt, committee.timeZone, moments)}*\n${costOf(effects[place])} ${countsOf(slot)}.`,
        ),
        ...buttonRow(`slot-${poll.id}-${slot.position}`, slotButtons(poll, slot, writtenMoment(slot.startsAt, 'UTC'))),
      ]),
      context(answered),
    ],
  };
}

const slotButtons = ({ id }: TimePoll, { position }: PolledSlot, when: string) => [
  ...slotAnswers.map((answer, index) =>
    button(labels[answer], nth(meetingIds.answerSlot, index), `${id}/${position}`, `${labels[answer]}: ${when}`),
  ),
  button('Set this time', meetingIds.setFromPoll, `${id}/${position}`, `Set the meeting to ${when}`),
];

/** "Works for 4, if need be for 2, not for 1" */
function countsOf(slot: PolledSlot): string {
  const [works = 0, ifNeedBe = 0, not = 0] = countAnswers(slot);
  return `Works for ${works}, if need be for ${ifNeedBe}, not for ${not}`;
}

function costOf(effect: SlotEffect | undefined): string {
  const count = (...kinds: readonly string[]) => effect?.hours.filter(({ kind }) => kinds.includes(kind)).length ?? 0;
  return `At night for ${count('night')}, early or late for ${count('early', 'late')}, good for ${count('good')}.`;
}
