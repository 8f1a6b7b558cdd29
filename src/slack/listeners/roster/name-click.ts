import { answerNameQuestion } from '../../../operations/roster/answer-name-question.ts';
import { findNameQuestionAbout } from '../../../operations/roster/find-name-question.ts';
import type { NamedPerson } from '../../../operations/roster/link-name.ts';
import { redrawNames } from '../../../operations/roster/load-name-questions.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, type MenuChoice, reply, viewerOfClick } from '../../request/interaction.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { questionsPerPage } from '../../views/roster/names.ts';
import { nameSettled } from '../../views/roster/roster-answers.ts';

/** The course of every answer to "who is this?": the name is settled, and the messages that ask are drawn anew, on the page they show. */
export async function nameClick(
  bot: Bot,
  click: Click | MenuChoice,
  questionId: number,
  who: NamedPerson | 'nobody here',
): Promise<void> {
  const viewer = await viewerOfClick(bot, click, { in: 'nameQuestions', id: questionId });
  if (!viewer) return;
  const place = (await findNameQuestionAbout(bot.db, questionId))?.place ?? 0;
  const answered = await answerNameQuestion(bot.db, questionId, who, viewer.member, bot.clock());
  if (answered.kind === 'refused') return reply(bot, click, refusalMessage(answered));
  await redrawNames(bot.db, bot.messenger, answered.summaryIds, Math.floor(place / questionsPerPage));
  await reply(bot, click, nameSettled(answered.name, answered.called));
}
