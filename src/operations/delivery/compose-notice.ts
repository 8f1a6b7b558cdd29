import { listActionsById } from '../../../db/actions/actions.ts';
import { findExtension } from '../../../db/actions/extensions.ts';
import { listOffered } from '../../../db/actions/offers.ts';
import { getCommittee } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { getMeeting, listTiedActions } from '../../../db/meetings/meetings.ts';
import type { ClaimedNotice } from '../../../db/reminders/deliveries.ts';
import { readDigest } from '../../../db/reminders/digests.ts';
import { listPlannedActions } from '../../../db/reminders/notice-plans.ts';
import { getMember } from '../../../db/roster/members.ts';
import { isSettledElsewhere } from '../../domain/roster/roster-question.ts';
import { addDays, dayIn, hoursAfter, type Instant } from '../../domain/time/instant.ts';
import { loadHandover } from '../departures/load-handover.ts';
import { planDigest } from '../planning/plan-digest.ts';
import { loadNameQuestions } from '../roster/load-name-questions.ts';
import { rosterQuestionContent } from '../roster/roster-question-content.ts';
import { announcementContent } from '../summaries/load-announcement.ts';
import { loadReview } from '../summaries/load-review.ts';
import { groupCard, resultContent } from './compose-groups.ts';
import { joinDecisionContent } from './compose-join-decision.ts';
import { type Composed, latestOf, remind, tellDeadlines } from './compose-reminders.ts';
import { composeVote } from './compose-vote.ts';
import type { ReadForReminders } from './read-for-reminders.ts';

/**
 * Composes what one delivery says from what the database says now, a reminder from what it said when its notices were claimed: what
 * was done before is not reminded of.
 *
 * All notices of a delivery are of one bundle; where that is a member's, reminders and what is late for long come together.
 */
