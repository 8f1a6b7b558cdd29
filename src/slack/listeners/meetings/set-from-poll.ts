import { redrawTimePoll } from '../../../operations/delivery/redraw-cards.ts';
import { setFromPoll } from '../../../operations/meetings/set-from-poll.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { setFromPollAnswer } from '../../views/meetings/time-poll-answers.ts';
import { withUndo } from '../history/undo-button.ts';

/** "Set this time", for the secretariat and the chair: the meeting is then, and the card says so. */
export async function onSetFromPoll(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [pollId, position] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'timePolls', id: pollId });
  if (!viewer) return;
  const set = await setFromPoll(bot.db, { pollId, position }, viewer.member, bot.clock());
  if (set.kind === 'refused') return reply(bot, click, refusalMessage(set));
  await redrawTimePoll(bot.db, bot.messenger, pollId);
  const said = setFromPollAnswer(set.meeting, viewer.committee);
  await reply(bot, click, await withUndo(bot, viewer, { kind: 'time poll', id: pollId }, said));
}
