import { PgBoss } from 'pg-boss';
import { pino } from 'pino';
import { deliverNotices } from '../../src/operations/delivery/deliver-notices.ts';
import { sendingClient, slackMessenger } from '../../src/slack/client/messenger.ts';
import { boltLog } from '../../src/slack/faults/bolt-log.ts';
import { elapsed, median, round3 } from '../in-turns.ts';
import { startSmallSlack, teamId } from '../slack/load.ts';
import { startServer } from '../slack/server.ts';
import { bossWays } from './boss-ways.ts';
import { keepDueNotices, makeDueAgain } from './due-notices.ts';

const notices = 300;
const rounds = 7;
const now = new Date('2027-01-12T12:00:00Z');

/** Delivers the same notices by our own claiming and through pg-boss, in turns; of pg-boss's ways its fastest counts. */
export async function compareQueues() {
  const server = await startServer();
  const slack = await startSmallSlack();
  const log = boltLog(pino({ level: 'error' }));
  try {
    const { db, url } = await server.database('notices');
    await keepDueNotices(db, notices, now);
    const client = sendingClient('xoxb-bench', { slackApiUrl: slack.apiUrl, logger: log });
    const messenger = slackMessenger({
      installed: { teamIds: () => [teamId], clientOf: () => client },
      moments: 'tokens',
      clock: () => now,
      everyMs: 0,
    });
    const boss = new PgBoss({ connectionString: url, supervise: false, schedule: false });
    await boss.start();

    const ways = new Map<string, () => Promise<() => Promise<unknown>>>([
      [
        'ours',
        async () => {
          await makeDueAgain(db);
          return async () => {
            const { sent } = await deliverNotices(db, messenger, now);
            if (sent !== notices) throw new Error(`${sent} of ${notices} notices were sent`);
          };
        },
      ],
      ...bossWays({ boss, db, messenger, now }),
    ]);
    const perSecond = new Map<string, number[]>([...ways.keys()].map((way) => [way, []]));
    for (let round = -1; round < rounds; round += 1) {
      for (const [way, prepare] of ways) {
        const ms = await elapsed(await prepare());
        // The first round warms all up.
        if (round >= 0) perSecond.get(way)?.push((notices / ms) * 1000);
      }
    }
    await boss.stop();
    const medians = [...perSecond].map(([way, each]) => ({ way, perSecond: median(each) }));
    const [ours, ...theirs] = medians;
    const best = theirs.toSorted((one, other) => other.perSecond - one.perSecond)[0];
    if (!ours || !best) throw new Error('Nothing was measured');
    return {
      ratio: round3(ours.perSecond / best.perSecond),
      oursPerSecond: Math.round(ours.perSecond),
      pgBossPerSecond: Math.round(best.perSecond),
      pgBoss: best.way,
    };
  } finally {
    await slack.close();
    await server.stop();
  }
}
