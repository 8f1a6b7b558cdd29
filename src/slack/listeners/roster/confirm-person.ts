import type { Bot } from '../../client/bot.ts';
import type { Click } from '../../request/interaction.ts';
import { answerByClick } from './roster-question-click.ts';

/** "Yes", below what the chair and the secretariat are asked about somebody. */
export const confirmPerson = (bot: Bot, click: Click): Promise<void> => answerByClick(bot, click, 'yes');
