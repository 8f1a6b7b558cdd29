import type { Draft } from '../src/domain/draft.ts';
import type { Instant } from '../src/domain/instant.ts';
import type { Connection } from './connection.ts';

/** A summary as it was posted, and its review. */
export interface KeptSummary {
  readonly id: number;
  readonly committeeId: number;
  readonly channelId: string;
  readonly messageTs: string;
  readonly permalink: string | null;
  readonly textHash: string;
  readonly name: string;
  /** The Slack id of who posted it, and so has its review. */
  readonly postedBy: string;
  readonly state: 'draft' | 'published' | 'discarded';
  readonly draft: Draft;
  readonly reviewPage: number;
  readonly publishedAt: Instant | null;
}

const columns = [
  'id',
  'committeeId',
  'channelId',
  'messageTs',
  'permalink',
  'textHash',
  'name',
  'postedBy',
  'state',
  'draft',
  'reviewPage',
  'publishedAt',
] as const;

export interface NewSummary
  extends Pick<
    KeptSummary,
    'committeeId' | 'channelId' | 'messageTs' | 'permalink' | 'name' | 'textHash' | 'postedBy' | 'draft'
  > {
  readonly sourceText: string;
}

/** Keeps the text once by message and once by content; undefined where it is kept already. */
export async function keepSummary(db: Connection, summary: NewSummary, now: Instant): Promise<number | undefined> {
  const row = await db
    .insertInto('summaries')
    .values({ ...summary, draft: JSON.stringify(summary.draft), receivedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** The summary kept from that message, or with that text and not discarded. */
export async function findSummaryLike(
  db: Connection,
  posted: Pick<NewSummary, 'committeeId' | 'channelId' | 'messageTs' | 'textHash'>,
): Promise<KeptSummary | undefined> {
  return db
    .selectFrom('summaries')
    .where('committeeId', '=', posted.committeeId)
    .where((is) =>
      is.or([
        is.and([is('channelId', '=', posted.channelId), is('messageTs', '=', posted.messageTs)]),
        is.and([is('textHash', '=', posted.textHash), is('state', '<>', 'discarded')]),
      ]),
    )
    .select(columns)
    .orderBy('id')
    .executeTakeFirst();
}

export async function findSummary(db: Connection, id: number): Promise<KeptSummary | undefined> {
  return db.selectFrom('summaries').where('id', '=', id).select(columns).executeTakeFirst();
}

/** The summary, locked until the transaction ends: two clicks of "Publish" publish once. */
export async function lockSummary(db: Connection, id: number): Promise<KeptSummary | undefined> {
  return db.selectFrom('summaries').where('id', '=', id).select(columns).forUpdate().executeTakeFirst();
}

export async function findLatestPublished(db: Connection, committeeId: number): Promise<KeptSummary | undefined> {
  return db
    .selectFrom('summaries')
    .where('committeeId', '=', committeeId)
    .where('state', '=', 'published')
    .select(columns)
    .orderBy('publishedAt', 'desc')
    .executeTakeFirst();
}

export async function saveDraft(db: Connection, id: number, draft: Draft): Promise<void> {
  await db
    .updateTable('summaries')
    .set({ draft: JSON.stringify(draft) })
    .where('id', '=', id)
    .execute();
}

/** The message was edited: its review begins again from what it says now. */
export async function readAgain(
  db: Connection,
  id: number,
  { draft, ...read }: Pick<NewSummary, 'textHash' | 'sourceText' | 'draft'>,
): Promise<void> {
  await db
    .updateTable('summaries')
    .set({ ...read, state: 'draft', draft: JSON.stringify(draft), reviewPage: 0 })
    .where('id', '=', id)
    .execute();
}

export async function turnPage(db: Connection, id: number, page: number): Promise<void> {
  await db.updateTable('summaries').set({ reviewPage: page }).where('id', '=', id).execute();
}

export async function settleSummary(
  db: Connection,
  id: number,
  outcome:
    | { readonly state: 'discarded' }
    | { readonly state: 'published'; readonly publishedAt: Instant; readonly publishedBy: number },
): Promise<void> {
  await db.updateTable('summaries').set(outcome).where('id', '=', id).execute();
}
