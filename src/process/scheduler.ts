import { schedule } from 'node-cron';

/** What is done each minute, until it is stopped. */
export interface Scheduler {
  /** No further round begins; resolves when the one under way has ended. */
  stop(): Promise<void>;
}

/** After so long without a full minute, the clock it waits for has been set back. */
const patienceMs = 90_000;
/** All that a round waits for has an end. One that lasts longer keeps every reminder waiting, and somebody should know. */
const longestMs = 10 * 60_000;

/**
 * Calls `round` now and at every full minute; one that lasts longer than a minute is never joined by a second. It keeps nothing
 * itself: what is due is asked of the database each time. What a round throws goes to `onFault`, and the next one begins; that one has
 * not ended within ten minutes too, once.
 */
export function startScheduler(round: () => Promise<unknown>, onFault: (fault: unknown) => void): Scheduler {
  let running: Promise<unknown> | undefined;
  let begun = 0;
  const begin = () => {
    begun = performance.now();
    if (running !== undefined) return;
    const late = setTimeout(() => onFault(new Error('The round has not ended within 10 minutes')), longestMs);
    running = round()
      .catch(onFault)
      .finally(() => {
        clearTimeout(late);
        running = undefined;
      });
  };
  // Of a machine that slept for a day it would warn 1,440 times.
  const everyMinute = () => schedule('* * * * *', begin, { suppressMissedWarning: true });
  let task = everyMinute();
  // node-cron waits for a moment of the wall clock: when that was set back by a day, it was silent for a day.
  const watch = setInterval(() => {
    if (performance.now() - begun < patienceMs) return;
    void task.destroy();
    task = everyMinute();
    begin();
  }, 60_000);
  begin();
  return {
    async stop() {
      clearInterval(watch);
      await task.destroy();
      await running;
    },
  };
}
