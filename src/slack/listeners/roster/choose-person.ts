import type { Bot } from '../../client/bot.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import type { MenuChoice } from '../../request/interaction.ts';
import { nameClick } from './name-click.ts';

/** "Somebody else", below a name that was asked about: anybody of the workspace. */
export async function onChoosePerson(bot: Bot, choice: MenuChoice): Promise<void> {
  await choice.ack();
  const { action } = choice;
  const questionId = carriedNumber(/^name-(\d+)$/.exec(action.block_id)?.[1]);
  if (action.type !== 'users_select' || !action.selected_user) return;
  await nameClick(bot, choice, questionId, { person: await bot.directory.person(action.selected_user, bot.clock()) });
}
