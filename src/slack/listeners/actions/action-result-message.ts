import { dayIn } from '../../../domain/time/instant.ts';
import type { Viewer } from '../../../operations/access/resolve-viewer.ts';
import type { Bot } from '../../client/bot.ts';
import { actionResult } from '../../views/actions/confirmation.ts';
import type { Message } from '../../views/blocks/message.ts';
import { withUndo } from '../history/undo-button.ts';
import type { ActionDone } from './action-verbs.ts';

/** What is said when what a form asked for is done: the action as it is now, and "Undo". */
export function actionResultMessage(bot: Bot, viewer: Viewer, { action, said }: ActionDone): Promise<Message> {
  const today = dayIn(viewer.committee.timeZone, bot.clock());
  return withUndo(bot, viewer, { kind: 'action', id: action.id }, actionResult(said, action, today));
}
