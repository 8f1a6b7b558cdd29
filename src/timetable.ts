import { schedule } from 'node-cron';

/** What is done each minute, until it is stopped. */
export interface Timetable {
  /** No further round begins; resolves when the one under way has ended. */
  stop(): Promise<void>;
}

/**
 * Calls `round` now and at every full minute; one that lasts longer than a minute is never joined by a second. It keeps nothing
 * itself: what is due is asked of the database each time. What a round throws goes to `onFault`, and the next one begins.
 */
export function startTimetable(round: () => Promise<unknown>, onFault: (fault: unknown) => void): Timetable {
  let running: Promise<unknown> | undefined;
  const begin = () => {
    running ??= round()
      .catch(onFault)
      .finally(() => {
        running = undefined;
      });
  };
  const task = schedule('* * * * *', begin);
  begin();
  return {
    async stop() {
      await task.destroy();
      await running;
    },
  };
}
