import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { inTransaction } from '../../../db/connection/connection.ts';
import type { Notice } from '../../../src/domain/reminders/notice.ts';
import { deliverAfter } from '../../../src/operations/delivery/deliver-after.ts';
import { queueNotices } from '../../../src/operations/planning/queue-notices.ts';
import { type Deliveries, startDeliveries } from '../../support/bot/deliveries.ts';
import { onDatabase } from '../../support/databases/databases.ts';

const now = new Date('2027-01-20T08:00:00Z');

onDatabase('PGlite', (database) => {
  let pc: Deliveries;
  let rounds = 0;
  const db = () => database().db;

  beforeEach(async () => {
    pc = await startDeliveries(db(), now);
    pc.clock.now = now;
    rounds = 0;
  });
  afterEach(() => pc.slack.close());

  /** Does the request as the app does, and counts the rounds of delivery that are begun. */
  const after = (request: () => Promise<unknown>) =>
    deliverAfter(
      {
        db: db(),
        messenger: {
          ...pc.messenger,
          teamIds: () => {
            rounds += 1;
            return pc.messenger.teamIds();
          },
        },
        clock: () => pc.clock.now,
      },
      request,
    );
  const word = async (dueAt: Date): Promise<Notice> => ({
    committeeId: pc.committee.id,
    key: `word at ${dueAt.toISOString()}`,
    kind: 'word',
    subjectId: await pc.planAction({ due: null, owners: [pc.lea] }),
    to: { memberId: pc.lea.id },
    reason: 'Sina took it back',
    dueAt,
  });
  const posted = () => pc.slack.workspace.messages.map(({ channel }) => channel);

  test('a notice that a request queued for now is sent once the request is done', async () => {
    const notice = await word(now);
    await after(async () => {
      await inTransaction(db(), (db) => queueNotices(db, [notice], now));
      expect(posted()).toEqual([]);
    });
    expect(posted()).toEqual(['D0LEA']);
  });

  test('a request that queued nothing, or only for later, begins no round', async () => {
    const notice = await word(new Date('2027-01-20T09:00:00Z'));
    await after(async () => {});
    await after(() => queueNotices(db(), [notice], now));
    expect(rounds).toBe(0);
    expect(posted()).toEqual([]);
  });

  test('one that fails after its change still tells others of the change, and its fault is thrown', async () => {
    const notice = await word(now);
    const failing = after(async () => {
      await queueNotices(db(), [notice], now);
      throw new Error('The answer was lost');
    });
    await expect(failing).rejects.toThrow('The answer was lost');
    expect(posted()).toEqual(['D0LEA']);
  });

  test('of a change that was rolled back nobody hears', async () => {
    const notice = await word(now);
    const undone = inTransaction(db(), async (db) => {
      await queueNotices(db, [notice], now);
      throw new Error('Refused');
    });
    await after(() => undone.catch(() => {}));
    expect(posted()).toEqual([]);
  });
});
