import { beforeEach, describe, expect, test } from '@jest/globals';
import { findLatestChangeBy } from '../../../db/history/changes.ts';
import type { CommitteeSettings } from '../../../src/domain/committee/committee-settings.ts';
import { changeSettings, showSettings } from '../../../src/operations/committee/change-settings.ts';
import { planDigest } from '../../../src/operations/planning/plan-digest.ts';
import { planNotices } from '../../../src/operations/planning/plan-notices.ts';
import { undoChange } from '../../../src/operations/undo/undo-change.ts';
import { keepAction, keepSampleCommittee, type SampleCommittee } from '../../support/committee/committee.ts';
import { listHistory } from '../../support/committee/history.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';

onBothDatabases("the committee's settings", (database) => {
  const now = new Date('2027-01-12T06:30:00Z');
  const db = () => database().db;
  let sample: SampleCommittee;
  const chair = () => ({ ...sample.lea, role: 'chair' as const });
  const change = (wanted: Partial<CommitteeSettings>, at = now) => changeSettings(db(), wanted, chair(), at);
  const waiting = async () => {
    const rows = await db()
      .selectFrom('notices')
      .where('state', '=', 'waiting')
      .select(['kind', 'reason', 'dueAt'])
      .orderBy('dueAt')
      .execute();
    return rows.map(({ kind, reason, dueAt }) => `${kind}, ${reason}: ${dueAt.toISOString().slice(0, 16)}`);
  };

  beforeEach(async () => {
    await empty(db());
    sample = await keepSampleCommittee(db(), now);
    const planned = new Date('2027-01-10T12:00:00Z');
    // Lea is in Zurich, an hour ahead of UTC; the deadline is a Sunday.
    await keepAction(db(), sample.committee, { due: '2027-01-17', owners: [sample.lea] }, planned);
    await planNotices(db(), { kind: 'committee', committeeId: sample.committee.id }, planned);
    await planDigest(db(), sample.committee.id, planned);
  });

  test.each<Parameters<typeof changeSettings>[1]>([
    { time: '99:99' },
    { time: 'never' },
    { digestTime: '24:00' },
    { digestWeekday: 8 },
    { digestWeekday: Number.NaN },
    { closing: 5000 },
    { daysBefore: [5000] },
    { daysBefore: Array.from({ length: 5000 }, (_, day) => day % 60) },
    { name: '\u200B' },
    { nightHours: { from: 23, until: 99 } },
    { goodHours: { from: 9, until: 9 } },
    { hourWeights: { night: 50, edge: 100 } },
  ])('a window that comes back with what it never offered changes nothing: %j', async (wanted) => {
    const secretary = { ...sample.lea, role: 'secretariat' } as const;
    expect(await changeSettings(db(), wanted, secretary, now)).toEqual({ kind: 'refused', because: 'no such choice' });
  });

  test('what waits to be said follows them', async () => {
    expect(await waiting()).toEqual([
      'digest, weekly: 2027-01-11T09:00',
      'action, 1 day before: 2027-01-16T08:00',
      'action, on the day: 2027-01-17T08:00',
      'action, overdue: 2027-01-24T08:00',
    ]);
    const settings = {
      name: 'Steering Committee',
      timeZone: 'Pacific/Apia',
      workingDaysOnly: true,
      daysBefore: [2, 1, 0],
      time: '07:30',
      digestWeekday: 5,
      digestTime: '10:00',
      offersPrivate: true,
      closing: 75,
      nightHours: { from: 22, until: 6 },
      goodHours: { from: 8, until: 20 },
      hourWeights: { night: 300, edge: 100 },
      termStart: '2027-01-01' as const,
    };
    expect(await change(settings)).toEqual({ kind: 'changed', settings });
    expect(await showSettings(db(), sample.lea)).toEqual(settings);
    expect(await waiting()).toEqual([
      // Due, and only not yet said.
      'digest, weekly: 2027-01-11T09:00',
      // Apia is 13 hours ahead: Friday at ten.
      'digest, weekly: 2027-01-14T21:00',
      'action, on the day: 2027-01-15T06:30',
      'action, overdue: 2027-01-25T06:30',
    ]);
  });

  test('no digest: the one that waits is dropped, and comes back with the next weekday', async () => {
    const before = new Date('2027-01-10T13:00:00Z');
    await change({ digestWeekday: null }, before);
    expect(await waiting()).not.toContainEqual(expect.stringContaining('digest'));
    await change({ digestWeekday: 1 }, before);
    expect(await waiting()).toContainEqual('digest, weekly: 2027-01-11T09:00');
  });

  test('each change is in the history, as it was and as it became', async () => {
    await change({ timeZone: 'Etc/GMT+12', daysBefore: [3], time: '09:00' });
    const lines = await listHistory(db(), 'committee', sample.committee.id, 10);
    expect(lines.map(({ by, what, before, after }) => ({ by, what, before, after }))).toEqual([
      {
        by: 'Lea Baumann',
        what: 'changed “Reminders before a deadline”',
        before: '7 days before, 1 day before, on the day',
        after: '3 days before',
      },
      {
        by: 'Lea Baumann',
        what: 'changed “Time zone”',
        before: 'UTC. A deadline ends when its day ends in UTC.',
        after: 'anywhere on earth. A deadline ends when its day has ended anywhere on Earth (UTC-12).',
      },
    ]);
  });

  test('what is as it was is no change', async () => {
    expect(await change({ time: '09:00', workingDaysOnly: false })).toMatchObject({ kind: 'unchanged' });
    expect(await listHistory(db(), 'committee', sample.committee.id, 10)).toEqual([]);
  });

  test('a change is undone whole, with what waits', async () => {
    const before = await waiting();
    const settings = await showSettings(db(), sample.lea);
    await change({ timeZone: 'Pacific/Apia', daysBefore: [2], time: '06:00', digestWeekday: null });
    const latest = await findLatestChangeBy(db(), sample.lea.id);
    await undoChange(db(), latest?.id ?? 0, chair(), now);
    expect(await showSettings(db(), sample.lea)).toEqual(settings);
    expect((await waiting()).filter((line) => line.startsWith('action'))).toEqual(
      before.filter((line) => line.startsWith('action')),
    );
    expect(await waiting()).toContainEqual('digest, weekly: 2027-01-18T09:00');
  });

  describe('an earlier hour', () => {
    test('that has just passed brings the reminder at once, and not never', async () => {
      const day = new Date('2027-01-17T07:30:00Z');
      await change({ time: '08:00' }, day);
      expect(await waiting()).toContainEqual('action, on the day: 2027-01-17T07:30');
    });

    test('brings nothing of a day that is left out now', async () => {
      const day = new Date('2027-01-17T07:30:00Z');
      await change({ time: '08:00', daysBefore: [1] }, day);
      expect(await waiting()).not.toContainEqual(expect.stringContaining('on the day'));
    });
  });
});
