import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** People who click, each once, spread evenly over `withinMs`. */
export interface Crowd {
  /** Where the bot listens. */
  readonly url: string;
  readonly channelId: string;
  readonly clicks: readonly { readonly userId: string; readonly groupId: number }[];
  readonly withinMs: number;
  /** Whether the bot tells everybody what came of it. */
  readonly isHeard: boolean;
}

/** What a crowd saw; times in milliseconds from the first click. */
export type Seen =
  | { readonly kind: 'card'; readonly atMs: number; readonly blocks: string }
  /** Everybody is acknowledged, after so long each, and told what came of it. */
  | { readonly kind: 'told'; readonly acknowledgedMs: readonly number[]; readonly atMs: number };

/** A Slack in a thread of its own, in which the crowd clicks and one card is drawn. */
export interface CrowdedSlack {
  readonly apiUrl: string;
  /** Ends when everybody is told and the card is, as `isTrue` says, as it must be; gives all drawings of it. */
  send(crowd: Omit<Crowd, 'isHeard'>, isTrue: (blocks: string) => Promise<boolean>): Promise<SeenByCrowd>;
  /** The same clicks at a bot that does no more than acknowledge; gives how long each took. */
  sendToDeaf(crowd: Omit<Crowd, 'isHeard'>): Promise<readonly number[]>;
  close(): Promise<void>;
}

export interface SeenByCrowd {
  readonly acknowledgedMs: readonly number[];
  readonly toldMs: number;
  readonly trueCardMs: number;
  readonly drawings: number;
}

const patienceMs = 30_000;

export async function startCrowdedSlack(): Promise<CrowdedSlack> {
  const worker = new Worker(new URL('./crowded-slack.js', import.meta.url));
  const [apiUrl] = (await once(worker, 'message')) as [string];
  return {
    apiUrl,
    async send(crowd, isTrue) {
      const cards: Extract<Seen, { kind: 'card' }>[] = [];
      let told: Extract<Seen, { kind: 'told' }> | undefined;
      let wake = () => {};
      const hear = (seen: Seen) => {
        if (seen.kind === 'card') cards.push(seen);
        else told = seen;
        wake();
      };
      worker.on('message', hear);
      worker.postMessage({ ...crowd, isHeard: true });
      const until = performance.now() + patienceMs;
      try {
        for (;;) {
          const last = cards.at(-1);
          if (told && last && (await isTrue(last.blocks))) {
            const { acknowledgedMs, atMs: toldMs } = told;
            return { acknowledgedMs, toldMs, trueCardMs: last.atMs, drawings: cards.length };
          }
          if (performance.now() > until) throw new Error(`${cards.length} drawings, and the card is not as it must be`);
          await Promise.race([
            new Promise<void>((woken) => {
              wake = woken;
            }),
            new Promise((over) => setTimeout(over, 1000)),
          ]);
        }
      } finally {
        worker.off('message', hear);
      }
    },
    async sendToDeaf(crowd) {
      const told = once(worker, 'message');
      worker.postMessage({ ...crowd, isHeard: false });
      const [{ acknowledgedMs }] = (await told) as [Extract<Seen, { kind: 'told' }>];
      return acknowledgedMs;
    },
    close: async () => void (await worker.terminate()),
  };
}
