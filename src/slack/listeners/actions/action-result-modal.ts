import type { ModalView } from '@slack/types';
import type { Action } from '../../../domain/actions/action.ts';
import { dayIn } from '../../../domain/time/instant.ts';
import type { Viewer } from '../../../operations/access/resolve-viewer.ts';
import type { Bot } from '../../client/bot.ts';
import { facts } from '../../views/actions/action-list.ts';
import { textMessage } from '../../views/blocks/message.ts';
import { messageModal } from '../../views/blocks/modal.ts';
import { withUndo } from '../history/undo-button.ts';

/** What a window says when what was asked in it is done: the action as it is now, and "Undo". */
export async function actionResultModal(bot: Bot, viewer: Viewer, action: Action, said: string): Promise<ModalView> {
  const today = dayIn(viewer.committee.timeZone, bot.clock());
  const message = textMessage(`${said} #${action.number} ${action.text} (${facts(action, today)})`);
  return messageModal(await withUndo(bot, viewer, { kind: 'action', id: action.id }, message));
}
