import { listActionsById } from '../../../../db/actions/actions.ts';
import { getCommittee } from '../../../../db/committee/committees.ts';
import { readDigest } from '../../../../db/reminders/digests.ts';
import { addDays, dayIn, hoursAfter } from '../../../domain/time/instant.ts';
import { planDigest } from '../../planning/plan-digest.ts';
import type { NoticeKindModule } from './notice-kind-module.ts';

/** The week, in the channel. */
export const digestKind: NoticeKindModule = {
  async compose({ db, notices: [{ committeeId }], now }) {
    // Planned on before this one is said or dropped, so that one that fails ends no week after it.
    await planDigest(db, committeeId, now);
    const committee = await getCommittee(db, committeeId);
    const today = dayIn(committee.timeZone, now);
    const { done, dueSoon, overdue, unowned } = await readDigest(db, committeeId, {
      since: hoursAfter(now, -7 * 24),
      today,
      until: addDays(today, 7),
    });
    if (done.length + dueSoon.length + overdue + unowned === 0) return { why: 'nothing to tell' };
    const actions = { done: await listActionsById(db, done), dueSoon: await listActionsById(db, dueSoon) };
    return { content: { kind: 'digest', committee, ...actions, overdue, unowned, now } };
  },
};
