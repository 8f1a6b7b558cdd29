import type { Connection } from '../../../db/connection/connection.ts';
import type { ClaimedNotice } from '../../../db/reminders/deliveries.ts';
import type { NoticeContent } from '../../domain/reminders/notice-content.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Dropped, NoticeKindModule, Notices } from './kinds/notice-kind-module.ts';
import { noticeKinds } from './kinds/notice-kinds.ts';
import type { ReadForReminders } from './read-for-reminders.ts';

/** What a delivery says, and its notices that need not be said, or no more. */
export interface Composed {
  /** Undefined where nothing is left to say. */
  readonly content: NoticeContent | undefined;
  readonly dropped: readonly Dropped[];
}

/**
 * Composes what one delivery says from what the database says now, a reminder from what it said when its notices were claimed: what
 * was done before is not reminded of.
 *
 * All notices of a delivery are of one bundle; where that is a member's, reminders and what is late for long come together.
 */
export async function composeNotice(
  db: Connection,
  notices: Notices,
  read: ReadForReminders,
  now: Instant,
): Promise<Composed> {
  const { latest, overtaken } = latestOf(notices);
  const { compose }: NoticeKindModule = noticeKinds[latest[0].kind];
  const composition = await compose({ db, notices: latest, read, now });
  if ('why' in composition) {
    const { why } = composition;
    return { content: undefined, dropped: [...overtaken, ...latest.map(({ id }) => ({ id, why }))] };
  }
  return { content: composition.content, dropped: [...overtaken, ...(composition.dropped ?? [])] };
}

/** Of several notices about one thing, late ones after a stop, the last alone is said. */
function latestOf(notices: Notices): { readonly latest: Notices; readonly overtaken: readonly Dropped[] } {
  const [first = notices[0], ...others] = notices.toSorted(
    (one, other) => one.dueAt.getTime() - other.dueAt.getTime() || one.id - other.id,
  );
  const about = ({ kind, subjectId }: ClaimedNotice) => `${kind} ${subjectId}`;
  const latest = new Map([[about(first), first]]);
  const overtaken: Dropped[] = [];
  for (const notice of others) {
    const before = latest.get(about(notice));
    if (before) overtaken.push({ id: before.id, why: 'overtaken' });
    latest.set(about(notice), notice);
  }
  const [leading = first, ...rest] = latest.values();
  return { latest: [leading, ...rest], overtaken };
}
