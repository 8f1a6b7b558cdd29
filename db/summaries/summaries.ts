import type { Draft } from '../../src/domain/summaries/draft.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { Connection } from '../connection/connection.ts';

/** A summary as it was posted, and its review. */
export interface StoredSummary {
  readonly id: number;
  readonly committeeId: number;
  readonly channelId: string;
  readonly messageTs: string;
  /** The file of the message that it was read from; null for the message's own words. */
  readonly fileId: string | null;
  /** Slack's `edited.ts` of what was read; null where nobody had edited it. */
  readonly editedTs: string | null;
  readonly permalink: string | null;
  readonly textHash: string;
  readonly name: string;
  /** The Slack id of the poster, who has its review. */
  readonly postedBy: string;
  readonly state: 'draft' | 'published' | 'discarded';
  readonly draft: Draft;
  readonly reviewPage: number;
  readonly publishedAt: Instant | null;
  /** The published summary of the same meeting that this one corrects. */
  readonly revisesId: number | null;
  /** From 1; of a correction more. */
  readonly revision: number;
  /** What the published correction changed, a line each. */
  readonly corrections: readonly string[];
}

const columns = [
  'id',
  'committeeId',
  'channelId',
  'messageTs',
  'fileId',
  'editedTs',
  'permalink',
  'textHash',
  'name',
  'postedBy',
  'state',
  'draft',
  'reviewPage',
  'publishedAt',
  'revisesId',
  'revision',
  'corrections',
] as const;

export interface NewSummary
  extends Pick<
    StoredSummary,
    | 'committeeId'
    | 'channelId'
    | 'messageTs'
    | 'fileId'
    | 'editedTs'
    | 'permalink'
    | 'name'
    | 'textHash'
    | 'postedBy'
    | 'draft'
    | 'revisesId'
  > {
  readonly sourceText: string;
}

/** Returns its id. */
export async function saveSummary(db: Connection, summary: NewSummary, now: Instant): Promise<number> {
  const row = await db
    .insertInto('summaries')
    .values({ ...summary, draft: JSON.stringify(summary.draft), receivedAt: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** What was read from that message, latest first: from its words, and from each of its files. */
export async function listSummariesOfMessage(
  db: Connection,
  posted: Pick<NewSummary, 'committeeId' | 'channelId' | 'messageTs'>,
): Promise<readonly StoredSummary[]> {
  return db
    .selectFrom('summaries')
    .where('committeeId', '=', posted.committeeId)
    .where('channelId', '=', posted.channelId)
    .where('messageTs', '=', posted.messageTs)
    .select(columns)
    .orderBy('id', 'desc')
    .execute();
}

/** The summary with that text, unless it was discarded. */
export async function findSummaryWithText(
  db: Connection,
  posted: Pick<NewSummary, 'committeeId' | 'textHash'>,
): Promise<StoredSummary | undefined> {
  return db
    .selectFrom('summaries')
    .where('committeeId', '=', posted.committeeId)
    .where('textHash', '=', posted.textHash)
    .where('state', '<>', 'discarded')
    .select(columns)
    .executeTakeFirst();
}

/** The published summaries that correct no other, latest first: those a new one may correct. */
export async function listPublishedRoots(db: Connection, committeeId: number): Promise<readonly StoredSummary[]> {
  return db
    .selectFrom('summaries')
    .where('committeeId', '=', committeeId)
    .where('state', '=', 'published')
    .where('revisesId', 'is', null)
    .select(columns)
    .orderBy('publishedAt', 'desc')
    .limit(20)
    .execute();
}

/** What the latest published revision of a summary says. */
export async function findLatestRevision(db: Connection, rootId: number): Promise<StoredSummary | undefined> {
  return db
    .selectFrom('summaries')
    .where((is) => is.or([is('id', '=', rootId), is('revisesId', '=', rootId)]))
    .where('state', '=', 'published')
    .select(columns)
    .orderBy('revision', 'desc')
    .executeTakeFirst();
}

/** How many published revisions a summary has, itself among them. */
export async function countRevisions(db: Connection, rootId: number): Promise<number> {
  const { revisions } = await db
    .selectFrom('summaries')
    .where((is) => is.or([is('id', '=', rootId), is('revisesId', '=', rootId)]))
    .where('state', '=', 'published')
    .select((select) => select.fn.countAll<number>().as('revisions'))
    .executeTakeFirstOrThrow();
  return revisions;
}

/** The text of a published summary as it was posted, to read an old revision. */
export async function findPublishedText(db: Connection, id: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('summaries')
    .where('id', '=', id)
    .where('state', '=', 'published')
    .select('sourceText')
    .executeTakeFirst();
  return row?.sourceText;
}

export async function saveCorrections(
  db: Connection,
  id: number,
  revision: number,
  lines: readonly string[],
): Promise<void> {
  await db
    .updateTable('summaries')
    .set({ revision, corrections: JSON.stringify(lines) })
    .where('id', '=', id)
    .execute();
}

export async function findSummary(db: Connection, id: number): Promise<StoredSummary | undefined> {
  return db.selectFrom('summaries').where('id', '=', id).select(columns).executeTakeFirst();
}

/** The summary, locked until the transaction ends: two clicks of "Publish" publish once. */
export async function lockSummary(db: Connection, id: number): Promise<StoredSummary | undefined> {
  return db.selectFrom('summaries').where('id', '=', id).select(columns).forUpdate().executeTakeFirst();
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
  { draft, ...read }: Pick<NewSummary, 'textHash' | 'sourceText' | 'draft' | 'editedTs'>,
): Promise<void> {
  await db
    .updateTable('summaries')
    .set({ ...read, state: 'draft', draft: JSON.stringify(draft), reviewPage: 0 })
    .where('id', '=', id)
    .execute();
}

/** The message was edited, and says what it said. */
export async function saveEditedTs(db: Connection, id: number, editedTs: string | null): Promise<void> {
  await db.updateTable('summaries').set({ editedTs }).where('id', '=', id).execute();
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
