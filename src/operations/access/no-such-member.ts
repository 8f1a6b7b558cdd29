import type { Connection } from '../../../db/connection/connection.ts';
import { listOpenQuestions } from '../../../db/roster/name-questions.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import { mentionedIn } from '../../domain/roster/roster.ts';
import { tokenWords } from '../../domain/text/token-words.ts';

/**
 * Why no member is somebody of the workspace. One who has a chair's name is not linked until that is confirmed: to say only that they are not
 * on the roster, where their name can be read, would send the person who asked the wrong way.
 */
export async function noSuchMember(db: Connection, committeeId: number, userId: string): Promise<Refusal> {
  const questions = await listOpenQuestions(db, committeeId);
  const names = questions.flatMap(({ name, candidates }) =>
    candidates.some((candidate) => candidate.kind === 'person' && candidate.userId === userId) ? [name] : [],
  );
  return names.length > 0
    ? { kind: 'refused', because: 'name not settled', names }
    : { kind: 'refused', because: 'not a member' };
}

/** Why nobody and no group is whom `written` names: a mention, or a name. */
export async function noSuchOwner(db: Connection, committeeId: number, written: string): Promise<Refusal> {
  const userId = mentionedIn(written);
  return userId === undefined
    ? { kind: 'refused', because: 'no such owner', name: tokenWords(written) }
    : noSuchMember(db, committeeId, userId);
}
