import { randomUUID } from 'node:crypto';
import type { Connection } from '../../../db/connection/connection.ts';
import {
  type AbandonedEntry,
  claimAbandoned,
  type InboxEntry,
  pruneInbox,
  releaseEntries,
  renewEntries,
  writeEntries,
} from '../../../db/requests/inbox.ts';
import type { Interrupted } from '../../domain/requests/interrupted.ts';
import { batched } from './batched.ts';
import { duringExecution, type Execution } from './execution.ts';

/** Renewed every ten seconds while a process works on an entry; of one that died, the next takes up the entry when this is over. */
const leaseSeconds = 30;
export const tendEveryMs = 10_000;
const nothing = async () => {};

/** What Slack sent, and how it is acknowledged; for a window with an answer. */
export interface ReceivedPayload {
  readonly body: Readonly<Record<string, unknown>>;
  ack(answer?: unknown): Promise<void>;
}

/** A payload as the inbox keeps it. */
export interface PayloadEntry {
  /** Slack's name for it. Sent again, as Slack does with an event that it believes was not heard, it has the same one. */
  readonly key: string;
  /** Of a click: who clicked on what. */
  readonly subject: string | null;
  /** An event is sent again by Slack where it is not acknowledged; a window is answered with the acknowledgement, so what it asks for is mostly done by then. */
  readonly kind: 'event' | 'interaction' | 'window';
}

export interface InboxNeeds {
  readonly db: Connection;
  /** The process's own workspace; throws while Slack does not say which that is. */
  readonly teamId: () => Promise<string>;
  /** Undefined of what need not be kept. */
  readonly entryOf: (body: ReceivedPayload['body']) => PayloadEntry | undefined;
  /** Of an answer that keeps a window open: what is wrong with it. */
  readonly errorIn: (answer: unknown) => string | undefined;
  /** Has the listeners do what the payload asks for, and tells the person of their faults. */
  readonly process: (received: ReceivedPayload) => Promise<void>;
  /** Tells the sender of the payload what became of it. */
  readonly tell: (body: ReceivedPayload['body'], interrupted: Interrupted) => Promise<void>;
  /** Logs a fault, and gives the reference under which the log has it. */
  readonly log: (body: ReceivedPayload['body'], fault: unknown) => string;
}

export interface Inbox {
  /** Stores the payload, acknowledges it, and works it off once; a window is acknowledged by its listener. */
  receive(received: ReceivedPayload): Promise<void>;
  /** Keeps what is under way, takes up what a process left that died, and forgets what is over. Every `tendEveryMs`. */
  tend(): Promise<void>;
  /** Frees what is not worked off, for the next process; 'all': also that of processes that died, where no other is alive. */
  release(which: 'own' | 'all'): Promise<void>;
}

type Write = { readonly save: InboxEntry } | { readonly close: number };

/**
 * The transactional inbox: what Slack was told is received is carried out once, whatever dies after it.
 *
 * Slack sends again only what was not acknowledged, within three seconds (https://docs.slack.dev/apis/events-api/#retries); a command or a
 * click it never sends again. So each payload is a row before it is acknowledged, and the row is closed when its listener has ended. A
 * process that dies leaves rows whose lease ends; they are taken up by the next. What had committed its change by then says so in its own
 * transaction (`claimRequest`), and is not done again. The answer may be given twice where the process died after it, and before the row was
 * closed.
 */
export function startInbox({ db, teamId, entryOf, errorIn, process, tell, log }: InboxNeeds): Inbox {
  const inFlight = new Set<number>();
  const write = batched(async (writes: readonly Write[]) => {
    const save = writes.flatMap((one) => ('save' in one ? [one.save] : []));
    const close = writes.flatMap((one) => ('close' in one ? [one.close] : []));
    const ids = [...(await writeEntries(db, { save, close }, leaseSeconds))];
    return writes.map((one) => ('save' in one ? ids.shift() : undefined));
  });
  const save = (entry: InboxEntry) => write({ save: entry });

  const during = async (id: number, work: () => Promise<unknown>): Promise<void> => {
    inFlight.add(id);
    try {
      await work();
      await write({ close: id });
    } finally {
      inFlight.delete(id);
    }
  };

  const receiveWindow = async (received: ReceivedPayload, entry: PayloadEntry, execution: Execution): Promise<void> => {
    const { key, subject } = entry;
    let id: number | undefined;
    const ack: ReceivedPayload['ack'] = async (answer) => {
      // With an error it stays open, and is sent again.
      if (errorIn(answer) === undefined)
        id = await save({ teamId: execution.teamId, key, subject, body: received.body });
      if (id !== undefined) inFlight.add(id);
      await received.ack(answer);
    };
    try {
      await duringExecution(execution, () => process({ ...received, ack }));
    } finally {
      if (id !== undefined) await during(id, async () => {});
    }
  };

  const redo = async (team: string, { id, key, body, ...left }: AbandonedEntry): Promise<void> => {
    if (left.isExecuted) return tell(body, { kind: 'executed' });
    if (left.isSuperseded) return tell(body, { kind: 'superseded' });
    if (left.isTooOld) return tell(body, { kind: 'given up' });
    const ack: ReceivedPayload['ack'] = async (answer) => {
      const why = errorIn(answer);
      if (why !== undefined) await tell(body, { kind: 'refused', why });
    };
    await duringExecution({ teamId: team, key, run: randomUUID() }, () => process({ body, ack }));
  };

  return {
    async receive(received) {
      const team = await teamId();
      const entry = entryOf(received.body);
      if (!entry) return process(received);
      const execution = { teamId: team, key: entry.key, run: randomUUID() };
      if (entry.kind === 'window') return receiveWindow(received, entry, execution);
      let id: number | undefined;
      try {
        id = await save({ teamId: team, key: entry.key, subject: entry.subject, body: received.body });
      } catch (fault) {
        // An event Slack sends again; who typed or clicked is told at once that nothing was done.
        if (entry.kind === 'event') throw fault;
        await received.ack();
        return tell(received.body, { kind: 'not stored', reference: log(received.body, fault) });
      }
      if (id === undefined) return received.ack();
      await during(id, async () => {
        await received.ack();
        await duringExecution(execution, () => process({ ...received, ack: nothing }));
      });
    },

    async tend() {
      const team = await teamId();
      await renewEntries(db, [...inFlight], leaseSeconds);
      // One after the other, as they came: of two clicks the later one is to stand.
      for (;;) {
        const left = await claimAbandoned(db, team, leaseSeconds);
        if (!left) break;
        await during(left.id, () => redo(team, left));
      }
      await pruneInbox(db);
    },

    release: (which) => releaseEntries(db, which === 'all' ? 'all' : [...inFlight]),
  };
}
