import type { Logger } from 'pino';
import type { Metrics } from './metrics.ts';

/** The rounds of the timetable as an operator follows them. */
export interface WatchedRounds {
  /** Does a round and notes how it went; throws what the round throws. */
  run(): Promise<void>;
  /** No round has ended for longer than any should last: one hangs, or none begins. */
  isOverdue(): boolean;
}

/** A round that says many things waits a second between two in one channel; ten minutes are more than any has needed. */
const longestMs = 10 * 60_000;

export function watchRounds(
  round: () => Promise<unknown>,
  metrics: Pick<Metrics, 'roundSeconds' | 'roundFailures' | 'lastRoundEnd'>,
  log: Logger,
): WatchedRounds {
  let ended = performance.now();
  return {
    async run() {
      const long = setTimeout(() => {
        log.error('A round of notices has lasted ten minutes, and no other begins before it ends');
      }, longestMs);
      const measured = metrics.roundSeconds.startTimer();
      try {
        await round();
      } catch (error) {
        metrics.roundFailures.inc();
        throw error;
      } finally {
        clearTimeout(long);
        measured();
        metrics.lastRoundEnd.setToCurrentTime();
        ended = performance.now();
      }
    },
    isOverdue: () => performance.now() - ended > longestMs,
  };
}
