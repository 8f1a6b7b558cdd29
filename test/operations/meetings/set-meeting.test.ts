import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { findAction, updateAction } from '../../../db/actions/actions.ts';
import { addMeeting, getMeeting } from '../../../db/meetings/meetings.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import { showMeeting } from '../../../src/operations/committee/show-committee.ts';
import { cancelMeeting, setMeeting } from '../../../src/operations/meetings/set-meeting.ts';
import { planNotices } from '../../../src/operations/planning/plan-notices.ts';
import { type Deliveries, startDeliveries } from '../../support/bot/deliveries.ts';
import { keepAction } from '../../support/committee/committee.ts';
import { listHistory } from '../../support/committee/history.ts';
import { onBothDatabases } from '../../support/databases/databases.ts';

const planned = new Date('2027-01-20T12:00:00Z');

onBothDatabases('setMeeting', (database) => {
  let pc: Deliveries;
  let chair: Member;
  let meetingId: number;
  const db = () => database().db;

  beforeEach(async () => {
    pc = await startDeliveries(db(), planned);
    chair = { ...pc.lea, role: 'chair' };
    const meeting = await addMeeting(db(), {
      committeeId: pc.committee.id,
      day: '2027-02-02',
      startsAt: new Date('2027-02-02T11:00:00Z'),
    });
    meetingId = meeting.id;
    await planNotices(db(), { kind: 'meeting', meetingId }, planned);
  });
  afterEach(() => pc.slack.close());

  const calendars = () => [...pc.slack.workspace.files.values()].map((file) => file.content?.toString() ?? '');
  const line = (calendar: string | undefined, name: string) =>
    calendar
      ?.split('\r\n')
      .find((each) => each.startsWith(`${name}:`))
      ?.slice(name.length + 1);
  const tied = async (owner: Member, due: `${number}-${number}-${number}`) => {
    const id = await keepAction(db(), pc.committee, { text: 'Write the paper', due, owners: [owner] }, planned);
    await updateAction(db(), id, { tiedTo: 'next meeting' });
    await planNotices(db(), { kind: 'actions', actionIds: [id] }, planned);
    return id;
  };

  test('reminders, calendar entry and tied deadlines follow the meeting; owners are told once', async () => {
    const paper = await tied(pc.tunde, '2027-02-01');
    const other = await keepAction(db(), pc.committee, { text: 'Else', due: '2027-02-01', owners: [pc.sina] }, planned);
    const set = await setMeeting(db(), '13 Feb 11:00 UTC', chair, planned);
    expect(set).toMatchObject({ kind: 'set', meeting: { id: meetingId, day: '2027-02-13', sequence: 1 } });
    expect((await findAction(db(), paper))?.due).toBe('2027-02-12');
    expect((await findAction(db(), other))?.due).toBe('2027-02-01');
    expect(await pc.said('2027-01-20T12:00:00Z', '2027-02-13T12:00:00Z')).toEqual([
      '01-20T12:00 C0PC: Programme Committee meeting has a new time: Sat 13 February 2027, 11:00 UTC',
      '01-20T12:00 D0TUNDE: #1 Write the paper: due Fri 12 February',
      '02-05T08:00 D0TUNDE: #1 Write the paper: due in 7 days (Fri 12 February)',
      '02-06T11:00 C0PC: Programme Committee meeting is in 7 days: Sat 13 February 2027, 11:00 UTC',
      '02-11T08:00 D0TUNDE: #1 Write the paper: due tomorrow (Fri 12 February)',
      '02-12T08:00 D0TUNDE: #1 Write the paper: due today (Fri 12 February)',
      '02-12T11:00 C0PC: Programme Committee meeting is in 1 day: Sat 13 February 2027, 11:00 UTC',
      '02-13T10:00 C0PC: Programme Committee meeting is in 1 hour: Sat 13 February 2027, 11:00 UTC',
    ]);
    const [moved] = await listHistory(db(), 'action', paper, 1);
    expect(moved).toMatchObject({ by: null, before: '2027-02-01', after: '2027-02-12' });
    expect(calendars().map((calendar) => line(calendar, 'SEQUENCE'))).toContain('1');
  });

  test('called off, it is said once with a cancelled entry, and reminded of no more; set again, it is the same entry', async () => {
    await tied(pc.tunde, '2027-02-01');
    expect(await cancelMeeting(db(), chair, planned)).toMatchObject({ kind: 'called off' });
    expect(await cancelMeeting(db(), chair, planned)).toMatchObject({ kind: 'refused', because: 'no meeting' });
    expect(await pc.said('2027-01-20T12:00:00Z', '2027-01-31T00:00:00Z')).toEqual([
      '01-20T12:00 C0PC: Programme Committee meeting is cancelled: Tue 2 February 2027, 11:00 UTC',
      '01-20T12:00 D0TUNDE: #1 Write the paper: due Mon 1 February',
      '01-25T08:00 D0TUNDE: #1 Write the paper: due in 7 days (Mon 1 February)',
    ]);
    await setMeeting(db(), '3 Feb 11:00 UTC', chair, new Date('2027-01-31T01:00:00Z'));
    await pc.said('2027-01-31T01:00:00Z', '2027-01-31T02:00:00Z');
    const [off, , again] = calendars().toSorted(
      (one, two) => Number(line(one, 'SEQUENCE')) - Number(line(two, 'SEQUENCE')),
    );
    expect([line(off, 'METHOD'), line(off, 'STATUS'), line(off, 'SEQUENCE')]).toEqual(['CANCEL', 'CANCELLED', '1']);
    expect([line(again, 'METHOD'), line(again, 'STATUS'), line(again, 'SEQUENCE')]).toEqual([
      'PUBLISH',
      'CONFIRMED',
      '2',
    ]);
    expect(line(again, 'UID')).toBe(line(off, 'UID'));
  });

  test('the same time once more changes nothing and says nothing', async () => {
    expect(await setMeeting(db(), '2 February 11:00', chair, planned)).toMatchObject({
      kind: 'unchanged',
      meeting: { sequence: 0 },
    });
    expect(await pc.said('2027-01-20T12:00:00Z', '2027-01-21T00:00:00Z')).toEqual([]);
  });

  test.each(['2 Feb 11:00-12:30 UTC', '2 Feb 11:00 UTC for 90 minutes', 'for 90 minutes', '1h30'])(
    'another length alone reaches the calendars that have it, and tells no owner of a deadline (kind: a length is lost): %s',
    async (words) => {
      await tied(pc.tunde, '2027-02-01');
      const set = await setMeeting(db(), words, chair, planned);
      expect(set).toMatchObject({ kind: 'set', meeting: { id: meetingId, durationMinutes: 90, sequence: 1 } });
      expect(await pc.said('2027-01-20T12:00:00Z', '2027-01-20T13:00:00Z')).toEqual([
        '01-20T12:00 C0PC: Programme Committee meeting has a new time: Tue 2 February 2027, 11:00 UTC, 90 minutes',
      ]);
      const [calendar] = calendars();
      expect([line(calendar, 'SEQUENCE'), line(calendar, 'DTEND')]).toEqual(['1', '20270202T123000Z']);
      const [kept] = await listHistory(db(), 'meeting', meetingId, 1);
      expect(kept).toMatchObject({ before: null, after: '90 minutes' });
      expect(await setMeeting(db(), words, chair, planned)).toMatchObject({ kind: 'unchanged' });
      const moved = await setMeeting(db(), '13 Feb 11:00 UTC', chair, planned);
      expect(moved).toMatchObject({ meeting: { durationMinutes: 90, sequence: 2 } });
    },
  );

  test('held this morning, it is the next one no more: neither moved nor called off, and another is made', async () => {
    const afternoon = new Date('2027-02-02T15:00:00Z');
    expect(await cancelMeeting(db(), chair, afternoon)).toMatchObject({ kind: 'refused', because: 'no meeting' });
    const seat = { committee: pc.committee, member: chair };
    expect(await showMeeting(db(), seat, new Date('2027-02-02T10:59:00Z'))).toMatchObject({ id: meetingId });
    expect(await showMeeting(db(), seat, afternoon)).toBeUndefined();
    const set = await setMeeting(db(), '13 Feb 11:00 UTC', chair, afternoon);
    expect(set).toMatchObject({ kind: 'set', meeting: { day: '2027-02-13', sequence: 0 } });
    expect(await getMeeting(db(), meetingId)).toMatchObject({ day: '2027-02-02', sequence: 0, cancelledAt: null });
  });

  test('called off, it is given another time in the afternoon of its day and stays the same entry', async () => {
    await cancelMeeting(db(), chair, planned);
    const set = await setMeeting(db(), '13 Feb 11:00 UTC', chair, new Date('2027-02-02T15:00:00Z'));
    expect(set).toMatchObject({ kind: 'set', meeting: { id: meetingId, sequence: 2 } });
  });

  test('where there is none, one is made', async () => {
    await db().deleteFrom('notices').execute();
    await db().deleteFrom('meetings').execute();
    expect(await setMeeting(db(), '13 Feb', chair, planned)).toMatchObject({
      kind: 'set',
      meeting: { day: '2027-02-13', startsAt: null, sequence: 0 },
    });
  });

  test.each([
    ['a day that is past', '19 January 2027 11:00 UTC', 'past day'],
    ['yesterday', 'yesterday 11:00', 'past day'],
    ['no time', 'some day', 'no such moment'],
    ['a stretch of days', 'next week', 'no such moment'],
    ['an hour of no known zone', '13 Feb 11:00 IST', 'ambiguous'],
    ['a place for a zone', '13 Feb 11:00 in the Customs House', 'unused words'],
    ['an end of a range whose zone there is not', '13 Feb 11:00-12:30 in the hall', 'unused words'],
    ['an hour in either half of the day', '13 Feb half past three', 'ambiguous'],
    ['a length on a day without an hour', '13 Feb for 90 minutes', 'no such moment'],
  ])('%s is refused', async (_what, words, because) => {
    expect(await setMeeting(db(), words, chair, planned)).toMatchObject({ kind: 'refused', because });
  });

  test('a member sets none and calls none off', async () => {
    const refused = { kind: 'refused', because: 'for the secretariat' };
    expect(await setMeeting(db(), '13 Feb 11:00 UTC', pc.sina, planned)).toMatchObject(refused);
    expect(await cancelMeeting(db(), pc.sina, planned)).toMatchObject(refused);
  });
});
