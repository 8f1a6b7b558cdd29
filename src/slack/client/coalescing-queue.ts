/** Draws cards: each by one hand at a time, each at most once in `everyMs`. */
export interface CoalescingQueue {
  /** Resolves once a drawing that began after this call has ended, with what it said. Requests that wait together are drawn once. */
  redraw(card: string, draw: () => Promise<boolean>): Promise<boolean>;
}

interface Card {
  /** Until the last drawing is on show and its time is over. */
  busy: Promise<unknown>;
  /** Who waits for the next drawing. */
  next: Promise<boolean> | undefined;
}

const byTheMachine = (ms: number): Promise<void> => new Promise((over) => setTimeout(over, ms));

/** `rest` resolves when so many milliseconds are over. */
export function coalescingQueue(everyMs: number, rest: (ms: number) => Promise<void> = byTheMachine): CoalescingQueue {
  const cards = new Map<string, Card>();
  return {
    redraw(key, draw) {
      const card = cards.get(key) ?? { busy: Promise.resolve(), next: undefined };
      cards.set(key, card);
      card.next ??= card.busy.then(() => {
        card.next = undefined;
        const drawn = draw();
        const busy = Promise.allSettled([drawn, rest(everyMs)]).then(() => {
          if (card.busy === busy && card.next === undefined) cards.delete(key);
        });
        card.busy = busy;
        return drawn;
      });
      return card.next;
    },
  };
}
