import { hoursAfter, type Instant } from '../domain/time/instant.ts';

/** What is done once a day, beside what is done each minute. */
export interface Daily {
  /** Begins it at the first call, and at the first a day after it was done; after a fault an hour later. Does not wait for it. */
  beginIfDue(now: Instant): void;
  /** Resolves when what is under way has ended. */
  stop(): Promise<void>;
}

/** It keeps nothing beyond the process: each start does it once. What the work throws goes to `onFault`. */
export function onceADay(work: (now: Instant) => Promise<unknown>, onFault: (fault: unknown) => void): Daily {
  let running: Promise<void> | undefined;
  let next: Instant | undefined;
  const run = async (now: Instant): Promise<void> => {
    try {
      await work(now);
      next = hoursAfter(now, 24);
    } catch (fault) {
      next = hoursAfter(now, 1);
      onFault(fault);
    } finally {
      running = undefined;
    }
  };
  return {
    beginIfDue(now) {
      if (running === undefined && (next === undefined || now >= next)) running = run(now);
    },
    async stop() {
      await running;
    },
  };
}