export async function composeNotice(
  db: Connection,
  notices: readonly [ClaimedNotice, ...ClaimedNotice[]],
  read: ReadForReminders,
  now: Instant,
): Promise<Composed> {
  const { latest, overtaken } = latestOf(notices);
  const [{ kind, committeeId, memberId, subjectId, reason }] = latest;
  const nothing = (why: string): Composed => ({
    content: undefined,
    dropped: [...overtaken, ...latest.map(({ id }) => ({ id, why }))],
  });
  switch (kind) {
    case 'review': {
      const review = await loadReview(db, subjectId);
      return review?.state === 'draft' ? { content: review, dropped: overtaken } : nothing('the review is over');
    }
    case 'announcement': {
      const content = await announcementContent(db, subjectId);
      const isPublished = content && content.kind !== 'taken back';
      return isPublished ? { content, dropped: overtaken } : nothing('the summary is not published');
    }
    case 'action':
    case 'escalation':
    case 'vote reminder':
    case 'call':
    case 'seats':
    case 'charter':
    case 'failures':
      return remind(db, latest, overtaken, read, now);
    case 'deadline':
      return tellDeadlines(db, latest, overtaken, now);
    case 'meeting': {
      const committee = await getCommittee(db, committeeId);
      const meeting = await getMeeting(db, subjectId);
      if (meeting.cancelledAt) return nothing('the meeting was called off');
      const isOver = meeting.startsAt ? meeting.startsAt <= now : meeting.day < dayIn(committee.timeZone, now);
      if (isOver) return nothing('the meeting has begun');
      return { content: { kind, committee, meeting, now }, dropped: overtaken };
    }
    case 'meeting change': {
      const committee = await getCommittee(db, committeeId);
      const meeting = await getMeeting(db, subjectId);
      if (meeting.day < dayIn(committee.timeZone, now)) return nothing('the meeting is past');
      if (memberId === null) return { content: { kind, committee, meeting, actions: [], now }, dropped: overtaken };
      const tied = await listPlannedActions(db, { kind: 'actions', actionIds: await listTiedActions(db, meeting) });
      const own = tied.filter((action) => action.people.some((person) => person.memberId === memberId));
      if (own.length === 0) return nothing('nothing of theirs hangs on it any more');
      const actions = await listActionsById(
        db,
        own.map((action) => action.id),
      );
      return { content: { kind, committee, meeting, actions, now }, dropped: overtaken };
    }
    case 'request':
    case 'answer': {
      const extension = await findExtension(db, subjectId);
      const [action] = extension ? await listActionsById(db, [extension.actionId]) : [];
      if (!extension || !action) return nothing('the action is gone');
      const { until, state, decidedBy } = extension;
      const committee = await getCommittee(db, committeeId);
      if (kind === 'request') {
        if (state !== 'asked') return nothing('it was answered');
        const by = await getMember(db, extension.memberId);
        return {
          content: { kind, committee, extensionId: extension.id, action, by, until, now },
          dropped: overtaken,
        };
      }
      if (state === 'asked') return nothing('the answer was taken back');
      const by = await getMember(db, decidedBy ?? extension.memberId);
      return {
        content: { kind, committee, action, granted: state === 'granted', by, until, now },
        dropped: overtaken,
      };
    }
    case 'offer': {
      const ids = latest.map((notice) => notice.subjectId);
      const open = memberId === null ? [] : await listOffered(db, ids, memberId);
      const actions = await listActionsById(
        db,
        open.map((offer) => offer.actionId),
      );
      const offers = actions.map((action) => ({
        action,
        by: open.find((offer) => offer.actionId === action.id)?.by ?? '',
      }));
      if (offers.length === 0) return nothing('it was answered, or went to somebody else');
      const left = latest.filter(({ subjectId }) => !open.some((offer) => offer.actionId === subjectId));
      const why = 'it was answered, or went to somebody else';
      return {
        content: { kind: 'offers', committee: await getCommittee(db, committeeId), offers, now },
        dropped: [...overtaken, ...left.map(({ id }) => ({ id, why }))],
      };
    }
    case 'word':
    case 'not mine': {
      const [action] = await listActionsById(db, [subjectId]);
      if (!action) return nothing('the action is gone');
      const committee = await getCommittee(db, committeeId);
      return { content: { kind, committee, action, said: reason, now }, dropped: overtaken };
    }
    case 'group': {
      const content = await groupCard(db, subjectId);
      return content?.group.closedAt === null ? { content, dropped: overtaken } : nothing('the group is closed');
    }
    case 'result': {
      const content = await resultContent(db, latest);
      return content ? { content, dropped: overtaken } : nothing('the groups are closed, or want volunteers again');
    }
    case 'entry request':
    case 'entry answer': {
      const content = await joinDecisionContent(db, latest[0]);
      return content ? { content, dropped: overtaken } : nothing('it was answered, or taken back');
    }
    case 'names': {
      const content = await loadNameQuestions(db, subjectId, 0);
      const isOpen = content?.questions.some((question) => question.answer === null);
      return content && isOpen ? { content, dropped: overtaken } : nothing('every name is settled');
    }
    case 'vote':
    case 'vote end': {
      const composed = await composeVote(db, kind, subjectId, now);
      return 'why' in composed ? nothing(composed.why) : { content: composed.content, dropped: overtaken };
    }
    case 'hand-over': {
      const content = await loadHandover(db, subjectId, 0);
      const isOpen = content?.items.some((item) => item.decided === null);
      return content && isOpen && !content.departure.isOver
        ? { content, dropped: overtaken }
        : nothing('nothing is left to hand over');
    }
    case 'roster question': {
      const content = await rosterQuestionContent(db, subjectId);
      if (!content) return nothing('it is asked no more');
      const { question } = content;
      const isNews = question.answer === 'yes' && question.answeredBy === null;
      const isOpen = question.answer === null && !isSettledElsewhere(question);
      return isOpen || isNews ? { content, dropped: overtaken } : nothing('it was answered, or settled');
    }
    case 'digest': {
      // Planned on before this one is said or dropped, so that one that fails ends no week after it.
      await planDigest(db, committeeId, now);
      const committee = await getCommittee(db, committeeId);
      const today = dayIn(committee.timeZone, now);
      const { done, dueSoon, overdue, unowned } = await readDigest(db, committeeId, {
        since: hoursAfter(now, -7 * 24),
        today,
        until: addDays(today, 7),
      });
      if (done.length + dueSoon.length + overdue + unowned === 0) return nothing('nothing to tell');
      return {
        content: {
          kind,
          committee,
          done: await listActionsById(db, done),
          dueSoon: await listActionsById(db, dueSoon),
          overdue,
          unowned,
          now,
        },
        dropped: overtaken,
      };
    }
  }
}
