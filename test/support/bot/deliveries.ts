import './loaded.ts';
import { type Kysely, sql } from 'kysely';
import { findNextDue } from '../../../db/reminders/notices.ts';
import type { Schema } from '../../../db/tables/schema.ts';
import { type Delivered, deliverNotices } from '../../../src/operations/delivery/deliver-notices.ts';
import { planNotices } from '../../../src/operations/planning/plan-notices.ts';
import type { Messenger } from '../../../src/operations/ports/messenger.ts';
import { sendingClient, slackMessenger } from '../../../src/slack/client/messenger.ts';
import { type KeptAction, keepAction, keepSampleCommittee, type SampleCommittee } from '../committee/committee.ts';
import { empty } from '../databases/databases.ts';
import { type FakeSlack, startFakeSlack } from '../fake-slack/fake-slack.ts';
import { addChannel, addPerson } from '../fake-slack/fake-slack-workspace.ts';
import { installedIn } from './installed-in.ts';
import { quietLogger } from './quiet-logger.ts';

/** The sample committee, its people and its channel in a Slack whose clock is the test's, and what is delivered there. */
export interface Deliveries extends SampleCommittee {
  readonly slack: FakeSlack;
  readonly messenger: Messenger;
  readonly clock: { now: Date };
  /** Turns the clock, where a moment is given, and says what is due by then; through the messenger of these unless another is given. */
  deliver(at?: string | Date, through?: Messenger): Promise<Delivered>;
  /**
   * What is said from then until then, each at its own moment; by default at that one moment alone. In the order of time, and of what of
   * each is in the notification: "01-20T08:00 D0TUNDE: #1 Send comments: due in 7 days (Wed 27 January)".
   */
  said(from: string, until?: string): Promise<readonly string[]>;
  /** Keeps an action and plans its reminders, as of the moment all began. Returns its id. */
  planAction(action: KeptAction): Promise<number>;
  /** What became of each notice and why, in the order they are due: "7 days before: delivered". */
  states(): Promise<readonly string[]>;
  /** What was claimed and not settled is anybody's to look for, as once whoever claimed it is dead. */
  leasesEnd(): Promise<void>;
}

export const none: Delivered = { sent: 0, found: 0, dropped: 0, failed: 0, putBack: 0, unsettled: 0 };

/** In a database emptied for it. Its Slack is the caller's to close. */
export async function startDeliveries(db: Kysely<Schema>, now: Date): Promise<Deliveries> {
  await empty(db);
  const sample = await keepSampleCommittee(db, now);
  const clock = { now };
  const slack = await startFakeSlack();
  const { workspace } = slack;
  workspace.clock = () => clock.now;
  for (const { userId, name, timeZone } of [sample.lea, sample.tunde, sample.sina])
    addPerson(workspace, { id: userId ?? '', name, real_name: name, tz: timeZone ?? '' });
  addChannel(workspace, { id: sample.committee.channelId });
  const client = sendingClient(workspace.botToken, { slackApiUrl: slack.apiUrl, logger: quietLogger });
  const messenger = slackMessenger({
    installed: installedIn(client),
    moments: 'tokens',
    clock: () => clock.now,
    everyMs: 0,
  });
  const deliver = (at: string | Date = clock.now, through = messenger) => {
    clock.now = new Date(at);
    return deliverNotices(db, through, clock.now);
  };
  return {
    ...sample,
    slack,
    messenger,
    clock,
    deliver,
    async said(from, until = from) {
      const before = workspace.messages.length;
      for (
        let at: Date | undefined = new Date(from);
        at;
        at = await findNextDue(db, messenger.teamIds(), at, new Date(until))
      )
        await deliver(at);
      return workspace.messages
        .slice(before)
        .map(({ ts, channel, text }) => `${minuteOf(ts)} ${channel}: ${withoutFile(text)}`)
        .toSorted();
    },
    async planAction(action) {
      const id = await keepAction(db, sample.committee, action, now);
      await planNotices(db, { kind: 'actions', actionIds: [id] }, now);
      return id;
    },
    async states() {
      const rows = await db
        .selectFrom('notices')
        .select(['reason', 'state', 'why'])
        .orderBy('dueAt')
        .orderBy('id')
        .execute();
      return rows.map(({ reason, state, why }) => [reason, state, ...(why === null ? [] : [why])].join(': '));
    },
    async leasesEnd() {
      await sql`update notices set lease_until = clock_timestamp() where state = 'sending'`.execute(db);
    },
  };
}

/** "01-20T08:00" */
const minuteOf = (ts: string) => new Date(Number(ts) * 1000).toISOString().slice(5, 16);

/** The first line, without the link by which Slack shares the meeting's file: its address differs each time. */
const withoutFile = (text: string): string => (text.split('\n')[0] ?? '').replace(/ <[^<>]+\|meeting\.ics>$/, '');
