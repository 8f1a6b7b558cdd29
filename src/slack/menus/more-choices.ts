import type { Changed } from '../../operations/change-action.ts';
import { showAction } from '../../operations/list-actions.ts';
import { snoozeAction } from '../../operations/snooze-action.ts';
import type { Choice } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { changedCard } from '../changed-card.ts';
import { askerIn, seatAt } from '../seat.ts';
import { askForTimeModal } from '../views/ask-for-time-modal.ts';
import { declineActionModal } from '../views/decline-action-modal.ts';
import type { Message } from '../views/message.ts';
import { refusalNotice } from '../views/refusal.ts';
import { moreChoice } from '../views/reminder.ts';

/** The menu beside a reminder: be reminded later, ask for more time, or say that it is not mine. */
export async function moreChoices(bot: Bot, { ack, action, body, client, context, respond }: Choice): Promise<void> {
  await ack();
  const say = async (message: Message) => {
    await respond({ response_type: 'ephemeral', replace_original: false, ...message });
  };
  if (action.type !== 'overflow') return;
  const [actionId = 0, index = 0] = action.selected_option.value.split('/').map(Number);
  const found = await seatAt(bot, askerIn(context, body), { in: 'actions', id: actionId });
  if (found.kind === 'no seat') return say(found.message);
  const { seat } = found;
  const after = async (changed: Changed, said: string) =>
    say(changed.kind === 'refused' ? refusalNotice(changed) : await changedCard(bot, seat, changed, said));
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
      if (!shown) return;
      const view = choice.kind === 'not mine' ? declineActionModal(shown.action) : askForTimeModal(shown.action);
      await client.views.open({ trigger_id: body.trigger_id, view });
      return;
    }
    case undefined:
      return;
  }
}
