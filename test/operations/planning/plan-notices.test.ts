import { beforeEach, expect, test } from '@jest/globals';
import { replaceOwners, updateAction } from '../../../db/actions/actions.ts';
import { tick } from '../../../db/actions/shares.ts';
import { addDates, saveMeeting } from '../../../db/meetings/meetings.ts';
import { linkMember, putIntoGroup, takeOutOfGroup } from '../../../db/roster/members.ts';
import { planNotices } from '../../../src/operations/planning/plan-notices.ts';
import { keepAction, keepSampleCommittee, type SampleCommittee } from '../../support/committee/committee.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';

const now = new Date('2027-01-18T12:00:00Z');

onBothDatabases('planNotices', (database) => {
  let sample: SampleCommittee;
  const db = () => database().db;
  beforeEach(async () => {
    await empty(db());
    sample = await keepSampleCommittee(db(), now);
  });

  const waiting = async () => {
    const rows = await db()
      .selectFrom('notices as n')
      .leftJoin('members as m', 'm.id', 'n.memberId')
      .where('state', '=', 'waiting')
      .select(['m.name', 'n.channelId', 'n.reason', 'n.dueAt'])
      .orderBy('n.dueAt')
      .orderBy('n.id')
      .execute();
    return rows.map((row) => `${row.name ?? row.channelId}, ${row.reason}: ${row.dueAt.toISOString().slice(0, 16)}`);
  };
  const dropped = async () =>
    (await db().selectFrom('notices').where('state', '=', 'dropped').select('why').distinct().execute()).map(
      (row) => row.why,
    );
  const planned = async (actionId: number, at = now) => {
    await planNotices(db(), { kind: 'actions', actionIds: [actionId] }, at);
    return waiting();
  };
  const leas = [
    'Lea Baumann, 7 days before: 2027-01-20T08:00',
    'Lea Baumann, 1 day before: 2027-01-26T08:00',
    'Lea Baumann, on the day: 2027-01-27T08:00',
    'Lea Baumann, overdue: 2027-02-03T08:00',
  ];

  test('an owner is reminded at nine where she lives; planning again changes nothing', async () => {
    const id = await keepAction(db(), sample.committee, { due: '2027-01-27', owners: [sample.lea] }, now);
    expect(await planned(id)).toEqual(leas);
    const ids = await db().selectFrom('notices').select('id').execute();
    expect(await planned(id)).toEqual(leas);
    expect(await db().selectFrom('notices').select('id').execute()).toEqual(ids);
  });

  test('each member of a group is reminded but for those who have done it and those not in the workspace', async () => {
    const { sina, members } = sample;
    const id = await keepAction(db(), sample.committee, { due: '2027-01-19', share: 'each', owners: [members] }, now);
    expect(await planned(id)).toEqual([
      'Sina Fonoti, on the day: 2027-01-18T20:00',
      'Tunde Abara, on the day: 2027-01-19T08:00',
      'Sina Fonoti, overdue: 2027-01-25T20:00',
      'Tunde Abara, overdue: 2027-01-26T08:00',
    ]);
    await tick(db(), id, sina.id, now);
    expect(await planned(id)).toEqual([
      'Tunde Abara, on the day: 2027-01-19T08:00',
      'Tunde Abara, overdue: 2027-01-26T08:00',
    ]);
  });

  test('what any one of a group may do is told in the channel until somebody takes it', async () => {
    const { lea, secretariat } = sample;
    const id = await keepAction(
      db(),
      sample.committee,
      { due: '2027-01-27', share: 'any', owners: [secretariat] },
      now,
    );
    expect(await planned(id)).toEqual(leas.map((line) => line.replace('Lea Baumann', 'C0PC').replace('T08', 'T09')));
    await updateAction(db(), id, { takenBy: lea.id });
    expect(await planned(id)).toEqual(leas);
  });

  test('a group of one is that one person', async () => {
    const { tunde, secretariat } = sample;
    await takeOutOfGroup(db(), secretariat.id, tunde.id);
    const id = await keepAction(
      db(),
      sample.committee,
      { due: '2027-01-27', share: 'any', owners: [secretariat] },
      now,
    );
    expect(await planned(id)).toEqual(leas);
  });

  test('done drops what waits and says why; opened again, it waits again', async () => {
    const id = await keepAction(db(), sample.committee, { due: '2027-01-27', owners: [sample.lea] }, now);
    await planned(id);
    await updateAction(db(), id, { state: 'done', doneAt: now });
    expect(await planned(id)).toEqual([]);
    expect(await dropped()).toEqual(['action done']);
    await updateAction(db(), id, { state: 'open', doneAt: null });
    expect(await planned(id)).toEqual(leas);
    expect(await dropped()).toEqual([]);
  });

  test('a moved deadline takes its reminders along; what was said stays said', async () => {
    const id = await keepAction(db(), sample.committee, { due: '2027-01-27', owners: [sample.lea] }, now);
    await planned(id);
    await db().updateTable('notices').set({ state: 'delivered' }).where('reason', '=', '7 days before').execute();
    await updateAction(db(), id, { due: '2027-01-29' });
    expect(await planned(id, new Date('2027-01-23T00:00:00Z'))).toEqual([
      'Lea Baumann, 1 day before: 2027-01-28T08:00',
      'Lea Baumann, on the day: 2027-01-29T08:00',
      'Lea Baumann, overdue: 2027-02-05T08:00',
    ]);
    await updateAction(db(), id, { due: '2027-01-27' });
    expect(await planned(id, new Date('2027-01-18T00:00:00Z'))).toEqual(leas.slice(1));
  });

  test('what is due this minute is not dropped by planning again', async () => {
    const id = await keepAction(db(), sample.committee, { due: '2027-01-27', owners: [sample.lea] }, now);
    await planned(id);
    expect(await planned(id, new Date('2027-01-20T08:00:30Z'))).toEqual(leas);
  });

  test('another owner is reminded instead', async () => {
    const { lea, tunde } = sample;
    const id = await keepAction(db(), sample.committee, { due: '2027-01-27', owners: [lea] }, now);
    await planned(id);
    await replaceOwners(db(), id, [{ memberId: tunde.id, groupId: null, name: tunde.name }]);
    expect(await planned(id)).toEqual(leas.map((line) => line.replace('Lea Baumann', 'Tunde Abara')));
  });

  test('a member linked later, or moving house, is reminded at nine there', async () => {
    const { sam } = sample;
    const id = await keepAction(db(), sample.committee, { due: '2027-01-27', owners: [sam] }, now);
    expect(await planned(id)).toEqual([]);
    const samsOn = async (timeZone: string) => {
      await linkMember(db(), sam.id, { userId: 'U0SAM', timeZone, isGuest: false, isExternal: false });
      await planNotices(db(), { kind: 'member', memberId: sam.id }, now);
      return (await waiting()).map((line) => line.split(': ')[1]);
    };
    expect(await samsOn('Asia/Tokyo')).toEqual([
      '2027-01-20T00:00',
      '2027-01-26T00:00',
      '2027-01-27T00:00',
      '2027-02-03T00:00',
    ]);
    expect(await samsOn('America/Lima')).toEqual([
      '2027-01-20T14:00',
      '2027-01-26T14:00',
      '2027-01-27T14:00',
      '2027-02-03T14:00',
    ]);
  });

  test('who leaves a group is no more reminded, who joins it is', async () => {
    const { lea, sina, members } = sample;
    await keepAction(db(), sample.committee, { due: '2027-01-20', share: 'each', owners: [members] }, now);
    await planNotices(db(), { kind: 'committee', committeeId: sample.committee.id }, now);
    await takeOutOfGroup(db(), members.id, sina.id);
    await putIntoGroup(db(), members.id, [lea.id], now);
    await planNotices(db(), { kind: 'group', groupId: members.id }, now);
    expect(new Set((await waiting()).map((line) => line.split(',')[0]))).toEqual(
      new Set(['Lea Baumann', 'Tunde Abara']),
    );
    await takeOutOfGroup(db(), members.id, lea.id);
    await planNotices(db(), { kind: 'member', memberId: lea.id }, now);
    expect(new Set((await waiting()).map((line) => line.split(',')[0]))).toEqual(new Set(['Tunde Abara']));
  });

  test('deadlines of calls and the meeting are told in the channel, and follow it when it moves', async () => {
    const { committee } = sample;
    const { id: summaryId } = await db()
      .insertInto('summaries')
      .values({
        committeeId: committee.id,
        channelId: 'C0PC',
        messageTs: '1.1',
        textHash: 'x',
        name: 'summary.txt',
        sourceText: '',
        postedBy: 'U0LEA',
        receivedAt: now,
        draft: '{}',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await addDates(db(), committee.id, summaryId, [
      { line: 1, kind: 'deadline', what: 'call for grants', day: '2027-01-27', certain: true, text: '27 January' },
      { line: 2, kind: 'deadline', what: 'a guess', day: '2027-01-28', certain: false, text: 'late January' },
      { line: 3, kind: 'event', what: 'the Forum', day: '2027-06-01', certain: true, text: '1 June' },
    ]);
    const startsAt = new Date('2027-02-02T11:00:00Z');
    const meeting = await saveMeeting(db(), {
      committeeId: committee.id,
      summaryId,
      title: null,
      day: '2027-02-02',
      startsAt,
      place: null,
    });
    await planNotices(db(), { kind: 'summary', summaryId }, now);
    const deadlines = ['C0PC, 7 days before: 2027-01-20T09:00', 'C0PC, 1 day before: 2027-01-26T09:00'];
    expect(await waiting()).toEqual(
      [
        deadlines[0],
        'C0PC, 7 days before: 2027-01-26T11:00',
        'C0PC, 1 day before: 2027-02-01T11:00',
        'C0PC, 1 hour before: 2027-02-02T10:00',
      ].toSpliced(1, 0, ...deadlines.slice(1)),
    );
    await db()
      .updateTable('meetings')
      .set({ day: '2027-02-09', startsAt: null })
      .where('id', '=', meeting.id)
      .execute();
    await planNotices(db(), { kind: 'meeting', meetingId: meeting.id }, now);
    expect(await waiting()).toEqual([
      ...deadlines,
      'C0PC, 7 days before: 2027-02-02T09:00',
      'C0PC, 1 day before: 2027-02-08T09:00',
    ]);
    expect(await dropped()).toEqual(['meeting moved']);
  });
});
