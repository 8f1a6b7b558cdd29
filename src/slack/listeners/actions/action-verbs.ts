import type { Connection } from '../../../../db/connection/connection.ts';
import type { Refusal } from '../../../domain/access/refusal.ts';
import type { Action } from '../../../domain/actions/action.ts';
import type { Member } from '../../../domain/roster/member.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Viewer } from '../../../operations/access/resolve-viewer.ts';
import { acceptAction, declineAction } from '../../../operations/actions/answer-offer.ts';
import { askForTime } from '../../../operations/actions/ask-for-time.ts';
import { assignAction } from '../../../operations/actions/assign-action.ts';
import type { ActionChanged } from '../../../operations/actions/change-action.ts';
import { completeAction, reopenAction } from '../../../operations/actions/complete-action.ts';
import { endWait } from '../../../operations/actions/end-wait.ts';
import { giveBackAction } from '../../../operations/actions/give-back-action.ts';
import { moveDeadline } from '../../../operations/actions/move-deadline.ts';
import { noteProgress } from '../../../operations/actions/note-progress.ts';
import { snoozeAction } from '../../../operations/actions/snooze-action.ts';
import { takeAction } from '../../../operations/actions/take-action.ts';
import { waitFor } from '../../../operations/actions/wait-for.ts';
import type { Bot } from '../../client/bot.ts';
import { type ActionVerb, confirmation } from '../../views/actions/confirmation.ts';

interface Asked {
  readonly db: Connection;
  readonly id: number;
  /** What came with the verb: to whom, until when, why; '' where nothing did. */
  readonly words: string;
  readonly by: Member;
  readonly now: Instant;
}

/** The operation behind each verb, however it is asked for. What is said when it is done stands in `views/actions/confirmation.ts`. */
const operations: Readonly<Record<ActionVerb, (asked: Asked) => Promise<ActionChanged>>> = {
  done: ({ db, id, by, now }) => completeAction(db, id, by, now),
  reopen: ({ db, id, by, now }) => reopenAction(db, id, by, now),
  take: ({ db, id, by, now }) => takeAction(db, id, by, now),
  giveback: ({ db, id, by, now }) => giveBackAction(db, id, by, now),
  accept: ({ db, id, by, now }) => acceptAction(db, id, by, now),
  decline: ({ db, id, words, by, now }) => declineAction(db, id, words.trim().slice(0, 300), by, now),
  assign: ({ db, id, words, by, now }) => assignAction(db, id, words, by, now),
  due: ({ db, id, words, by, now }) => moveDeadline(db, id, words, by, now),
  'ask for time': ({ db, id, words, by, now }) => askForTime(db, id, words, by, now),
  note: ({ db, id, words, by, now }) => noteProgress(db, id, words, by, now),
  wait: ({ db, id, words, by, now }) => waitFor(db, id, words, by, now),
  'end wait': ({ db, id, by, now }) => endWait(db, id, by, now),
  snooze: ({ db, id, words, by, now }) => snoozeAction(db, id, Number(words), by, now),
};

/** What was done to an action, and the sentence that says so. */
export interface ActionDone {
  readonly kind: 'done';
  readonly action: Action;
  readonly said: string;
}

/** Does what a verb asks to one action: the one way there of command, button and form. */
export async function changeByVerb(
  bot: Bot,
  { member }: Viewer,
  { verb, id, words = '' }: { readonly verb: ActionVerb; readonly id: number; readonly words?: string },
): Promise<ActionDone | Refusal> {
  const changed = await operations[verb]({ db: bot.db, id, words, by: member, now: bot.clock() });
  if (changed.kind === 'refused') return changed;
  return { kind: 'done', action: changed.action, said: confirmation(verb, changed.action, words) };
}
