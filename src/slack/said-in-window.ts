import type { ModalView } from '@slack/types';
import type { Action } from '../domain/action.ts';
import { dayIn } from '../domain/instant.ts';
import type { Seat } from '../operations/find-seat.ts';
import type { Bot } from './bot.ts';
import { withUndo } from './undoing.ts';
import { facts } from './views/action-list.ts';
import { notice } from './views/refusal.ts';
import { saidModal } from './views/said-modal.ts';

/** What a window says when what was asked in it is done: the action as it is now, and "Undo". */
export async function saidInWindow(bot: Bot, seat: Seat, action: Action, said: string): Promise<ModalView> {
  const today = dayIn(seat.committee.timeZone, bot.clock());
  const message = notice(`${said} #${action.number} ${action.text} (${facts(action, today)})`);
  return saidModal(await withUndo(bot, seat, { kind: 'action', id: action.id }, message));
}
