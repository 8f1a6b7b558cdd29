import { listActionsOfSummary } from '../../../db/actions/actions.ts';
import { getCommittee } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { listGroupsOfSummary } from '../../../db/groups/groups.ts';
import { findUndoneOf } from '../../../db/history/changes.ts';
import { findMeetingOfSummary, listDatesOfSummary } from '../../../db/meetings/meetings.ts';
import { findSummary } from '../../../db/summaries/summaries.ts';
import type { NoticeContent } from '../../domain/reminders/notice-content.ts';
import type { Announcement } from '../../domain/summaries/announcement.ts';

/** What the channel is told of a published summary: the whole of it, of a correction what it changes, or that it was taken back. */
export async function announcementContent(
  db: Connection,
  summaryId: number,
): Promise<Extract<NoticeContent, { readonly kind: 'announcement' | 'correction' | 'taken back' }> | undefined> {
  const summary = await findSummary(db, summaryId);
  const undone = summary && summary.state !== 'published' ? await findUndoneOf(db, summaryId) : undefined;
  if (summary && undone) {
    const committee = await getCommittee(db, summary.committeeId);
    return { kind: 'taken back', committee, title: summary.draft.summary.title, ...undone };
  }
  if (summary?.state !== 'published' || summary.revisesId === null) {
    const announcement = await loadAnnouncement(db, summaryId);
    return announcement && { kind: 'announcement', announcement };
  }
  const { permalink, postedBy, revision, corrections: changes, revisesId: rootId } = summary;
  const correction = { rootId, title: summary.draft.summary.title, permalink, postedBy, revision, changes };
  return { kind: 'correction', committee: await getCommittee(db, summary.committeeId), correction };
}

/** A published summary's announcement as the database has it now; undefined where it is not published. */
export async function loadAnnouncement(db: Connection, summaryId: number): Promise<Announcement | undefined> {
  const summary = await findSummary(db, summaryId);
  if (summary?.state !== 'published') return undefined;
  const meeting = await findMeetingOfSummary(db, summaryId);
  return {
    summaryId,
    committee: await getCommittee(db, summary.committeeId),
    title: summary.draft.summary.title,
    permalink: summary.permalink,
    postedBy: summary.postedBy,
    actions: await listActionsOfSummary(db, summaryId),
    nextMeeting: meeting && !meeting.cancelledAt ? meeting : null,
    dates: await listDatesOfSummary(db, summaryId),
    decisions: summary.draft.summary.decisions.map((decision) => decision.text),
    groups: await listGroupsOfSummary(db, summaryId),
  };
}
