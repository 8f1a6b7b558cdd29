import { isDeepStrictEqual } from 'node:util';
import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import {
  type ClaimedNotice,
  claimDue,
  claimUnsettled,
  listWorkspacesDue,
  markDelivered,
  recheckLater,
  requeue,
  type SaidDelivery,
} from '../../../db/reminders/deliveries.ts';
import { undelivered } from '../../domain/reminders/failed-notice.ts';
import { isLastPlanned } from '../../domain/reminders/reminder.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { planNotices } from '../planning/plan-notices.ts';
import { type Messenger, sendPatienceSeconds } from '../ports/messenger.ts';
import { type Batcher, batcher } from './batcher.ts';
import { composeNotice } from './compose-notice.ts';
import { dropWithHistory } from './drop-with-history.ts';
import { failDelivery } from './fail-delivery.ts';
import type { NoticeKindModule, Notices } from './kinds/notice-kind-module.ts';
import { noticeKinds } from './kinds/notice-kinds.ts';
import { type ReadForReminders, readForReminders } from './read-for-reminders.ts';
import { runWorkerPool } from './worker-pool.ts';

/** How many messages ended how. */
export interface Delivered {
  sent: number;
  /** Sent before, and not known until now. */
  found: number;
  /** Nothing of it was left to say. */
  dropped: number;
  failed: number;
  /** Certainly not sent, and waiting again. */
  putBack: number;
  /** Perhaps sent, to be looked for. */
  unsettled: number;
}

/** Messages of a workspace under way together. */
const atOnce = 10;
/** Messages claimed together: what they say is read for all at once. A bot that is killed leaves as many to look for. */
const most = 30;
const workspacesAtOnce = 50;
/** A claim's content is composed within this, or not sent under it. */
const composeSeconds = 20;
/** Longer than the slowest way from the claim to Slack's answer, so that nobody looks for a message still on its way. */
const leaseSeconds = composeSeconds + sendPatienceSeconds + 40;
/**
 * What was said is settled together with what else was said in this time. Settled almost one by one, it took the database a quarter of
 * all its time; a bot that is killed leaves so much more to look for.
 */
const settleMs = 50;
/** After no answer: what Slack was going to post stands in the history by then. */
const graceSeconds = 30;

/**
 * Says all that is due at `now` in the workspaces that the messenger speaks in, each thing once.
 *
 * A notice is claimed and committed before it is said, so a bot that dies in between has left a lease that ends. Nobody then knows
 * whether it was said: it is looked for in the conversation by its delivery's id, and waits again only where it is not there.
 *
 * What went wrong with one delivery does not keep the others; it is thrown when all are through.
 */
