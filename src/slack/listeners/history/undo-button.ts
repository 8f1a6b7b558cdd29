import type { Viewer } from '../../../operations/access/resolve-viewer.ts';
import {
  redrawAnnouncement,
  redrawGroup,
  redrawGroups,
  redrawReview,
  redrawVote,
} from '../../../operations/delivery/redraw-cards.ts';
import { findDepartureOf } from '../../../operations/departures/find-departure-of.ts';
import { redrawHandover } from '../../../operations/departures/load-handover.ts';
import { findUndoable, type Undone } from '../../../operations/undo/undo-change.ts';
import type { Bot } from '../../client/bot.ts';
import type { Message } from '../../views/blocks/message.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { undoably, undoneNotice } from '../../views/history/undone.ts';

/** What is said of an undoing; cards that show what was changed back follow. Who else is to hear of it does after. */
export async function afterUndoing(bot: Bot, undone: Undone): Promise<Message> {
  if (undone.kind === 'refused') return refusalMessage(undone);
  for (const { kind, id } of undone.subjects) {
    if (kind === 'vote') await redrawVote(bot.db, bot.messenger, id);
    if (kind === 'group') await redrawGroup(bot.db, bot.messenger, id);
    if (kind === 'committee') await redrawGroups(bot.db, bot.messenger, id);
    const departureId = await findDepartureOf(bot.db, kind, id);
    if (departureId !== undefined) await redrawHandover(bot.db, bot.messenger, departureId);
    if (kind === 'summary') {
      await redrawReview(bot.db, bot.messenger, id);
      await redrawAnnouncement(bot.db, bot.messenger, id);
    }
  }
  return undoneNotice(undone.change);
}

/**
 * The confirmation of a change with its "Undo": `return withUndo(bot, viewer, { kind: 'group', id }, notice('Renamed.'))`.
 *
 * The button undoes the latest change of the thing that the viewer may undo, which is the one just made.
 */
export async function withUndo(
  bot: Bot,
  viewer: Viewer,
  of: { readonly kind: string; readonly id: number },
  message: Message,
): Promise<Message> {
  return undoably(message, await findUndoable(bot.db, of, viewer.member, bot.clock()));
}
