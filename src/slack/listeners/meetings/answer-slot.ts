import { slotAnswers } from '../../../domain/meetings/time-poll.ts';
import { redrawTimePoll } from '../../../operations/delivery/redraw-cards.ts';
import { answerTimePoll } from '../../../operations/meetings/answer-time-poll.ts';
import type { Bot } from '../../client/bot.ts';
import { actionIndex, type Click, reply, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { slotAnswered } from '../../views/meetings/time-poll-answers.ts';

/**
 * "Works", "If need be" or "Not" of a time: keeps it, and tells it to the clicker alone.
 *
 *     You said “works” for Tue 9 March 2027, 15:00 Zurich time. You can change it until the meeting is set.
 */
export async function onAnswerSlot(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [pollId, position] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'timePolls', id: pollId });
  if (!viewer) return;
  const { committee, member } = viewer;
  const answer = slotAnswers[actionIndex(click)];
  const answered = await answerTimePoll(bot.db, { pollId, position }, answer, member, bot.clock());
  if (answered.kind === 'refused') return reply(bot, click, refusalMessage(answered));
  const said = slotAnswered(answered, member.timeZone ?? committee.timeZone);
  await Promise.all([reply(bot, click, said), redrawTimePoll(bot.db, bot.messenger, pollId)]);
}
