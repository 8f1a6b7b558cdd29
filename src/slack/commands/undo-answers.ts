import type { Seat } from '../../operations/find-seat.ts';
import { undoLatest } from '../../operations/undo-latest.ts';
import type { Bot } from '../bot.ts';
import { afterUndoing } from '../undoing.ts';
import type { Message } from '../views/message.ts';
import { askToUndo } from '../views/undone.ts';

/** `/mag undo`: the asker's latest change, undone; a published summary is shown first. */
export async function answerUndo(bot: Bot, seat: Seat): Promise<Message> {
  const undone = await undoLatest(bot.db, seat.member, bot.clock());
  switch (undone.kind) {
    case 'to be confirmed':
      return askToUndo(undone.change);
    default:
      return afterUndoing(bot, undone);
  }
}
