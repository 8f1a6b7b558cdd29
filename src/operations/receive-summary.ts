import { createHash } from 'node:crypto';
import { type Connection, inTransaction } from '../../db/connection.ts';
import { addNotice } from '../../db/notices.ts';
import { findSummaryLike, type KeptSummary, keepSummary, lockSummary, readAgain } from '../../db/summaries.ts';
import type { Committee } from '../domain/committee.ts';
import { draftOf } from '../domain/draft.ts';
import type { Instant } from '../domain/instant.ts';
import type { Member } from '../domain/member.ts';
import type { Summary } from '../domain/summary.ts';

/** A text that was posted, dropped or pasted, and what it was read to say. */
export interface PostedSummary {
  readonly committee: Committee;
  readonly postedBy: Member & { readonly userId: string };
  readonly channelId: string;
  readonly messageTs: string;
  readonly permalink: string | null;
  /** The file's name, or the message's first words. */
  readonly name: string;
  readonly text: string;
  readonly summary: Summary;
}

export type Received =
  | { readonly kind: 'kept'; readonly summaryId: number }
  /** The message was edited before its review ended: the review starts again from the new text. */
  | { readonly kind: 'read again'; readonly summaryId: number }
  | { readonly kind: 'already here'; readonly summary: KeptSummary };

/** Keeps the summary, once by message and once by text, and has its review brought to whoever posted it. */
export function receiveSummary(db: Connection, posted: PostedSummary, now: Instant): Promise<Received> {
  const { committee, postedBy, channelId, messageTs, permalink, name, text, summary } = posted;
  const textHash = createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex');
  const draft = draftOf(summary);
  return inTransaction(db, async (db) => {
    const summaryId = await keepSummary(
      db,
      {
        committeeId: committee.id,
        channelId,
        messageTs,
        permalink,
        name,
        postedBy: postedBy.userId,
        draft,
        textHash,
        sourceText: text,
      },
      now,
    );
    if (summaryId !== undefined) {
      await addNotice(db, {
        committeeId: committee.id,
        key: `review ${summaryId}`,
        kind: 'review',
        summaryId,
        memberId: postedBy.id,
        reason: 'posted',
        dueAt: now,
      });
      return { kind: 'kept', summaryId };
    }
    const there = await findSummaryLike(db, { committeeId: committee.id, channelId, messageTs, textHash });
    const locked = there && (await lockSummary(db, there.id));
    if (!locked) throw new Error(`The summary of message ${messageTs} was neither kept nor found`);
    if (locked.state === 'draft' && locked.messageTs === messageTs && locked.textHash !== textHash) {
      await readAgain(db, locked.id, { textHash, sourceText: text, draft });
      return { kind: 'read again', summaryId: locked.id };
    }
    return { kind: 'already here', summary: locked };
  });
}
