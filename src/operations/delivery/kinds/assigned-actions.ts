import { listActionsById } from '../../../../db/actions/actions.ts';
import { listOffered } from '../../../../db/actions/offers.ts';
import { getCommittee } from '../../../../db/committee/committees.ts';
import type { NoticeKindModule } from './notice-kind-module.ts';

/** Actions that others assigned: their new owner is asked whether they take them, in one message. */
export const offerKind: NoticeKindModule = {
  async compose({ db, notices, now }) {
    const [{ committeeId, memberId }] = notices;
    const ids = notices.map((notice) => notice.subjectId);
    const open = memberId === null ? [] : await listOffered(db, ids, memberId);
    const openIds = open.map((offer) => offer.actionId);
    const actions = await listActionsById(db, openIds);
    const offers = actions.map((action) => ({
      action,
      by: open.find((offer) => offer.actionId === action.id)?.by ?? '',
    }));
    if (offers.length === 0) return { why: 'answered' };
    const answered = notices.filter(({ subjectId }) => !openIds.includes(subjectId));
    return {
      content: { kind: 'offers', committee: await getCommittee(db, committeeId), offers, now },
      dropped: answered.map(({ id }) => ({ id, why: 'answered' })),
    };
  },
};

/** A sentence about an action, which is the notice's reason. */
const sentence = (kind: 'word' | 'not mine'): NoticeKindModule => ({
  async compose({ db, notices: [{ committeeId, subjectId, reason }], now }) {
    const [action] = await listActionsById(db, [subjectId]);
    if (!action) return { why: 'action gone' };
    const committee = await getCommittee(db, committeeId);
    return { content: { kind, committee, action, said: reason, now } };
  },
});

export const wordKind = sentence('word');
export const notMineKind = sentence('not mine');
