import type { Action } from '../../../domain/actions/action.ts';
import { dayIn } from '../../../domain/time/instant.ts';
import type { Viewer } from '../../../operations/access/resolve-viewer.ts';
import { showAction } from '../../../operations/actions/list-actions.ts';
import { findUndoable } from '../../../operations/undo/undo-change.ts';
import type { Bot } from '../../client/bot.ts';
import { actionCard } from '../../views/actions/action-card.ts';
import type { Message } from '../../views/blocks/message.ts';

/** An action's card as its viewer sees it, after what `said` says was done. */
export async function showActionCard(
  bot: Bot,
  viewer: Viewer,
  { action: { id }, said }: { readonly action: Pick<Action, 'id'>; readonly said?: string },
): Promise<Message> {
  const { committee, member } = viewer;
  const found = await showAction(bot.db, committee.id, { id });
  if (!found) throw new Error(`Action ${id} went away while its card was drawn`);
  return actionCard(found, {
    today: dayIn(committee.timeZone, bot.clock()),
    zone: member.timeZone ?? committee.timeZone,
    committeeZone: committee.timeZone,
    viewer: member,
    undo: await findUndoable(bot.db, { kind: 'action', id }, member, bot.clock()),
    ...(said === undefined ? {} : { said }),
  });
}
