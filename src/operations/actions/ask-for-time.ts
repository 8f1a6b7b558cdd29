import { updateAction } from '../../../db/actions/actions.ts';
import { saveExtension } from '../../../db/actions/extensions.ts';
import { getCommittee } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { listOfficers } from '../../../db/roster/members.ts';
import { may } from '../../domain/access/rights.ts';
import { actionPhrases } from '../../domain/history/phrases.ts';
import { noticeBundles, noticeKeys } from '../../domain/reminders/notice-keys.ts';
import type { Member } from '../../domain/roster/member.ts';
import { dayIn, type Instant } from '../../domain/time/instant.ts';
import { readTypedDay } from '../../reading/typed/typed-day.ts';
import { queueNotices } from '../planning/queue-notices.ts';
import { authorizeOwner } from './authorize-owner.ts';
import { type ActionChanged, changeAction } from './change-action.ts';

/**
 * "I need until ...": asks the secretariat and the chair, of whom the first to answer decides. One of them needs nobody's leave.
 */
export function askForTime(
  db: Connection,
  actionId: number,
  words: string,
  by: Member,
  now: Instant,
): Promise<ActionChanged> {
  return changeAction(db, actionId, by, now, async (db, action) => {
    const refusal = await authorizeOwner(db, action, by, 'ask for more time');
    if (refusal) return refusal;
    const { timeZone } = await getCommittee(db, by.committeeId);
    const today = dayIn(timeZone, now);
    const read = readTypedDay(words, today);
    if (read.kind === 'refused') return read;
    const until = read.day;
    if (until < today) return { kind: 'refused', because: 'past day', words, day: until };
    if (may(by, 'date an action') === 'yes') {
      await updateAction(db, actionId, { due: until, dueText: null, tiedTo: null });
      return { what: actionPhrases.deadlineMoved, before: action.due ?? 'none', after: until };
    }
    const { id } = await saveExtension(db, { actionId, memberId: by.id, until }, now);
    const officers = await listOfficers(db, by.committeeId);
    await queueNotices(
      db,
      officers.map((officer) => {
        const to = { memberId: officer.id };
        return {
          committeeId: by.committeeId,
          key: noticeKeys.request({ extensionId: id, until }, to),
          bundle: noticeBundles.request({ extensionId: id }, to),
          kind: 'request',
          subjectId: id,
          to,
          reason: `${by.name} asks for time until ${until}`,
          dueAt: now,
        };
      }),
      now,
    );
    return { what: actionPhrases.moreTimeAsked, before: action.due ?? 'none', after: until };
  });
}