export async function deliverNotices(db: Connection, messenger: Messenger, now: Instant): Promise<Delivered> {
  const ended: Delivered = { sent: 0, found: 0, dropped: 0, failed: 0, putBack: 0, unsettled: 0 };
  const faults: unknown[] = [];
  const round: Round = {
    db,
    messenger,
    now,
    settling: batcher((said) => settle(db, said, now), settleMs),
    leftOut: new Set(),
    redrawings: new Map(),
  };
  const work = <Delivery extends { readonly notices: Notices }>(
    claim: () => Promise<readonly Delivery[]>,
    end: (delivery: Delivery) => Promise<keyof Delivered>,
  ) =>
    runWorkerPool(claim, { most, atOnce }, async (delivery) => {
      try {
        ended[await end(delivery)] += 1;
        for (const { kind, subjectId } of delivery.notices) {
          const { redrawClosed }: NoticeKindModule = noticeKinds[kind];
          if (redrawClosed) round.redrawings.set(`${kind} ${subjectId}`, () => redrawClosed(db, messenger, subjectId));
        }
      } catch (fault) {
        faults.push(fault);
      }
    });
  // Each workspace by itself: one whose Slack is slow to answer holds up no other.
  const workspaces = [...(await listWorkspacesDue(db, messenger.teamIds(), now))];
  const workOff = async () => {
    for (let workspaceId = workspaces.shift(); workspaceId !== undefined; workspaceId = workspaces.shift()) {
      const claim = { workspaceId, most, leaseSeconds };
      try {
        await work(
          async () => byDelivery(await claimUnsettled(db, claim)).map((notices) => ({ notices })),
          ({ notices }) => lookFor(round, notices),
        );
        await work(
          async () => {
            const since = performance.now();
            const claimed = await claimDue(db, now, claim);
            const read = await readForReminders(db, claimed);
            return byDelivery(claimed).map((notices) => ({ notices, since, read }));
          },
          (delivery) => say(round, delivery),
        );
      } catch (fault) {
        faults.push(fault);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(workspacesAtOnce, workspaces.length) }, workOff));
  faults.push(...(await round.settling.end()));
  for (const redraw of round.redrawings.values()) await redraw().catch((fault) => faults.push(fault));
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} deliveries went wrong`);
  return ended;
}

/** What was said, and whether the next reminder of it is to be planned. */
interface Said extends SaidDelivery {
  readonly isLastPlanned: boolean;
}

interface Round {
  readonly db: Connection;
  readonly messenger: Messenger;
  readonly now: Instant;
  readonly settling: Batcher<Said>;
  /** What the history of an action was told in this round; a group of 27 makes one line of it. */
  readonly leftOut: Set<string>;
  /** What is to be drawn anew once all that was said is settled; by what makes it so. */
  readonly redrawings: Map<string, () => Promise<void>>;
}

interface Claimed {
  readonly notices: Notices;
  /** When they were claimed, in milliseconds of the steady clock. */
  readonly since: number;
  readonly read: ReadForReminders;
}

function byDelivery(notices: readonly ClaimedNotice[]): readonly Notices[] {
  const deliveries = new Map<string, [ClaimedNotice, ...ClaimedNotice[]]>();
  for (const notice of notices) {
    const delivery = deliveries.get(notice.deliveryId);
    if (delivery) delivery.push(notice);
    else deliveries.set(notice.deliveryId, [notice]);
  }
  return [...deliveries.values()];
}

async function say(round: Round, { notices, since, read }: Claimed): Promise<keyof Delivered> {
  const { db, messenger, now, settling } = round;
  const [{ deliveryId, teamId, conversationId }] = notices;
  const { content, dropped } = await composeNotice(db, notices, read, now);
  await dropWithHistory(db, notices, dropped, round);
  if (!content) return 'dropped';
  if (conversationId === null) {
    await failDelivery(db, deliveryId, undelivered.unlinked, now);
    return 'failed';
  }
  if (performance.now() - since > composeSeconds * 1000) {
    await requeue(db, deliveryId, 0, undelivered.tooSlow);
    return 'putBack';
  }
  const outcome = await messenger.send({ teamId, id: conversationId }, content, deliveryId);
  switch (outcome.kind) {
    case 'sent':
      settling.add({ deliveryId, ...outcome, isLastPlanned: notices.some(isLastPlanned) });
      redrawCard(round, notices, async () => {
        const held = await composeNotice(db, notices, read, now);
        return !isDeepStrictEqual(held.content, content);
      });
      return 'sent';
    case 'refused':
      await failDelivery(db, deliveryId, outcome.why, now);
      return 'failed';
    case 'later':
      await requeue(db, deliveryId, outcome.seconds, outcome.why);
      return 'putBack';
    case 'unknown':
      await recheckLater(db, deliveryId, graceSeconds, outcome.why);
      return 'unsettled';
  }
}

/**
 * A card that is known to be on show from now on is drawn anew where what it shows is outdated: a change made before had no card
 * to draw.
 */
function redrawCard(
  { db, messenger, redrawings }: Round,
  [{ kind, subjectId, deliveryId }]: Notices,
  isOutdated: () => Promise<boolean>,
): void {
  const { redraw }: NoticeKindModule = noticeKinds[kind];
  if (!redraw) return;
  redrawings.set(deliveryId, async () => {
    if (await isOutdated()) await redraw(db, messenger, subjectId);
  });
}

async function lookFor(round: Round, notices: Notices): Promise<keyof Delivered> {
  const { db, messenger, now, settling } = round;
  const [{ deliveryId, teamId, conversationId, attemptedAt }] = notices;
  if (conversationId === null) {
    await failDelivery(db, deliveryId, undelivered.unlinkedSince, now);
    return 'failed';
  }
  const outcome = await messenger.find({ teamId, id: conversationId }, deliveryId, attemptedAt);
  switch (outcome.kind) {
    case 'found':
      settling.add({ deliveryId, ...outcome, isLastPlanned: notices.some(isLastPlanned) });
      redrawCard(round, notices, async () => true);
      return 'found';
    case 'not found':
      await requeue(db, deliveryId, 0, null);
      return 'putBack';
    case 'cannot look':
      await recheckLater(db, deliveryId, outcome.seconds, outcome.why);
      return 'unsettled';
  }
}

/** Settles what was said; where nothing is planned after it, the next reminder is planned now. */
async function settle(db: Connection, said: readonly Said[], now: Instant): Promise<void> {
  // Only with what is planned anew has it to be one transaction: most of what is said is settled by one statement.
  if (!said.some((one) => one.isLastPlanned)) return void (await markDelivered(db, said, now));
  await inTransaction(db, async (db) => {
    const last = (await markDelivered(db, said, now)).filter(isLastPlanned);
    await planNotices(db, { kind: 'actions', actionIds: last.map((notice) => notice.subjectId) }, now);
  });
}
