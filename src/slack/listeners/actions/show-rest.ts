import { dayIn } from '../../../domain/time/instant.ts';
import { showActionsById } from '../../../operations/actions/list-actions.ts';
import type { Bot } from '../../client/bot.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { type Click, seatOfClick, tell } from '../../request/interaction.ts';
import { restList } from '../../views/actions/rest-list.ts';

/** "Show the other 14" below a reminder: the actions it had no buttons for, to the clicker alone; "More" shows the next. */
export async function showRest(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const actionIds = [...new Set((click.action.value ?? '').split(',').map(carriedNumber))];
  const seat = await seatOfClick(bot, click, { in: 'actions', id: actionIds[0] ?? 0 });
  if (!seat) return;
  const actions = await showActionsById(bot.db, seat, actionIds);
  const today = dayIn(seat.committee.timeZone, bot.clock());
  const isList = click.body.container.is_ephemeral === true;
  const list = restList(actions, today, seat.member, seat.committee.timeZone);
  await tell(bot, click, list, { inPlace: isList });
}
