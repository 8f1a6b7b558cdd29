import type { Viewer } from '../../../operations/access/resolve-viewer.ts';
import { redrawGroup } from '../../../operations/delivery/redraw-cards.ts';
import type { Bot } from '../../client/bot.ts';
import { type FormAnswer, fieldError } from '../../request/submit-form.ts';
import type { Message } from '../../views/blocks/message.ts';
import { groupFields, noSeatNumber } from '../../views/groups/manage-group-modal.ts';
import { withUndo } from '../history/undo-button.ts';

/** The answer to a form that made or changed a group, with "Undo"; its card and whom it concerns follow. */
export async function groupFormAnswer(bot: Bot, viewer: Viewer, id: number, said: Message): Promise<FormAnswer> {
  return {
    kind: 'told',
    message: await withUndo(bot, viewer, { kind: 'group', id }, said),
    after: () => redrawGroup(bot.db, bot.messenger, id),
  };
}

/** The number of seats as written; undefined where the field was left alone. */
export function readSeats(written: string | undefined): number | 'unlimited' | 'not a number' | undefined {
  if (!written) return undefined;
  if (/^unlimited$/i.test(written)) return 'unlimited';
  return /^[1-9]\d{0,3}$/.test(written) ? Number(written) : 'not a number';
}

export const notSeats = fieldError(groupFields.seats, noSeatNumber);
