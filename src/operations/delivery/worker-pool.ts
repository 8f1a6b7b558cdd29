/**
 * Ends each thing that `claim` gives, `atOnce` of them at a time. The next are claimed while the last are still under way, until a claim
 * gives fewer than `most`, which is all that it is to give.
 *
 * What `claim` throws is thrown when everything claimed has ended; `end` is to throw nothing.
 */
export async function runWorkerPool<Thing>(
  claim: () => Promise<readonly Thing[]>,
  { most, atOnce }: { readonly most: number; readonly atOnce: number },
  end: (thing: Thing) => Promise<void>,
): Promise<void> {
  const claimed: Thing[] = [];
  const faults: unknown[] = [];
  let claiming: Promise<void> | undefined;
  let isOver = false;
  const claimMore = async () => {
    try {
      const more = await claim();
      claimed.push(...more);
      isOver = more.length < most;
    } catch (error) {
      faults.push(error);
      isOver = true;
    }
    claiming = undefined;
  };
  const worker = async () => {
    while (claimed.length > 0 || !isOver) {
      if (!isOver && claimed.length <= atOnce / 2) claiming ??= claimMore();
      const thing = claimed.shift();
      if (thing === undefined) await claiming;
      else await end(thing);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (faults.length > 0) throw faults[0];
}
