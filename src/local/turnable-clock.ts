import type { Instant } from '../domain/time/instant.ts';

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

/** What happens as time passes. */
export interface Deliveries {
  /** The first moment later than `after`, up to and with `until`, at which something falls due. */
  nextDue(after: Instant, until: Instant): Promise<Instant | undefined>;
  /** Says all that is due at `now`. */
  deliverDue(now: Instant): Promise<unknown>;
}

/**
 * Turns the clock to `until` as though the time had passed: it stops at each moment at which something is due, in order, and has it
 * delivered before it goes on.
 */
export async function passTime(clock: TurnableClock, until: Instant, deliveries: Deliveries): Promise<void> {
  await deliveries.deliverDue(clock.now());
  const next = (after: Instant) => deliveries.nextDue(after, until);
  for (let stop = await next(clock.now()); stop !== undefined; stop = await next(stop)) {
    clock.turnTo(stop);
    await deliveries.deliverDue(clock.now());
  }
  clock.turnTo(until);
  await deliveries.deliverDue(clock.now());
}
