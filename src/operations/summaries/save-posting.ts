import { createHash } from 'node:crypto';
import { lockCommittee } from '../../../db/committee/committees.ts';
import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import {
  findSummaryWithText,
  listPublishedRoots,
  listSummariesOfMessage,
  readAgain,
  type StoredSummary,
  saveEditedTs,
  saveSummary,
} from '../../../db/summaries/summaries.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import { noticeKeys } from '../../domain/reminders/notice-keys.ts';
import type { Member } from '../../domain/roster/member.ts';
import { draftOf } from '../../domain/summaries/draft.ts';
import { isSameMeeting } from '../../domain/summaries/revision.ts';
import type { Summary } from '../../domain/summaries/summary.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { queueNotices } from '../planning/queue-notices.ts';
import type { ReadPosting } from './read-posting.ts';

/** The message that a summary came in. */
export interface Origin {
  readonly channelId: string;
  readonly messageTs: string;
  /** Slack's id of the file that was read; null for the message's own words. */
  readonly fileId: string | null;
  /** Slack's `edited.ts` of the message as it was read; null where nobody had edited it. */
  readonly editedTs: string | null;
  readonly permalink: string | null;
}

export type Saved =
  | { readonly kind: 'kept'; readonly summaryId: number }
  /** The message was edited before its review ended: the review starts again from what it says now. */
  | { readonly kind: 'read again'; readonly summaryId: number }
  /** Words beside a file that is the summary: what the poster says of it, and no summary of their own. */
  | { readonly kind: 'note' }
  | {
      readonly kind: 'already here';
      /** The Slack id of the person who has its review. */
      readonly reviewer: string;
      readonly state: 'draft' | 'published' | 'discarded';
      /** Delivered twice by Slack, rather than posted twice by somebody. */
      readonly isSameMessage: boolean;
    }
  | Refusal;

/**
 * Keeps the summary, once by message and once by text, and has its review brought to the poster.
 *
 * A published message that was edited, and a new posting about a meeting whose summary is published, correct that summary.
 */
export function savePosting(
  db: Connection,
  postedBy: Member & { readonly userId: string },
  origin: Origin,
  read: ReadPosting,
  now: Instant,
): Promise<Saved> {
  const { channelId, messageTs, fileId, editedTs } = origin;
  const { committeeId } = postedBy;
  const { name, text: sourceText } = read;
  const textHash = createHash('sha256').update(sourceText.replace(/\s+/g, ' ').trim()).digest('hex');
  const draft = draftOf(read.summary);
  return inTransaction(db, async (db) => {
    const refusal = await authorize(db, postedBy, 'bring a summary');
    if (refusal) return refusal;
    await lockCommittee(db, committeeId);
    const parts = await listSummariesOfMessage(db, { committeeId, channelId, messageTs });
    if (fileId === null && parts.some((part) => isCoveredBy(read.summary, part))) return { kind: 'note' };
    const same = parts.find((part) => part.fileId === fileId);
    if (same) {
      // Slack does not keep events in order: an edit may come before what it edits.
      const isOlder = (editedTs ?? '') < (same.editedTs ?? '');
      if (!isOlder && same.textHash === textHash) await saveEditedTs(db, same.id, editedTs);
      if (isOlder || same.textHash === textHash)
        return { kind: 'already here', reviewer: same.postedBy, state: same.state, isSameMessage: true };
    }
    const alike = await findSummaryWithText(db, { committeeId, textHash });
    if (alike) return { kind: 'already here', reviewer: alike.postedBy, state: alike.state, isSameMessage: false };
    if (same && same.state !== 'published') {
      await readAgain(db, same.id, { textHash, sourceText, draft, editedTs });
      return { kind: 'read again', summaryId: same.id };
    }

    const roots = same ? [] : await listPublishedRoots(db, committeeId);
    const root = same?.revisesId ?? same?.id ?? roots.find((one) => isSameMeeting(one.draft.summary, read.summary))?.id;
    const revisesId = root ?? null;
    const summaryId = await saveSummary(
      db,
      { committeeId, ...origin, name, postedBy: postedBy.userId, draft, textHash, sourceText, revisesId },
      now,
    );
    const key = noticeKeys.review({ summaryId });
    const reason = revisesId === null ? 'posted' : 'corrected';
    const to = { memberId: postedBy.id };
    await queueNotices(db, [{ committeeId, key, kind: 'review', subjectId: summaryId, to, reason, dueAt: now }], now);
    return { kind: 'kept', summaryId };
  });
}

/**
 * Whether words are a note on the file that stands beside them: they name no other day. A secretary who repeats the date and three actions
 * there, under a title of their own, would otherwise withdraw the seven that only the file has.
 */
function isCoveredBy(words: Summary, { fileId, state, draft }: StoredSummary): boolean {
  if (fileId === null || state === 'discarded') return false;
  const [day, dayOfFile] = [words.startsAt?.slice(0, 10), draft.summary.startsAt?.slice(0, 10)];
  return day === undefined || dayOfFile === undefined || day === dayOfFile;
}
