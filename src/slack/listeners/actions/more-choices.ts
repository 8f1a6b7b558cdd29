import type { Changed } from '../../../operations/actions/change-action.ts';
import { showAction } from '../../../operations/actions/list-actions.ts';
import { snoozeAction } from '../../../operations/actions/snooze-action.ts';
import type { Bot } from '../../client/bot.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { type Choice, seatOfClick, tell } from '../../request/interaction.ts';
import { openWindow } from '../../request/open-window.ts';
import { goneNow } from '../../request/viewer.ts';
import { askForTimeModal } from '../../views/actions/ask-for-time-modal.ts';
import { declineActionModal } from '../../views/actions/decline-action-modal.ts';
import { notice, refusalNotice } from '../../views/blocks/refusal.ts';
import { moreChoice } from '../../views/reminders/reminder.ts';
import { changedCard } from './show-action-card.ts';

/** The menu beside a reminder: be reminded later, ask for more time, or say that it is not mine. */
export async function moreChoices(bot: Bot, chosen: Choice): Promise<void> {
  await chosen.ack();
  const { action, body, client } = chosen;
  if (action.type !== 'overflow' || !action.selected_option) return;
  const [actionId = 0, index = 0] = action.selected_option.value.split('/').map(carriedNumber);
  const seat = await seatOfClick(bot, chosen, { in: 'actions', id: actionId });
  if (!seat) return;
  const after = async (changed: Changed, said: string) =>
    tell(
      bot,
      chosen,
      changed.kind === 'refused' ? refusalNotice(changed) : await changedCard(bot, seat, changed, said),
    );
  const now = bot.clock();
  const choice = moreChoice(index);
  switch (choice?.kind) {
    case 'snooze':
      return after(
        await snoozeAction(bot.db, actionId, choice.days, seat.member, now),
        `I will remind you again ${choice.days === 1 ? 'tomorrow' : `in ${choice.days} days`}.`,
      );
    case 'not mine':
    case 'more time': {
      const shown = await showAction(bot.db, seat.committee.id, { id: actionId });
      if (!shown) return tell(bot, chosen, notice(goneNow));
      const view = choice.kind === 'not mine' ? declineActionModal(shown.action) : askForTimeModal(shown.action);
      await openWindow(client, body.trigger_id, view);
      return;
    }
    case undefined:
      return;
  }
}
