import type { Instant } from '../domain/time/instant.ts';

/** Clocks that are kept right differ by less, and no reminder minds so much. */
const toleranceMs = 5 * 60_000;

/** A clock that a wrong setting of the machine's does not lead astray. */
export interface TrustedClock {
  now(): Instant;
  /** Makes sure of the time where there is a doubt. False: it was never known for sure, and nobody answers who could say. */
  isSure(): Promise<boolean>;
}

export interface TrustedClockNeeds {
  /** The machine's clock, which somebody may set, or a broken time service. */
  readonly wall: () => Instant;
  /** Milliseconds since some moment; nobody sets it, and it may stand still while the machine sleeps. */
  readonly monotonic: () => number;
  /** The time as it is known elsewhere; undefined where nobody answers. */
  readonly ask: () => Promise<Instant | undefined>;
  /** The wall clock is so many milliseconds ahead of what was answered; 0 where it is right again. */
  readonly report: (aheadMs: number) => void;
}

/**
 * The wall clock, as long as it is known to be right.
 *
 * It is held against the monotonic clock at every look. Where the one has moved otherwise than the other, somebody has set the
 * clock, or the machine has slept: from here the two look alike. So somebody else is asked: who has slept is told that the wall clock is
 * right, and whose clock was set goes on with the time that was answered, carried forward by the monotonic clock. Until there is an
 * answer the monotonic clock alone is believed. It never runs ahead: what is due may come late, and nothing comes early. At the
 * start there is nothing to hold the wall clock against, and the same question is asked.
 */
export function trustedClock({ wall, monotonic, ask, report }: TrustedClockNeeds): TrustedClock {
  let sure: { readonly at: number; readonly wall: number; readonly monotonic: number } | undefined;
  let asking: Promise<void> | undefined;
  let reported = false;

  const makeSure = async (): Promise<void> => {
    const answer = await ask();
    if (!answer) return;
    sure = { at: answer.getTime(), wall: wall().getTime(), monotonic: monotonic() };
    const ahead = sure.wall - sure.at;
    const isOff = Math.abs(ahead) > toleranceMs;
    if (isOff || reported) report(isOff ? ahead : 0);
    reported = isOff;
  };
  const isSure = async (): Promise<boolean> => {
    const moved = sure && wall().getTime() - sure.wall - (monotonic() - sure.monotonic);
    if (moved === undefined || Math.abs(moved) > toleranceMs) {
      asking ??= makeSure().finally(() => {
        asking = undefined;
      });
      await asking;
    }
    return sure !== undefined;
  };
  return {
    isSure,
    now() {
      const shown = wall();
      if (!sure) return shown;
      const reckoned = sure.at + (monotonic() - sure.monotonic);
      return Math.abs(shown.getTime() - reckoned) > toleranceMs ? new Date(reckoned) : shown;
    },
  };
}
