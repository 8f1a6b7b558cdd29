import { addNote } from '../../../db/actions/notes.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { actionPhrases } from '../../domain/history/phrases.ts';
import type { Member } from '../../domain/roster/member.ts';
import { isBlank } from '../../domain/text/visible-text.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorizeOwner } from './authorize-owner.ts';
import { type ActionChanged, changeAction } from './change-action.ts';

/** Adds a note on how far an open action is. */
export function noteProgress(
  db: Connection,
  actionId: number,
  words: string,
  by: Member,
  now: Instant,
): Promise<ActionChanged> {
  return changeAction(db, actionId, by, now, async (db, action) => {
    const refusal = await authorizeOwner(db, action, by, 'note progress');
    if (refusal) return refusal;
    const text = words.trim();
    if (isBlank(text)) return { kind: 'refused', because: 'no note', number: action.number };
    await addNote(db, { actionId, memberId: by.id, text }, now);
    return { what: actionPhrases.noted(text) };
  });
}
