import { answerNameQuestion } from '../../../operations/roster/answer-name-question.ts';
import { findQuestion } from '../../../operations/roster/find-name-question.ts';
import type { NamedPerson } from '../../../operations/roster/link-name.ts';
import { redrawNames } from '../../../operations/roster/load-name-questions.ts';
import type { Bot } from '../../client/bot.ts';
import { type Choice, type Click, seatOfClick, tell } from '../../request/interaction.ts';
import { notice, refusalNotice } from '../../views/blocks/refusal.ts';
import { questionsPerPage } from '../../views/roster/names.ts';

/** The course of every answer to "who is this?": the name is settled, and the messages that ask are drawn anew, on the page they show. */
export async function answerName(
  bot: Bot,
  click: Click | Choice,
  questionId: number,
  who: NamedPerson | 'nobody here',
): Promise<void> {
  const seat = await seatOfClick(bot, click, { in: 'nameQuestions', id: questionId });
  if (!seat) return;
  const place = (await findQuestion(bot.db, questionId))?.place ?? 0;
  const answered = await answerNameQuestion(bot.db, questionId, who, seat.member, bot.clock());
  if (answered.kind === 'refused') return tell(bot, click, refusalNotice(answered));
  await redrawNames(bot.db, bot.messenger, answered.summaryIds, Math.floor(place / questionsPerPage));
  await tell(bot, click, notice(answered.said));
}
