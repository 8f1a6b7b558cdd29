import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** So many `/mag` commands, ten at a time, each sent when the answer to the one before it has arrived. */
export interface Load {
  /** Where the bot listens. */
  readonly url: string;
  readonly text: string;
  readonly userId: string;
  /** The commands come from these in turn. */
  readonly channelIds: readonly string[];
  readonly requests: number;
}

export interface Answers {
  /** From sending the command to the arrival of its answer at the response_url, the median, in milliseconds. */
  readonly p50: number;
  /** Answers a second. */
  readonly perSecond: number;
}

/** A tiny Slack in a thread of its own: it sends the commands, and its response_urls take what is answered. */
export interface SmallSlack {
  readonly apiUrl: string;
  send(load: Load): Promise<Answers>;
  close(): Promise<void>;
}

export const signingSecret = 'the secret of the bench';
export const teamId = 'T0BENCH';

export async function startSmallSlack(): Promise<SmallSlack> {
  const worker = new Worker(new URL('./small-slack.js', import.meta.url));
  const heard = async () => (await once(worker, 'message'))[0];
  const apiUrl: string = await heard();
  return {
    apiUrl,
    send: async (load) => {
      const answers = heard();
      worker.postMessage(load);
      return answers;
    },
    close: async () => void (await worker.terminate()),
  };
}
