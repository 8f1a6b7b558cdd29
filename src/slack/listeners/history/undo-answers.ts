import type { Viewer } from '../../../operations/access/resolve-viewer.ts';
import { undoLatest } from '../../../operations/undo/undo-latest.ts';
import type { Bot } from '../../client/bot.ts';
import type { Message } from '../../views/blocks/message.ts';
import { askToUndo } from '../../views/history/undone.ts';
import { afterUndoing } from './undo-button.ts';

/** `/mag undo`: the actor's latest change, undone; a published summary is shown first. */
export async function answerUndo(bot: Bot, viewer: Viewer): Promise<Message> {
  const undone = await undoLatest(bot.db, viewer.member, bot.clock());
  switch (undone.kind) {
    case 'to be confirmed':
      return askToUndo(undone.change);
    default:
      return afterUndoing(bot, undone);
  }
}
