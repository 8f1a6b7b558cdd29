import type { Viewer } from '../../../operations/access/resolve-viewer.ts';
import { showSettings } from '../../../operations/committee/change-settings.ts';
import type { Bot } from '../../client/bot.ts';
import type { Message } from '../../views/blocks/message.ts';
import { settingsAnswer } from '../../views/committee/settings-modal.ts';

/**
 * `/mag settings`
 *
 *     Time zone: UTC. A deadline ends when its day ends in UTC.
 *     Weekly digest: on Mondays                                     [Change settings]
 */
export const answerSettings = async (bot: Bot, { member }: Viewer): Promise<Message> =>
  settingsAnswer(await showSettings(bot.db, member), member);
