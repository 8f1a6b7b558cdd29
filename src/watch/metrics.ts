import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ReceiverEvent } from '@slack/bolt';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Delivered } from '../operations/delivery/deliver-notices.ts';
import { readingChannel } from '../operations/summaries/reading-channel.ts';

/** What the bot counts and times, as Prometheus has it (https://prometheus.io/docs/practices/naming/). No label carries a name or a text. */
export interface Metrics {
  readonly registry: Registry;
  /** Times what is done for one payload of Slack's: until it is acknowledged, and until all of it is done and answered. */
  timed(process: (event: ReceiverEvent) => Promise<void>): (event: ReceiverEvent) => Promise<void>;
  readonly roundSeconds: Histogram;
  readonly roundFailures: Counter;
  readonly lastRoundEnd: Gauge;
  delivered(outcomes: Delivered): void;
  /** Stops counting: a process that goes on, as a test's does, would count for a bot that has ended. */
  end(): void;
}

/** Slack waits three seconds for an acknowledgement. */
const requestBuckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30];
const roundBuckets = [0.05, 0.25, 1, 5, 15, 60, 300, 600];

export interface Measured {
  /** The database's connections. */
  readonly pool: { readonly totalCount: number; readonly idleCount: number; readonly waitingCount: number };
  /** Asked at each reading of the metrics. */
  readonly waiting: () => Promise<{ readonly waiting: number; readonly late: number }>;
  readonly isConnected: () => boolean;
}

export function startMetrics({ pool, waiting, isConnected }: Measured): Metrics {
  const registry = new Registry();
  const registers = [registry];

  const labelNames = ['kind'] as const;
  const acknowledgement = new Histogram({
    name: 'rapporteur_acknowledgement_seconds',
    help: 'From the arrival of a payload of Slack to its acknowledgement',
    labelNames,
    buckets: requestBuckets,
    registers,
  });
  const answer = new Histogram({
    name: 'rapporteur_answer_seconds',
    help: 'From the arrival of a payload of Slack until all it asks for is done and answered',
    labelNames,
    buckets: requestBuckets,
    registers,
  });
  const reading = new Histogram({
    name: 'rapporteur_summary_reading_seconds',
    help: 'Reading one posted text or file, with the wait for its turn',
    buckets: requestBuckets,
    registers,
  });
  const notices = new Counter({
    name: 'rapporteur_notices_total',
    help: 'Notices of this process, by how they ended',
    labelNames: ['outcome'],
    registers,
  });
  gauge('rapporteur_slack_connected', 'Whether Slack can reach the bot and accepts its token', () =>
    Number(isConnected()),
  );
  gauge('rapporteur_database_connections', 'Open connections to the database', () => pool.totalCount);
  gauge('rapporteur_database_connections_idle', 'Open connections that nobody uses', () => pool.idleCount);
  gauge('rapporteur_database_waiting', 'Works that wait for a connection to the database', () => pool.waitingCount);
  const late = new Gauge({
    name: 'rapporteur_notices_late',
    help: 'Notices in the database that were due over a minute ago and are not sent',
    registers,
  });
  new Gauge({
    name: 'rapporteur_notices_waiting',
    help: 'Notices in the database that are not sent yet, most of them for a time to come',
    registers,
    async collect() {
      // Where the database does not answer the metrics that say so must still be read.
      const counted = await waiting().catch(() => undefined);
      this.set(counted?.waiting ?? Number.NaN);
      late.set(counted?.late ?? Number.NaN);
    },
  });

  function gauge(name: string, help: string, value: () => number): void {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  }

  const onRead = (seconds: unknown) => void (typeof seconds === 'number' && reading.observe(seconds));
  subscribe(readingChannel, onRead);
  return {
    registry,
    timed: (process) => async (event) => {
      const kind = kindOf(event.body);
      const acknowledged = acknowledgement.startTimer({ kind });
      const answered = answer.startTimer({ kind });
      const ack: ReceiverEvent['ack'] = async (given) => {
        await event.ack(given);
        acknowledged();
      };
      await process({ ...event, ack }).finally(answered);
    },
    roundSeconds: new Histogram({
      name: 'rapporteur_round_seconds',
      help: 'How long the rounds of the timetable lasted',
      buckets: roundBuckets,
      registers,
    }),
    roundFailures: new Counter({
      name: 'rapporteur_round_failures_total',
      help: 'Rounds of the timetable that ended with a fault',
      registers,
    }),
    lastRoundEnd: new Gauge({
      name: 'rapporteur_round_last_end_timestamp_seconds',
      help: 'When the last round of the timetable ended, in seconds since 1970',
      registers,
    }),
    delivered(outcomes) {
      for (const [outcome, count] of Object.entries(outcomes)) notices.inc({ outcome }, count);
    },
    end() {
      unsubscribe(readingChannel, onRead);
      registry.clear();
    },
  };
}

/** One of a few words, whatever Slack may send. */
function kindOf(body: ReceiverEvent['body']): string {
  if (body.event) return 'event';
  if (body.command) return 'command';
  switch (body.type) {
    case 'block_actions':
    case 'view_submission':
    case 'message_action':
      return body.type;
    default:
      return 'other';
  }
}
