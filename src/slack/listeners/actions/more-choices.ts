import { showAction } from '../../../operations/actions/list-actions.ts';
import type { Bot } from '../../client/bot.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { type MenuChoice, reply, viewerOfClick } from '../../request/interaction.ts';
import { openWindow } from '../../request/open-window.ts';
import { askForTimeModal } from '../../views/actions/ask-for-time-modal.ts';
import { declineActionModal } from '../../views/actions/decline-action-modal.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { moreChoice } from '../../views/reminders/reminder.ts';
import { noLongerThere } from '../../views/request/no-viewer.ts';
import { changeByVerb } from './action-verbs.ts';
import { showActionCard } from './show-action-card.ts';

/** The menu beside a reminder: be reminded later, ask for more time, or say that it is not mine. */
export async function onMoreChoices(bot: Bot, chosen: MenuChoice): Promise<void> {
  await chosen.ack();
  const { action, body, client } = chosen;
  if (action.type !== 'overflow' || !action.selected_option) return;
  const [actionId = 0, index = 0] = action.selected_option.value.split('/').map(carriedNumber);
  const viewer = await viewerOfClick(bot, chosen, { in: 'actions', id: actionId });
  if (!viewer) return;
  const choice = moreChoice(index);
  switch (choice?.kind) {
    case 'snooze': {
      const done = await changeByVerb(bot, viewer, { verb: 'snooze', id: actionId, words: String(choice.days) });
      const said = done.kind === 'refused' ? refusalMessage(done) : await showActionCard(bot, viewer, done);
      return reply(bot, chosen, said);
    }
    case 'not mine':
    case 'more time': {
      const shown = await showAction(bot.db, viewer.committee.id, { id: actionId });
      if (!shown) return reply(bot, chosen, noLongerThere);
      const view = choice.kind === 'not mine' ? declineActionModal(shown.action) : askForTimeModal(shown.action);
      await openWindow(client, body.trigger_id, view);
      return;
    }
    case undefined:
      return;
  }
}
