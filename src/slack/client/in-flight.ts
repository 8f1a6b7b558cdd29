/** Works that are begun and not yet ended. */
export interface InFlight {
  during<Outcome>(work: Promise<Outcome>): Promise<Outcome>;
  /** Resolves once none is left, and none was begun by the ending of another. */
  quiet(): Promise<void>;
}

export function inFlight(): InFlight {
  const works = new Set<Promise<unknown>>();
  return {
    async during(work) {
      works.add(work);
      try {
        return await work;
      } finally {
        works.delete(work);
      }
    },
    async quiet() {
      do {
        await Promise.allSettled(works);
        // A fault is told after the work that it ended: by then that has begun.
        await new Promise((turn) => void setImmediate(turn));
      } while (works.size > 0);
    },
  };
}
