/**
 * Does together what is asked for at once: what comes while a batch is under way waits, and is the next batch. Alone, a thing waits for
 * nothing. `work` gives an outcome for each item, in their order; what it throws is thrown to each who waits.
 */
export function batched<Item, Outcome>(
  work: (items: readonly Item[]) => Promise<readonly Outcome[]>,
): (item: Item) => Promise<Outcome> {
  let waiting: { readonly item: Item; resolve(outcome: Outcome): void; reject(fault: unknown): void }[] = [];
  let isUnderWay = false;
  const workOff = async () => {
    isUnderWay = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        const outcomes = await work(batch.map(({ item }) => item));
        for (const [index, outcome] of outcomes.entries()) batch[index]?.resolve(outcome);
      } catch (fault) {
        for (const { reject } of batch) reject(fault);
      }
    }
    isUnderWay = false;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isUnderWay) void workOff();
    });
}
