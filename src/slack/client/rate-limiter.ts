/** Turns at something that may be done once in a while: one message a second a channel. */
export interface RateLimiter {
  /**
   * Waits for the next turn of `of`, and takes it: true. Where that would take longer than `patienceMs` it takes none: false.
   */
  turn(of: string, patienceMs: number): Promise<boolean>;
  /** No turn of `of` before so many seconds are over. */
  rest(of: string, seconds: number): void;
  /** How long `of` still rests or waits, in milliseconds. */
  waitOf(of: string): number;
}

/** By the machine's steady clock: that of the committee may be turned. */
export function rateLimiter(everyMs: number): RateLimiter {
  const next = new Map<string, number>();
  const waitOf = (of: string) => Math.max(0, (next.get(of) ?? 0) - performance.now());
  return {
    waitOf,
    async turn(of, patienceMs) {
      const wait = waitOf(of);
      if (wait > patienceMs) return false;
      if (next.size > 1000) forgetPast(next);
      next.set(of, performance.now() + wait + everyMs);
      if (wait > 0) await new Promise((turn) => setTimeout(turn, wait));
      return true;
    },
    rest(of, seconds) {
      next.set(of, Math.max(next.get(of) ?? 0, performance.now() + seconds * 1000));
    },
  };
}

function forgetPast(next: Map<string, number>): void {
  const now = performance.now();
  for (const [of, at] of next) if (at <= now) next.delete(of);
}
