import type { Logger } from 'pino';
import { serializeError } from '../slack/faults/serialize-error.ts';

/** One thing that a process ends before it exits. */
export interface StopStep {
  /** Said in the log where it did not end: "requests of Slack". */
  readonly what: string;
  readonly patienceMs: number;
  readonly end: () => Promise<unknown>;
}

/** How long the bot waits for each thing that it ends, in order; operators are promised less than 20 s in all. */
export const stopPatienceMs = {
  connections: 6_000,
  requests: 5_000,
  inbox: 1_000,
  round: 2_000,
  watch: 1_000,
  daily: 1_000,
  database: 3_000,
} as const;

/**
 * Ends one thing after the other, and waits for each no longer than its patience: a client that sends nothing, or a Slack that does not
 * answer, kept the process until it was killed, with the lock of its folder left behind. What did not end is in the log.
 */
export async function stopInOrder(steps: readonly StopStep[], log: Logger): Promise<void> {
  for (const { what, patienceMs, end } of steps) {
    try {
      if (!(await endsWithin(end(), patienceMs))) log.warn({ what }, `Stopped without waiting longer for ${what}`);
    } catch (error) {
      log.error({ what, error: serializeError(error) }, `Could not end ${what}`);
    }
  }
}

async function endsWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  let late: NodeJS.Timeout | undefined;
  const patience = new Promise<boolean>((over) => {
    late = setTimeout(() => over(false), ms);
  });
  return Promise.race([work.then(() => true), patience]).finally(() => clearTimeout(late));
}
