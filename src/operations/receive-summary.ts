import { createHash } from 'node:crypto';
import type { Connection } from '../../db/connection.ts';
import { inTransaction } from '../../db/connection.ts';
import { addNotice } from '../../db/notices.ts';
import { findSummaryLike, keepSummary, lockSummary, readAgain } from '../../db/summaries.ts';
import { draftOf } from '../domain/draft.ts';
import type { Instant } from '../domain/instant.ts';
import type { Member } from '../domain/member.ts';
import type { ReadPosting } from './read-posting.ts';

/** Where a summary was posted, dropped or pasted, and by whom. */
export interface Posting {
  readonly postedBy: Member & { readonly userId: string };
  readonly channelId: string;
  readonly messageTs: string;
  readonly permalink: string | null;
}

export type Received =
  | { readonly kind: 'kept'; readonly summaryId: number }
  /** The message was edited before its review ended: the review starts again from what it says now. */
  | { readonly kind: 'read again'; readonly summaryId: number }
  | {
      readonly kind: 'already here';
      readonly state: 'draft' | 'published' | 'discarded';
      /** Delivered twice by Slack, rather than posted twice by somebody. */
      readonly isSameMessage: boolean;
    };

/** Keeps the summary, once by message and once by text, and has its review brought to whoever posted it. */
export function receiveSummary(db: Connection, posting: Posting, read: ReadPosting, now: Instant): Promise<Received> {
  const { postedBy, channelId, messageTs, permalink } = posting;
  const { committeeId } = postedBy;
  const textHash = createHash('sha256').update(read.text.replace(/\s+/g, ' ').trim()).digest('hex');
  const draft = draftOf(read.summary);
  return inTransaction(db, async (db) => {
    const summaryId = await keepSummary(
      db,
      {
        committeeId,
        channelId,
        messageTs,
        permalink,
        name: read.name,
        postedBy: postedBy.userId,
        draft,
        textHash,
        sourceText: read.text,
      },
      now,
    );
    if (summaryId !== undefined) {
      await addNotice(db, {
        committeeId,
        key: `review ${summaryId}`,
        kind: 'review',
        summaryId,
        memberId: postedBy.id,
        reason: 'posted',
        dueAt: now,
      });
      return { kind: 'kept', summaryId };
    }
    const there = await findSummaryLike(db, { committeeId, channelId, messageTs, textHash });
    const locked = there && (await lockSummary(db, there.id));
    if (!locked) throw new Error(`The summary of message ${messageTs} was neither kept nor found`);
    const isSameMessage = locked.messageTs === messageTs && locked.channelId === channelId;
    if (isSameMessage && locked.textHash !== textHash && locked.state !== 'published') {
      await readAgain(db, locked.id, { textHash, sourceText: read.text, draft });
      return { kind: 'read again', summaryId: locked.id };
    }
    return { kind: 'already here', state: locked.state, isSameMessage };
  });
}
