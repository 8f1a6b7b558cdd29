import type { HistorySubject, UndoSubject } from '../../../domain/history/undo-subject.ts';
import type { Viewer } from '../../../operations/access/resolve-viewer.ts';
import {
  redrawAnnouncement,
  redrawGroup,
  redrawGroups,
  redrawReview,
  redrawTimePoll,
  redrawVote,
} from '../../../operations/delivery/redraw-cards.ts';
import { findDepartureOf } from '../../../operations/departures/find-departure-of.ts';
import { redrawHandover } from '../../../operations/departures/load-handover.ts';
import { redrawNamesAsked } from '../../../operations/roster/load-name-questions.ts';
import { findUndoable, type Undone } from '../../../operations/undo/undo-change.ts';
import type { Bot } from '../../client/bot.ts';
import type { Message } from '../../views/blocks/message.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { undoably, undoneNotice } from '../../views/history/undone.ts';

/** What is said of an undoing; cards that show what was changed back follow. Who else is to hear of it does after. */
export async function afterUndoing(bot: Bot, undone: Undone): Promise<Message> {
  if (undone.kind === 'refused') return refusalMessage(undone);
  for (const { kind, id } of undone.subjects) await redraws[kind](bot, id);
  // One message asks about many names, and is drawn once.
  const questionIds = undone.subjects.flatMap(({ kind, id }) => (kind === 'name question' ? [id] : []));
  await redrawNamesAsked(bot.db, bot.messenger, questionIds);
  return undoneNotice(undone.change);
}

const redrawDeparture =
  (subject: UndoSubject) =>
  async ({ db, messenger }: Bot, id: number): Promise<void> => {
    const departureId = await findDepartureOf(db, subject, id);
    if (departureId !== undefined) await redrawHandover(db, messenger, departureId);
  };

const nothing = async () => undefined;

/** Which cards show each kind of subject. */
const redraws: Record<UndoSubject, (bot: Bot, id: number) => Promise<unknown>> = {
  'time poll': ({ db, messenger }, id) => redrawTimePoll(db, messenger, id),
  vote: ({ db, messenger }, id) => redrawVote(db, messenger, id),
  group: ({ db, messenger }, id) => redrawGroup(db, messenger, id),
  committee: ({ db, messenger }, id) => redrawGroups(db, messenger, id),
  summary: async ({ db, messenger }, id) => {
    await redrawReview(db, messenger, id);
    await redrawAnnouncement(db, messenger, id);
  },
  member: redrawDeparture('member'),
  handover: redrawDeparture('handover'),
  action: nothing,
  meeting: nothing,
  date: nothing,
  'name question': nothing,
};

/**
 * The confirmation of a change with its "Undo": `return withUndo(bot, viewer, { kind: 'group', id }, textMessage('Renamed.'))`.
 *
 * The button undoes the latest change of the thing that the viewer may undo, which is the one just made.
 */
export async function withUndo(
  bot: Bot,
  viewer: Viewer,
  of: { readonly kind: HistorySubject; readonly id: number },
  message: Message,
): Promise<Message> {
  return undoably(message, await findUndoable(bot.db, of, viewer.member, bot.clock()));
}
