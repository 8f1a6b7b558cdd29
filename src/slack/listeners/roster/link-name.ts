import { findNameQuestionAbout } from '../../../operations/roster/find-name-question.ts';
import type { Bot } from '../../client/bot.ts';
import { actionIndex, type Click, reply, valueIds } from '../../request/interaction.ts';
import { noLongerThere } from '../../views/request/no-viewer.ts';
import { nameClick } from './name-click.ts';

/** "Ángel (@angel)", below a name that was asked about: it is them. */
export async function onLinkName(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const [questionId] = valueIds(click);
  const candidate = (await findNameQuestionAbout(bot.db, questionId))?.question.candidates[actionIndex(click)];
  if (!candidate) return reply(bot, click, noLongerThere);
  await nameClick(
    bot,
    click,
    questionId,
    candidate.kind === 'member'
      ? { memberId: candidate.memberId }
      : { person: await bot.directory.person(candidate.userId, bot.clock()) },
  );
}
