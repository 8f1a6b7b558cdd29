import { updateAction } from '../../db/actions.ts';
import { getCommittee } from '../../db/committees.ts';
import type { Connection } from '../../db/connection.ts';
import { keepExtension } from '../../db/extensions.ts';
import { listDirectors } from '../../db/members.ts';
import { addNotices } from '../../db/notice-plans.ts';
import { dayIn, type Instant } from '../domain/instant.ts';
import type { Member } from '../domain/member.ts';
import { may } from '../domain/rights.ts';
import { findTypedDay } from '../reading/typed-day.ts';
import { type Changed, changeAction } from './change-action.ts';
import { isOwn } from './own-part.ts';
import { unlessAllowed } from './unless-allowed.ts';
import { unlessOpen } from './unless-open.ts';

/**
 * "I need until ...": asks the secretariat and the chair, of whom the first to answer decides. One of them needs nobody's leave.
 */
export function askForTime(
  db: Connection,
  actionId: number,
  words: string,
  by: Member,
  now: Instant,
): Promise<Changed> {
  return changeAction(db, actionId, by, now, async (db, action) => {
    const own = await isOwn(db, action, by);
    const refusal =
      (await unlessAllowed(db, by, 'ask for more time', { own, action: action.number })) ?? unlessOpen(action);
    if (refusal) return refusal;
    const { timeZone } = await getCommittee(db, by.committeeId);
    const today = dayIn(timeZone, now);
    const until = findTypedDay(words, today);
    if (until === undefined || until < today) return { kind: 'refused', because: 'no such day', words };
    if (may(by, 'date an action') === 'yes') {
      await updateAction(db, actionId, { due: until, dueText: null, tiedTo: null });
      return { what: 'moved the deadline', before: action.due ?? 'none', after: until };
    }
    const { id } = await keepExtension(db, { actionId, memberId: by.id, until }, now);
    const directors = await listDirectors(db, by.committeeId);
    await addNotices(
      db,
      directors.map((director) => ({
        committeeId: by.committeeId,
        key: `request ${id} until ${until} to member ${director.id}`,
        bundle: `request ${id} to member ${director.id}`,
        kind: 'request',
        subjectId: id,
        to: { memberId: director.id },
        reason: `${by.name} asks for time until ${until}`,
        dueAt: now,
      })),
    );
    return { what: 'asked for more time', before: action.due ?? 'none', after: until };
  });
}
