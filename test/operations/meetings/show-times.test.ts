import { beforeEach, expect, test } from '@jest/globals';
import { addMeeting, changeMeeting } from '../../../db/meetings/meetings.ts';
import { calendarDay, dayIn } from '../../../src/domain/time/instant.ts';
import { changeSettings } from '../../../src/operations/committee/change-settings.ts';
import { showOwnTimes, showTimes } from '../../../src/operations/meetings/show-times.ts';
import { keepSampleCommittee, type SampleCommittee } from '../../support/committee/committee.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';

onBothDatabases('the times of meetings', (database) => {
  const now = new Date('2027-03-01T12:00:00Z');
  const db = () => database().db;
  let sample: SampleCommittee;
  const chair = () => ({ ...sample.lea, role: 'chair' as const });
  const held = (startsAt: string) =>
    addMeeting(db(), {
      committeeId: sample.committee.id,
      day: dayIn('UTC', new Date(startsAt)),
      startsAt: new Date(startsAt),
    });
  const shown = async () => {
    const times = await showTimes(db(), chair(), now);
    if ('because' in times) throw new Error(`Refused: ${times.because}`);
    return {
      ...times,
      entries: times.entries.map(
        ({ member, nights, early, late, burden }) => `${member.name}: ${nights}, ${early}, ${late}, ${burden}`,
      ),
    };
  };

  beforeEach(async () => {
    await empty(db());
    sample = await keepSampleCommittee(db(), now);
    // 01:00 and 04:00 in Auckland, an hour ahead of UTC in Zurich and Lagos.
    await held('2027-01-05T12:00Z');
    await held('2027-02-02T15:00Z');
  });

  test('are counted for each where they live, those with the most first', async () => {
    expect(await shown()).toMatchObject({
      since: '2027-01-05',
      meetings: 2,
      withoutHour: 0,
      entries: [
        'Sina Fonoti: 2, 0, 0, 200',
        'Lea Baumann: 0, 0, 0, 0',
        'Sam Whitlock: 0, 0, 0, 0',
        'Tunde Abara: 0, 0, 0, 0',
      ],
    });
  });

  test('a meeting to come, one that was cancelled and one without an hour do not count', async () => {
    await held('2027-03-01T12:01Z');
    await changeMeeting(db(), await held('2027-02-09T15:00Z'), { cancelledAt: now });
    await addMeeting(db(), { committeeId: sample.committee.id, day: '2027-02-16', startsAt: null });
    await addMeeting(db(), { committeeId: sample.committee.id, day: calendarDay('2027-03-01'), startsAt: null });
    expect(await shown()).toMatchObject({ meetings: 2, withoutHour: 1 });
  });

  test('follow the term and the weights that the committee sets', async () => {
    await changeSettings(
      db(),
      { termStart: '2027-02-01', hourWeights: { night: 300, edge: 100 }, goodHours: { from: 9, until: 15 } },
      chair(),
      now,
    );
    expect(await shown()).toMatchObject({
      since: '2027-02-01',
      meetings: 1,
      entries: [
        'Sina Fonoti: 1, 0, 0, 300',
        'Lea Baumann: 0, 0, 1, 100',
        'Sam Whitlock: 0, 0, 1, 100',
        'Tunde Abara: 0, 0, 1, 100',
      ],
    });
  });

  test('who left is not counted; whose zone is no zone counts where the committee is', async () => {
    await db().updateTable('members').set({ formerSince: now }).where('id', '=', sample.tunde.id).execute();
    await db().updateTable('members').set({ timeZone: 'Mars/Phobos' }).where('id', '=', sample.sina.id).execute();
    const times = await showTimes(db(), chair(), now);
    const zones =
      'because' in times
        ? []
        : times.entries.map(({ member, ...entry }) => [member.name, entry.zone, entry.isZoneAssumed]);
    expect(zones).toEqual([
      ['Lea Baumann', 'Europe/Zurich', false],
      ['Sam Whitlock', 'UTC', true],
      ['Sina Fonoti', 'UTC', true],
    ]);
  });

  test('a member sees their own beside the average and the highest, and nobody else’s', async () => {
    expect(await showTimes(db(), sample.sina, now)).toMatchObject({ because: 'for the secretariat' });
    const own = await showOwnTimes(db(), sample.lea, now);
    expect(own).toMatchObject({ own: { burden: 0 }, average: 50, largest: 200 });
    expect(JSON.stringify(own)).not.toMatch(/Sina|Tunde|Sam/);
  });
});
