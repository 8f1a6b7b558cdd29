/** Runs the works it is given in the order they come, at most `atOnce` of them together. */
export function concurrencyLimit(atOnce: number): <Outcome>(work: () => Promise<Outcome>) => Promise<Outcome> {
  const waiting: (() => void)[] = [];
  let inFlight = 0;
  return async (work) => {
    if (inFlight === atOnce) await new Promise<void>((turn) => void waiting.push(turn));
    else inFlight += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else inFlight -= 1;
    }
  };
}
