import { dayIn } from '../../../domain/time/instant.ts';
import { showActionsById } from '../../../operations/actions/list-actions.ts';
import type { Bot } from '../../client/bot.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { type Click, reply, viewerOfClick } from '../../request/interaction.ts';
import { restList } from '../../views/actions/rest-list.ts';

/** "Show 14 more" below a reminder: the actions it had no buttons for, to the clicker alone, with the same button for what has no room even so. */
export async function onShowRest(bot: Bot, click: Click): Promise<void> {
  await click.ack();
  const actionIds = [...new Set((click.action.value ?? '').split(',').map(carriedNumber))];
  const viewer = await viewerOfClick(bot, click, { in: 'actions', id: actionIds[0] ?? 0 });
  if (!viewer) return;
  const actions = await showActionsById(bot.db, viewer, actionIds);
  const today = dayIn(viewer.committee.timeZone, bot.clock());
  const isList = click.body.container.is_ephemeral === true;
  const list = restList(actions, today, viewer.member, viewer.committee.timeZone);
  await reply(bot, click, list, { inPlace: isList });
}
