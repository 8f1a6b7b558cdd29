import type { ActionChanged } from '../../../operations/actions/change-action.ts';
import { showAction } from '../../../operations/actions/list-actions.ts';
import { snoozeAction } from '../../../operations/actions/snooze-action.ts';
import type { Bot } from '../../client/bot.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { type MenuChoice, reply, viewerOfClick } from '../../request/interaction.ts';
import { openWindow } from '../../request/open-window.ts';
import { noLongerThere } from '../../request/viewer.ts';
import { askForTimeModal } from '../../views/actions/ask-for-time-modal.ts';
import { declineActionModal } from '../../views/actions/decline-action-modal.ts';
import { textMessage } from '../../views/blocks/message.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { moreChoice } from '../../views/reminders/reminder.ts';
import { showActionCard } from './show-action-card.ts';

/** The menu beside a reminder: be reminded later, ask for more time, or say that it is not mine. */
export async function moreChoices(bot: Bot, chosen: MenuChoice): Promise<void> {
  await chosen.ack();
  const { action, body, client } = chosen;
  if (action.type !== 'overflow' || !action.selected_option) return;
  const [actionId = 0, index = 0] = action.selected_option.value.split('/').map(carriedNumber);
  const viewer = await viewerOfClick(bot, chosen, { in: 'actions', id: actionId });
  if (!viewer) return;
  const after = async (changed: ActionChanged, said: string) =>
    reply(
      bot,
      chosen,
      changed.kind === 'refused' ? refusalMessage(changed) : await showActionCard(bot, viewer, changed, said),
    );
  const now = bot.clock();
  const choice = moreChoice(index);
  switch (choice?.kind) {
    case 'snooze':
      return after(
        await snoozeAction(bot.db, actionId, choice.days, viewer.member, now),
        `I will remind you again ${choice.days === 1 ? 'tomorrow' : `in ${choice.days} days`}.`,
      );
    case 'not mine':
    case 'more time': {
      const shown = await showAction(bot.db, viewer.committee.id, { id: actionId });
      if (!shown) return reply(bot, chosen, textMessage(noLongerThere));
      const view = choice.kind === 'not mine' ? declineActionModal(shown.action) : askForTimeModal(shown.action);
      await openWindow(client, body.trigger_id, view);
      return;
    }
    case undefined:
      return;
  }
}
