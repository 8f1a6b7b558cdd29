import { readFileSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import { getMember } from '../../db/roster/members.ts';
import type { Schema } from '../../db/tables/schema.ts';
import { dayIn } from '../../src/domain/time/instant.ts';
import { loadAnnouncement } from '../../src/operations/summaries/load-announcement.ts';
import { publishSummary } from '../../src/operations/summaries/publish-summary.ts';
import { readPosting } from '../../src/operations/summaries/read-posting.ts';
import { savePosting } from '../../src/operations/summaries/save-posting.ts';
import { announcementMessage } from '../../src/slack/views/summaries/announcement.ts';
import { round3 } from '../in-turns.ts';
import type { Measure } from '../measure.ts';
import { startAcknowledgingBot, startRapporteur } from '../slack/bots.ts';
import { startCrowdedSlack } from '../slack/crowd.ts';
import { teamId } from '../slack/load.ts';
import { startServer } from '../slack/server.ts';

const volunteers = 300;
const rounds = 3;
/** Slack shows an error to who clicked and was not acknowledged within this. */
const slackWaitsMs = 3000;

const summary = readFileSync('examples/summary.txt', 'utf8');

/**
 * 300 members click "Volunteer" within one second, over signed HTTP and PostgreSQL, for five topics of one card: none may be lost, each
 * is told, and the card ends as the database has it. By the worst of the rounds' p99 of the acknowledgement, against what Slack waits;
 * `floorP99Ms` is that of a bot that acknowledges and does nothing else.
 */
export const measure: Measure = {
  name: '300-volunteers',
  goal: 10,
  better: 'higher',
  run: async () => {
    const server = await startServer();
    const slack = await startCrowdedSlack();
    try {
      const { db } = await server.database('volunteers');
      await db.insertInto('workspaces').values({ teamId, enterpriseId: null }).execute();
      const bot = await startRapporteur(db, slack.apiUrl);
      const least = await startAcknowledgingBot(slack.apiUrl);
      const seen = [];
      // The first round warms up.
      for (let round = 0; round <= rounds; round += 1) {
        const { summaryId, channelId, topics, people } = await publishedCard(db, round);
        const clicks = people.map((userId, nth) => ({ userId, groupId: topics[nth % topics.length] ?? 0 }));
        const isTrue = async (blocks: string) => blocks === (await cardOf(db, summaryId));
        const crowd = { channelId, clicks, withinMs: 1000 };
        const floor = await slack.sendToDeaf({ ...crowd, url: least.url });
        const one = await slack.send({ ...crowd, url: bot.url }, isTrue);
        const settled = await settledOf(db, topics);
        if (round > 0)
          seen.push({ ...one, settled, p99: percentile(one.acknowledgedMs, 0.99), floor: percentile(floor, 0.99) });
      }
      await bot.stop();
      await least.stop();
      const worst = (values: readonly number[]) => round3(Math.max(...values));
      const p99Ms = worst(seen.map((one) => one.p99));
      return {
        ratio: round3(slackWaitsMs / p99Ms),
        p99Ms,
        p50Ms: worst(seen.map((one) => percentile(one.acknowledgedMs, 0.5))),
        floorP99Ms: worst(seen.map((one) => one.floor)),
        allSettled: seen.every((one) => one.settled === volunteers) ? 'yes' : 'no',
        msToAllTold: worst(seen.map((one) => one.toldMs)),
        msToTrueCard: worst(seen.map((one) => one.trueCardMs)),
        updates: worst(seen.map((one) => one.drawings)),
      };
    } finally {
      await slack.close();
      await server.stop();
    }
  },
};

/** A committee of its own, whose summary is published and whose card is on show. */
async function publishedCard(db: Kysely<Schema>, round: number) {
  const channelId = `C0ROUND${round}`;
  const { id: committeeId } = await db
    .insertInto('committees')
    .values((from) => ({
      workspaceId: from.selectFrom('workspaces').select('id'),
      channelId,
      name: `Board ${round}`,
      createdAt: new Date(),
    }))
    .returning('id')
    .executeTakeFirstOrThrow();
  await sql`insert into members (committee_id, name, user_id, role)
    select ${committeeId}, 'Member ' || n, 'U' || ${committeeId}::int || 'N' || n, case n when 1 then 'secretariat' else 'member' end
    from generate_series(1, ${volunteers}::int) n`.execute(db);
  const members = await db
    .selectFrom('members')
    .where('committeeId', '=', committeeId)
    .select(['id', 'userId'])
    .orderBy('id')
    .execute();
  const by = await getMember(db, members[0]?.id ?? 0);
  const read = await readPosting({ kind: 'message', text: `${summary}\n${round}\n` }, '2026-06-03');
  if (read.kind !== 'summary') throw new Error('The summary was not read as one');
  const origin = { channelId, messageTs: '1.0001', fileId: null, editedTs: null, permalink: null };
  const received = await savePosting(db, { ...by, userId: by.userId ?? '' }, origin, read, new Date());
  if (received.kind !== 'kept') throw new Error(`The summary was not kept: ${received.kind}`);
  const { summaryId } = received;
  await publishSummary(db, { summaryId, by, people: [] }, new Date());
  await db
    .updateTable('notices')
    .set({ state: 'delivered', conversationId: channelId, messageTs: '1.000100' })
    .where('kind', '=', 'announcement')
    .where('summaryId', '=', summaryId)
    .execute();
  const topics = await db
    .selectFrom('groups')
    .where('summaryId', '=', summaryId)
    .where('kind', '=', 'topic')
    .select('id')
    .execute();
  if (topics.length !== 5) throw new Error(`The summary has ${topics.length} topics`);
  return {
    summaryId,
    channelId,
    topics: topics.map((topic) => topic.id),
    people: members.flatMap(({ userId }) => userId ?? []),
  };
}

async function cardOf(db: Kysely<Schema>, summaryId: number): Promise<string> {
  const announcement = await loadAnnouncement(db, summaryId);
  if (!announcement) throw new Error('There is no announcement');
  return JSON.stringify(announcementMessage(announcement, dayIn('UTC', new Date()), 'tokens').blocks);
}

/** Offers in the database. */
async function settledOf(db: Kysely<Schema>, topics: readonly number[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from group_members where group_id = any(${topics}))
      + (select count(*) from group_answers where group_id = any(${topics}) and answer = 'waits') as count`.execute(db);
  return rows[0]?.count ?? 0;
}

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * part) - 1] ?? Number.NaN;
}
