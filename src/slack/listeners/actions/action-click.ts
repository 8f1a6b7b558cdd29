import type { ModalView } from '@slack/types';
import type { Action } from '../../../domain/actions/action.ts';
import type { Seat } from '../../../operations/access/resolve-viewer.ts';
import type { Changed } from '../../../operations/actions/change-action.ts';
import { showAction } from '../../../operations/actions/list-actions.ts';
import type { Bot } from '../../client/bot.ts';
import { type Click, idsIn, seatOfClick, tell } from '../../request/interaction.ts';
import { openWindow } from '../../request/open-window.ts';
import { goneNow } from '../../request/viewer.ts';
import { notice, refusalNotice } from '../../views/blocks/refusal.ts';
import { changedCard } from './show-action-card.ts';

/** The course of every button that opens a window about one action. */
export async function windowOnAction(
  bot: Bot,
  click: Click,
  windowFor: (action: Action, seat: Seat) => ModalView | Promise<ModalView>,
): Promise<void> {
  await click.ack();
  const [id] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'actions', id });
  if (!seat) return;
  const found = await showAction(bot.db, seat.committee.id, { id });
  if (!found) return tell(bot, click, notice(goneNow));
  const view = await windowFor(found.action, seat);
  await openWindow(click.client, click.body.trigger_id, view);
}

/** The course of every button that changes one action: acknowledge, do it, show what came of it. */
export async function changeByClick(
  bot: Bot,
  click: Click,
  said: string,
  change: (actionId: number, seat: Seat) => Promise<Changed>,
): Promise<void> {
  await click.ack();
  const [actionId] = idsIn(click);
  const seat = await seatOfClick(bot, click, { in: 'actions', id: actionId });
  if (!seat) return;
  const changed = await change(actionId, seat);
  if (changed.kind === 'refused') return tell(bot, click, refusalNotice(changed));
  await tell(bot, click, await changedCard(bot, seat, changed, said), { seenAtHome: true });
}
