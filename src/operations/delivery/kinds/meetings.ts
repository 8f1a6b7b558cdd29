import { listActionsById } from '../../../../db/actions/actions.ts';
import { getCommittee } from '../../../../db/committee/committees.ts';
import { getMeeting, listTiedActions } from '../../../../db/meetings/meetings.ts';
import { listPlannedActions } from '../../../../db/reminders/notice-plans.ts';
import { dayIn } from '../../../domain/time/instant.ts';
import type { NoticeKindModule } from './notice-kind-module.ts';

/** A meeting that is coming, in the channel. */
export const meetingKind: NoticeKindModule = {
  async compose({ db, notices: [{ committeeId, subjectId }], now }) {
    const committee = await getCommittee(db, committeeId);
    const meeting = await getMeeting(db, subjectId);
    if (meeting.cancelledAt) return { why: 'meeting called off' };
    const isOver = meeting.startsAt ? meeting.startsAt <= now : meeting.day < dayIn(committee.timeZone, now);
    return isOver ? { why: 'meeting begun' } : { content: { kind: 'meeting', committee, meeting, now } };
  },
};

/** A meeting set, moved or called off: to the channel, and to whose actions hang on it. */
export const meetingChangeKind: NoticeKindModule = {
  async compose({ db, notices: [{ committeeId, memberId, subjectId }], now }) {
    const committee = await getCommittee(db, committeeId);
    const meeting = await getMeeting(db, subjectId);
    if (meeting.day < dayIn(committee.timeZone, now)) return { why: 'meeting past' };
    if (memberId === null) return { content: { kind: 'meeting change', committee, meeting, actions: [], now } };
    const tied = await listPlannedActions(db, { kind: 'actions', actionIds: await listTiedActions(db, meeting) });
    const own = tied.filter((action) => action.people.some((person) => person.memberId === memberId));
    if (own.length === 0) return { why: 'nothing tied' };
    const actionIds = own.map((action) => action.id);
    const actions = await listActionsById(db, actionIds);
    return { content: { kind: 'meeting change', committee, meeting, actions, now } };
  },
};
