/** Faults of one thing that keep nothing after it from being done. */
export interface SparedFaults {
  /** What the work gives, or undefined where it failed. */
  spare<Outcome>(work: Promise<Outcome>): Promise<Outcome | undefined>;
  /** Throws what failed, if anything did: once all is done. */
  throwAny(): void;
}

/**
 * For things that have nothing to do with each other and are done one after the other, again and again: a table that could not be pruned
 * for weeks kept accounts from being compared for weeks.
 */
export function sparedFaults(): SparedFaults {
  const faults: unknown[] = [];
  return {
    async spare(work) {
      try {
        return await work;
      } catch (fault) {
        faults.push(fault);
        return undefined;
      }
    },
    throwAny() {
      if (faults.length === 1) throw faults[0];
      if (faults.length > 1) throw new AggregateError(faults, `${faults.length} things went wrong`);
    },
  };
}
