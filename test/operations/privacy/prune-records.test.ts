import { beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { setRole } from '../../../db/roster/members.ts';
import type { RosterEntry } from '../../../src/domain/roster/roster-entry.ts';
import { completeAction } from '../../../src/operations/actions/complete-action.ts';
import { planNotices } from '../../../src/operations/planning/plan-notices.ts';
import { pruneRecords } from '../../../src/operations/privacy/prune-records.ts';
import { applyRoster, discardRoster, proposeRoster } from '../../../src/operations/roster/import-roster.ts';
import { pruneChangeLog } from '../../../src/operations/undo/prune-change-log.ts';
import { undoLatest } from '../../../src/operations/undo/undo-latest.ts';
import { keepAction, keepSampleCommittee, type SampleCommittee } from '../../support/committee/committee.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';

const now = new Date('2027-01-12T12:00:00Z');
const days = (count: number) => new Date(now.getTime() + count * 24 * 3_600_000);

onBothDatabases('what nothing needs any more', (database) => {
  let pc: SampleCommittee;
  const db = () => database().db;

  beforeEach(async () => {
    await empty(db());
    pc = await keepSampleCommittee(db(), now);
    await setRole(db(), pc.lea.id, 'secretariat');
    pc = { ...pc, lea: { ...pc.lea, role: 'secretariat' } };
  });

  describe('lists of the roster', () => {
    const entry: RosterEntry = {
      name: 'Jo Stranger',
      email: 'jo@example.org',
      category: null,
      region: null,
      userId: null,
    };
    const propose = async (): Promise<number> => {
      const outcome = await proposeRoster(db(), { source: 'a.csv', entries: [entry], isWhole: false }, pc.lea, now);
      if (outcome.kind !== 'proposed') throw new Error(`Not proposed: ${outcome.because}`);
      return outcome.proposal.id;
    };
    const kept = () => db().selectFrom('rosterImports').select(['state', 'entries']).orderBy('id').execute();

    test('are emptied when they are applied or discarded', async () => {
      await applyRoster(db(), await propose(), [], pc.lea, now);
      await discardRoster(db(), await propose(), pc.lea, now);
      expect(await kept()).toEqual([
        { state: 'applied', entries: [] },
        { state: 'discarded', entries: [] },
      ]);
    });

    test('are discarded when nobody has settled them for a month', async () => {
      await propose();
      await pruneRecords(db(), days(29));
      expect(await kept()).toMatchObject([{ state: 'proposed', entries: [{ email: 'jo@example.org' }] }]);
      await pruneRecords(db(), days(31));
      expect(await kept()).toEqual([{ state: 'discarded', entries: [] }]);
    });
  });

  describe('changes', () => {
    const changes = () => db().selectFrom('changes').select('id').execute();
    const rows = async () => (await sql`select from changed_rows`.execute(db())).rows.length;

    test('go a month after they were made, undone or not; the history stays', async () => {
      const owners = [pc.tunde];
      const [done, undone] = [
        await keepAction(db(), pc.committee, { due: null, owners }, now),
        await keepAction(db(), pc.committee, { due: null, owners }, now),
      ];
      await completeAction(db(), done, pc.tunde, now);
      await completeAction(db(), undone, pc.tunde, now);
      await undoLatest(db(), pc.tunde, now);
      await completeAction(db(), undone, pc.tunde, days(15));
      await pruneRecords(db(), days(29));
      expect(await changes()).toHaveLength(3);
      await pruneRecords(db(), days(31));
      expect(await changes()).toHaveLength(1);
      expect(await db().selectFrom('history').select('id').execute()).toHaveLength(4);
    });

    test('of a publishing that was taken back stay: by them its announcement is known', async () => {
      const summary = {
        committeeId: pc.committee.id,
        byMember: pc.lea.id,
        at: now,
        undoneAt: now,
        undoneBy: pc.lea.id,
      };
      const { id } = await db().insertInto('changes').values(summary).returning('id').executeTakeFirstOrThrow();
      await sql`insert into changed_rows (change_id, table_name, key, subject, subject_id, before, after)
        values (${id}, 'summaries', '{"id": 1}', 'summary', 1, '{"state": "draft"}', '{"state": "published"}')`.execute(
        db(),
      );
      await pruneRecords(db(), days(400));
      expect(await changes()).toEqual([{ id }]);
    });

    test('of more than one batch forget their rows a batch a round, the oldest first', async () => {
      await sql`insert into changes (committee_id, by_member, at)
        select ${pc.committee.id}, ${pc.lea.id}, ${now}::timestamptz + n * interval '1 second' from generate_series(1, 1500) n`.execute(
        db(),
      );
      await sql`insert into changed_rows (change_id, table_name, key, subject, subject_id)
        select id, 'actions', '{}', 'action', 1 from changes`.execute(db());
      await pruneChangeLog(db(), days(2));
      expect(await rows()).toBe(500);
      const left = await sql<{ oldest: Date }>`
        select min(at) as oldest from changes c join changed_rows r on r.change_id = c.id`.execute(db());
      expect(left.rows).toEqual([{ oldest: new Date(now.getTime() + 1001_000) }]);
      await pruneChangeLog(db(), days(2));
      expect(await rows()).toBe(0);
      expect(await changes()).toHaveLength(1500);
    });
  });

  describe('notices', () => {
    const notices = () => db().selectFrom('notices').select(['kind', 'state', 'key']).orderBy('id').execute();

    test('of past days go after three months, and are not planned again; cards and what waits stay', async () => {
      await keepAction(db(), pc.committee, { due: '2027-01-27', owners: [pc.tunde] }, now);
      await keepAction(db(), pc.committee, { due: '2027-06-27', owners: [pc.tunde] }, now);
      await planNotices(db(), { kind: 'committee', committeeId: pc.committee.id }, now);
      await db()
        .updateTable('notices')
        .where('dueAt', '<', days(30))
        .set({ state: 'delivered', settledAt: days(20) })
        .execute();
      const card = {
        committeeId: pc.committee.id,
        key: 'card',
        bundle: 'card',
        channelId: 'C0PC',
        reason: '',
        dueAt: now,
      };
      await db()
        .insertInto('notices')
        .values({ ...card, kind: 'announcement', state: 'delivered', settledAt: now })
        .execute();
      const all = await notices();
      await pruneRecords(db(), days(100));
      expect(await notices()).toEqual(all);
      await pruneRecords(db(), days(125));
      const left = all.filter(({ kind, state }) => kind === 'announcement' || state === 'waiting');
      expect(left.length).toBeGreaterThan(2);
      expect(left.length).toBeLessThan(all.length);
      expect(await notices()).toEqual(left);

      await planNotices(db(), { kind: 'committee', committeeId: pc.committee.id }, days(125));
      const again = (await notices()).filter(({ key }) => key.includes('2027-01-27') && !key.includes('overdue'));
      expect(again.filter(({ key }) => left.every((one) => one.key !== key))).toEqual([]);
    });
  });
});
