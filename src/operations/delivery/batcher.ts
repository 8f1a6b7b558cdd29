/** Work that is done for several things at once. */
export interface Batcher<Item> {
  add(item: Item): void;
  /** Does what still waits, and is over when all is done; gives what went wrong. */
  end(): Promise<readonly unknown[]>;
}

/** Calls `work` with all that was added within `ms` of the first of it; one call after the other. */
export function batcher<Item>(work: (items: readonly Item[]) => Promise<void>, ms: number): Batcher<Item> {
  const faults: unknown[] = [];
  let waiting: Item[] = [];
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const begin = () => {
    clearTimeout(timer);
    timer = undefined;
    const items = waiting;
    waiting = [];
    if (items.length > 0) last = last.then(() => work(items)).catch((fault) => faults.push(fault));
  };
  return {
    add(item) {
      waiting.push(item);
      timer ??= setTimeout(begin, ms);
    },
    async end() {
      begin();
      await last;
      return faults;
    },
  };
}
