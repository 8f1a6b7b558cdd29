import { getSettings } from '../../../db/committee/committee-settings.ts';
import { getCommittee } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { findGroup, listGroups } from '../../../db/groups/groups.ts';
import { findTimePoll } from '../../../db/meetings/time-polls.ts';
import { findCardOfGroup, findMessageOf } from '../../../db/reminders/notices.ts';
import { listMembers } from '../../../db/roster/members.ts';
import { findVote } from '../../../db/votes/votes.ts';
import { ledgerOf } from '../../domain/meetings/burden-ledger.ts';
import { residentsOf } from '../../domain/meetings/resident.ts';
import { slotEffect } from '../../domain/meetings/slot-effect.ts';
import type { NoticeContent } from '../../domain/reminders/notice-content.ts';
import type { Messenger } from '../ports/messenger.ts';
import { announcementContent } from '../summaries/load-announcement.ts';
import { loadReview } from '../summaries/load-review.ts';

/** Brings the review on show up to date with the draft. */
export async function redrawReview(db: Connection, messenger: Messenger, summaryId: number): Promise<void> {
  const card = await findMessageOf(db, 'review', summaryId);
  if (card) await messenger.redraw(card, () => loadReview(db, summaryId));
}

/** Brings the announcement that shows this group, and a card of its own, up to date with who is in. */
export async function redrawGroup(db: Connection, messenger: Messenger, groupId: number): Promise<void> {
  const card = await findCardOfGroup(db, groupId);
  if (card) await messenger.redraw(card, () => announcementContent(db, card.summaryId));
  await redrawGroupCard(db, messenger, groupId);
}

/** Brings the card of a group by itself up to date. */
export async function redrawGroupCard(db: Connection, messenger: Messenger, groupId: number): Promise<void> {
  const card = await findMessageOf(db, 'group', groupId);
  if (card) await messenger.redraw(card, () => groupCard(db, groupId));
}

/** Brings every announcement that shows topics, and topics' own cards, up to date with how the committee shows who volunteers. */
export async function redrawGroups(db: Connection, messenger: Messenger, committeeId: number): Promise<void> {
  const topics = (await listGroups(db, committeeId)).filter(({ kind }) => kind === 'topic');
  const summaries = new Set<number>();
  for (const { id } of topics) {
    await redrawGroupCard(db, messenger, id);
    const card = await findCardOfGroup(db, id);
    if (!card || summaries.has(card.summaryId)) continue;
    summaries.add(card.summaryId);
    await messenger.redraw(card, () => announcementContent(db, card.summaryId));
  }
}

/** Brings a summary's announcement up to date with its actions, groups and dates. */
export async function redrawAnnouncement(db: Connection, messenger: Messenger, summaryId: number): Promise<void> {
  const card = await findMessageOf(db, 'announcement', summaryId);
  if (!card) return;
  await messenger.redraw(card, () => announcementContent(db, summaryId));
}

/** Brings the card of a vote up to date with how many have voted, and whether it is over. */
export async function redrawVote(db: Connection, messenger: Messenger, voteId: number): Promise<void> {
  const card = await findMessageOf(db, 'vote', voteId);
  if (card) await messenger.redraw(card, () => voteCard(db, voteId));
}

/** Brings the card of a poll of meeting times up to date with what members said, and whether it is over. */
export async function redrawTimePoll(db: Connection, messenger: Messenger, pollId: number): Promise<void> {
  const card = await findMessageOf(db, 'time poll', pollId);
  if (card) await messenger.redraw(card, () => timePollCard(db, pollId));
}

/** The card of a group by itself as the database has it now. */
export async function groupCard(
  db: Connection,
  groupId: number,
): Promise<Extract<NoticeContent, { readonly kind: 'group' }> | undefined> {
  const group = await findGroup(db, groupId);
  return group && { kind: 'group', committee: await getCommittee(db, group.committeeId), group };
}

/** The card of a vote as the database has it now. */
export async function voteCard(
  db: Connection,
  voteId: number,
): Promise<Extract<NoticeContent, { readonly kind: 'vote' }> | undefined> {
  const vote = await findVote(db, voteId);
  return vote && { kind: 'vote', committee: await getCommittee(db, vote.committeeId), vote };
}

/** The card of a poll of meeting times as the database has it now. */
export async function timePollCard(
  db: Connection,
  pollId: number,
): Promise<Extract<NoticeContent, { readonly kind: 'time poll' }> | undefined> {
  const poll = await findTimePoll(db, pollId);
  if (!poll) return undefined;
  const { committeeId } = poll;
  const committee = await getCommittee(db, committeeId);
  const members = (await listMembers(db, committeeId)).filter(({ isFormer }) => !isFormer);
  const costs = await getSettings(db, committeeId);
  const nothingYet = ledgerOf([], residentsOf(members, committee.timeZone), costs);
  const effects = poll.slots.map(({ startsAt }) => slotEffect(nothingYet, startsAt, costs));
  return { kind: 'time poll', committee, poll, effects, members: members.length };
}
