import { answerNameQuestion } from '../operations/answer-name-question.ts';
import { findQuestion } from '../operations/find-question.ts';
import type { NamedPerson } from '../operations/link-name.ts';
import { redrawNames } from '../operations/names-of.ts';
import type { Choice, Click } from './acting.ts';
import type { Bot } from './bot.ts';
import { askerIn, seatAt } from './seat.ts';
import type { Message } from './views/message.ts';
import { questionsPerPage } from './views/names.ts';
import { notice, refusalNotice } from './views/refusal.ts';

/** The course of every answer to "who is this?": the name is settled, and the messages that ask are drawn anew, on the page they show. */
export async function answerName(
  bot: Bot,
  click: Click | Choice,
  questionId: number,
  who: NamedPerson | 'nobody here',
): Promise<void> {
  const say = async (message: Message) => {
    await click.respond({ response_type: 'ephemeral', replace_original: false, ...message });
  };
  const found = await seatAt(bot, askerIn(click.context, click.body), { in: 'nameQuestions', id: questionId });
  if (found.kind === 'no seat') return say(found.message);
  const place = (await findQuestion(bot.db, questionId))?.place ?? 0;
  const answered = await answerNameQuestion(bot.db, questionId, who, found.seat.member, bot.clock());
  if (answered.kind === 'refused') return say(refusalNotice(answered));
  await redrawNames(bot.db, bot.messenger, answered.summaryIds, Math.floor(place / questionsPerPage));
  await say(notice(answered.said));
}
