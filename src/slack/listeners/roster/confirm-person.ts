import type { Bot } from '../../client/bot.ts';
import type { Click } from '../../request/interaction.ts';
import { rosterQuestionClick } from './roster-question-click.ts';

/** "Yes", below what the chair and the secretariat are asked about somebody. */
export const onConfirmPerson = (bot: Bot, click: Click): Promise<void> => rosterQuestionClick(bot, click, 'yes');
