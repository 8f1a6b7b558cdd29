import { findQuestion } from '../../../operations/roster/find-name-question.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, idsIn, nthIn, tell } from '../../request/interaction.ts';
import { goneNow } from '../../request/viewer.ts';
import { notice } from '../../views/blocks/refusal.ts';
import { answerName } from './name-click.ts';

/** "Ángel (@angel)", below a name that was asked about: it is them. */
export async function linkName(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [questionId] = idsIn(click);
  const candidate = (await findQuestion(bot.db, questionId))?.question.candidates[nthIn(click)];
  if (!candidate) return tell(bot, click, notice(goneNow));
  await answerName(
    bot,
    click,
    questionId,
    candidate.kind === 'member'
      ? { memberId: candidate.memberId }
      : { person: await bot.directory.person(candidate.userId, bot.clock()) },
  );
}
