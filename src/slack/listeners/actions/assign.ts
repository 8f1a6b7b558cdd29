import { showRoster } from '../../../operations/committee/show-committee.ts';
import type { Bot } from '../../client/bot.ts';
import type { Click } from '../../request/interaction.ts';
import { assignActionModal } from '../../views/actions/assign-action-modal.ts';
import { windowOnAction } from './action-click.ts';

/** "Assign": a window to choose a member or a group in. */
export function assign(bot: Bot, click: Click): Promise<void> {
  return windowOnAction(bot, click, async (action, viewer) =>
    assignActionModal(action, await showRoster(bot.db, viewer)),
  );
}
