import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Job, PgBoss } from 'pg-boss';
import type { ClaimedNotice } from '../../db/reminders/deliveries.ts';
import type { Schema } from '../../db/tables/schema.ts';
import { composeNotice } from '../../src/operations/delivery/compose-notice.ts';
import { readForReminders } from '../../src/operations/delivery/read-for-reminders.ts';
import type { Messenger } from '../../src/operations/ports/messenger.ts';
import { teamId } from '../slack/load.ts';

/** As many messages under way at a time as ours has. */
const atOnce = 10;

export interface BossNeeds {
  readonly boss: PgBoss;
  readonly db: Kysely<Schema>;
  readonly messenger: Messenger;
  readonly now: Date;
}

/**
 * The ways in which pg-boss delivers the notices, each job writing and posting its message as ours does: its workers fetching without
 * a pause while there is more (one of ten jobs, two of five), and a loop of our own around its fetch and complete, a hundred at a time.
 */
export function bossWays(needs: BossNeeds): readonly [string, () => Promise<() => Promise<unknown>>][] {
  return [
    ['work 10 x 1', () => prepared(needs, (queue, count) => worked(needs, queue, count, 1))],
    ['work 5 x 2', () => prepared(needs, (queue, count) => worked(needs, queue, count, 2))],
    ['fetch 100', () => prepared(needs, (queue) => fetched(needs, queue))],
  ];
}

/** A queue of its own with a job a notice; what is given back delivers them. */
async function prepared(
  { boss, db }: BossNeeds,
  deliverAll: (queue: string, count: number) => Promise<void>,
): Promise<() => Promise<void>> {
  const rows = await db
    .selectFrom('notices as n')
    .innerJoin('members as m', 'm.id', 'n.memberId')
    .select(['n.id', 'n.key', 'n.kind', 'n.committeeId', 'n.memberId', 'n.reason', 'n.dueAt'])
    .select(['n.actionId as subjectId', 'm.userId as conversationId'])
    .execute();
  const queue = `notices-${randomUUID()}`;
  await boss.createQueue(queue);
  await boss.insert(
    queue,
    rows.map((row) => ({ data: { ...row, teamId } })),
  );
  return () => deliverAll(queue, rows.length);
}

async function worked(needs: BossNeeds, queue: string, count: number, workers: number): Promise<void> {
  const { boss } = needs;
  let sent = 0;
  await new Promise<void>((done, failed) => {
    const settings = { batchSize: atOnce / workers, localConcurrency: workers, pollingIntervalSeconds: 0.5 };
    boss
      .work<ClaimedNotice>(queue, { ...settings, burstWhenBatchFull: true }, async (jobs) => {
        await Promise.all(jobs.map((job) => deliver(needs, job))).catch(failed);
        sent += jobs.length;
        if (sent === count) done();
      })
      .catch(failed);
  });
  await boss.offWork(queue, { wait: true });
}

async function fetched(needs: BossNeeds, queue: string): Promise<void> {
  const { boss } = needs;
  for (;;) {
    const jobs = await boss.fetch<ClaimedNotice>(queue, { batchSize: 100 });
    if (jobs.length === 0) return;
    const left = [...jobs];
    const one = async () => {
      for (let job = left.shift(); job; job = left.shift()) await deliver(needs, job);
    };
    await Promise.all(Array.from({ length: atOnce }, one));
    await boss.complete(
      queue,
      jobs.map((job) => job.id),
    );
  }
}

async function deliver({ db, messenger, now }: BossNeeds, job: Job<ClaimedNotice>): Promise<void> {
  const notice = { ...job.data, deliveryId: job.id, dueAt: new Date(job.data.dueAt) };
  const { content } = await composeNotice(db, [notice], await readForReminders(db, [notice]), now);
  if (!content) throw new Error(`Nothing was left to say of ${notice.key}`);
  const outcome = await messenger.send({ teamId, id: notice.conversationId ?? '' }, content, job.id);
  if (outcome.kind !== 'sent') throw new Error(`${notice.key} was not sent: ${outcome.kind}`);
}
