import { redrawHandOver } from '../../../operations/departures/load-handover.ts';
import { answerRosterQuestion } from '../../../operations/roster/answer-roster-question.ts';
import { redrawRosterQuestion, rosterQuestionLetter } from '../../../operations/roster/roster-question-content.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, idsIn, seatOfClick, tell } from '../../request/interaction.ts';
import { refusalNotice } from '../../views/blocks/refusal.ts';
import { rosterQuestionAnswered } from '../../views/roster/roster-question.ts';
import { withUndo } from '../history/undo-button.ts';

/** The course of both answers to what is asked about a person: done, and the messages that ask it drawn anew. */
export async function answerByClick(bot: Bot, click: Click, answer: 'yes' | 'no'): Promise<void> {
  await click.ack();
  const [id] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'rosterQuestions', id });
  if (!seat) return;
  const userId = (await rosterQuestionLetter(bot.db, id))?.question.userId;
  const person = answer === 'yes' && userId ? await bot.directory.person(userId, bot.clock()) : undefined;
  const answered = await answerRosterQuestion(bot.db, id, { answer, person }, seat.member, bot.clock());
  await redrawRosterQuestion(bot.db, bot.messenger, id);
  if (answered.kind === 'refused') return tell(bot, click, refusalNotice(answered));
  if (answered.departureId !== undefined) await redrawHandOver(bot.db, bot.messenger, answered.departureId);
  const { member } = answered.question;
  const said = rosterQuestionAnswered(answered.question);
  await tell(bot, click, await withUndo(bot, seat, { kind: 'member', id: member.id }, said));
}
