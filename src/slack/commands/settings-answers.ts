import { showSettings } from '../../operations/change-settings.ts';
import type { Seat } from '../../operations/find-seat.ts';
import type { Bot } from '../bot.ts';
import type { Message } from '../views/message.ts';
import { settingsAnswer } from '../views/settings-modal.ts';

/**
 * `/mag settings`
 *
 *     Time zone: UTC. A deadline ends when its day ends in UTC.
 *     Weekly digest in the channel: on Mondays                      [Change the settings]
 */
export const answerSettings = async (bot: Bot, { member }: Seat): Promise<Message> =>
  settingsAnswer(await showSettings(bot.db, member), member);
