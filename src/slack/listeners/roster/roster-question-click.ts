import { redrawHandover } from '../../../operations/departures/load-handover.ts';
import { answerRosterQuestion } from '../../../operations/roster/answer-roster-question.ts';
import { redrawRosterQuestion, rosterQuestionContent } from '../../../operations/roster/roster-question-content.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, reply, valueIds, viewerOfClick } from '../../request/interaction.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { rosterQuestionAnswered } from '../../views/roster/roster-question.ts';
import { withUndo } from '../history/undo-button.ts';

/** The course of both answers to what is asked about a person: done, and the messages that ask it drawn anew. */
export async function rosterQuestionClick(bot: Bot, click: Click, answer: 'yes' | 'no'): Promise<void> {
  await click.ack();
  const [id] = valueIds(click);
  const viewer = await viewerOfClick(bot, click, { in: 'rosterQuestions', id });
  if (!viewer) return;
  const userId = (await rosterQuestionContent(bot.db, id))?.question.userId;
  const person = answer === 'yes' && userId ? await bot.directory.person(userId, bot.clock()) : undefined;
  const answered = await answerRosterQuestion(bot.db, id, { answer, person }, viewer.member, bot.clock());
  await redrawRosterQuestion(bot.db, bot.messenger, id);
  if (answered.kind === 'refused') return reply(bot, click, refusalMessage(answered));
  if (answered.departureId !== undefined) await redrawHandover(bot.db, bot.messenger, answered.departureId);
  const { member } = answered.question;
  const said = rosterQuestionAnswered(answered.question);
  await reply(bot, click, await withUndo(bot, viewer, { kind: 'member', id: member.id }, said));
}
