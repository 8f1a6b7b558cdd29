import { type CoalescingQueue, coalescingQueue } from '../../../src/slack/client/coalescing-queue.ts';

/** Cards that rest after each drawing for as long as the test says. */
export interface RestingCards {
  readonly cards: CoalescingQueue;
  /** Ends the second that the cards drawn so far rest. */
  wake(): void;
  /** From now on none rests: a bot that stops waits for what is still to be drawn. */
  release(): void;
}

export function restingCards(): RestingCards {
  const rests: (() => void)[] = [];
  let isReleased = false;
  const wake = () => {
    for (const over of rests.splice(0)) over();
  };
  return {
    cards: coalescingQueue(1000, () => (isReleased ? Promise.resolve() : new Promise((over) => void rests.push(over)))),
    wake,
    release() {
      isReleased = true;
      wake();
    },
  };
}
