import type { Instant } from '../domain/instant.ts';

/** A clock that goes on in real time and can be turned ahead. */
export interface TurnableClock {
  now(): Instant;
  /** Turns it ahead to `moment`; a moment already past leaves it as it is. */
  turnTo(moment: Instant): void;
  /** How far it is ahead of the real time, in milliseconds; negative where it shows an earlier day. */
  shift(): number;
}

/** A clock that is `shift` milliseconds ahead of `real`. */
export function turnableClock(shift: number, real: () => Instant = () => new Date()): TurnableClock {
  let ahead = shift;
  const now = (): Instant => new Date(real().getTime() + ahead);
  return {
    now,
    turnTo: (moment) => {
      ahead += Math.max(0, moment.getTime() - now().getTime());
    },
    shift: () => ahead,
  };
}

/**
 * Turns the clock to `until` as though the time had passed: it stops at each moment at which something is due, in order, and has it
 * delivered before it goes on.
 *
 * `nextDue(after, until)` is the first such moment later than `after`, up to and with `until`.
 */
export async function passTime(
  clock: TurnableClock,
  until: Instant,
  nextDue: (after: Instant, until: Instant) => Promise<Instant | undefined>,
  deliverDue: (now: Instant) => Promise<unknown>,
): Promise<void> {
  await deliverDue(clock.now());
  for (let stop = await nextDue(clock.now(), until); stop !== undefined; stop = await nextDue(stop, until)) {
    clock.turnTo(stop);
    await deliverDue(clock.now());
  }
  clock.turnTo(until);
  await deliverDue(clock.now());
}
