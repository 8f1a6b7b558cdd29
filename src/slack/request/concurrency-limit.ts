/** Runs the works it is given in the order they come, at most `atOnce` of them together. */
export function inTurn(atOnce: number): <Outcome>(work: () => Promise<Outcome>) => Promise<Outcome> {
  const waiting: (() => void)[] = [];
  let underWay = 0;
  return async (work) => {
    if (underWay === atOnce) await new Promise<void>((turn) => void waiting.push(turn));
    else underWay += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else underWay -= 1;
    }
  };
}
