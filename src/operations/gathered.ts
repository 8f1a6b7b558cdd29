/**
 * `work` as it is called with one thing at a time: what comes while a call is under way waits for the next, in which all of it is
 * done together. Nobody waits longer than for the call before and his own, and each hears when his own has failed.
 */
export function gathered<Item>(work: (items: readonly Item[]) => Promise<void>): (item: Item) => Promise<void> {
  let waiting: Item[] = [];
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return (item) => {
    waiting.push(item);
    next ??= last
      .catch(() => {})
      .then(() => {
        const items = waiting;
        waiting = [];
        next = undefined;
        return work(items);
      });
    last = next;
    return next;
  };
}
