import { beforeEach, expect, test } from '@jest/globals';
import { addMeeting } from '../../../db/meetings/meetings.ts';
import { dayIn, weekday } from '../../../src/domain/time/instant.ts';
import { proposeTimes, type WantedTimes } from '../../../src/operations/meetings/propose-times.ts';
import { showSlotHours } from '../../../src/operations/meetings/show-slot-hours.ts';
import { keepSampleCommittee, type SampleCommittee } from '../../support/committee/committee.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';

onBothDatabases('the times that are proposed', (database) => {
  const now = new Date('2027-03-01T12:00:00Z');
  const db = () => database().db;
  let sample: SampleCommittee;
  const chair = () => ({ ...sample.lea, role: 'chair' as const });
  const meetingAt = (startsAt: string) =>
    addMeeting(db(), {
      committeeId: sample.committee.id,
      day: dayIn('UTC', new Date(startsAt)),
      startsAt: new Date(startsAt),
    });
  const proposed = async (wanted: WantedTimes) => {
    const outcome = await proposeTimes(db(), wanted, chair(), now);
    if (outcome.kind === 'refused') throw new Error(`Refused: ${outcome.because}`);
    return outcome;
  };
  const week = (words = '') => proposed({ kind: 'week', words });
  const moments = ({ slots }: { readonly slots: readonly { readonly startsAt: Date }[] }) =>
    slots.map(({ startsAt }) => startsAt.toISOString().slice(0, 16));

  beforeEach(async () => {
    await empty(db());
    sample = await keepSampleCommittee(db(), now);
    await meetingAt('2027-02-02T12:00Z');
    await meetingAt('2027-02-16T12:00Z');
  });

  test('spare who had the nights: Sina in Auckland has a good hour, and the others too', async () => {
    const { slots } = await week();
    expect(slots.length).toBeGreaterThanOrEqual(3);
    for (const { hours, most } of slots) {
      expect(hours.find(({ member }) => member.name === 'Sina Fonoti')?.kind).toBe('good');
      expect(most).toEqual({ before: 200, after: 200 });
    }
  });

  test('are of the next meeting’s week, else of the week after the usual interval, or of the one that is asked for', async () => {
    // Two weeks after the last meeting.
    expect(await week()).toMatchObject({ monday: '2027-03-01' });
    expect(moments(await week()).every((slot) => slot > now.toISOString())).toBe(true);
    await meetingAt('2027-03-17T12:00Z');
    expect(await week()).toMatchObject({ monday: '2027-03-15' });
    expect(await week('3 May')).toMatchObject({ monday: '2027-05-03' });
    expect(await week('2027-05-09')).toMatchObject({ monday: '2027-05-03' });
  });

  test('of a series take turns, at the usual interval or the one that is asked for', async () => {
    const usual = await proposed({ kind: 'series', meetings: 3, weeks: null });
    expect(usual.slots.map(({ startsAt }) => weekday(dayIn('UTC', startsAt)))).toEqual([2, 2, 2]);
    expect(moments(usual).map((slot) => slot.slice(0, 10))).toEqual(['2027-03-02', '2027-03-16', '2027-03-30']);
    const weekly = await proposed({ kind: 'series', meetings: 2, weeks: 1 });
    expect(moments(weekly).map((slot) => slot.slice(0, 10))).toEqual(['2027-03-02', '2027-03-09']);
  });

  test.each([
    ['a week that is over', '2027-02-20', 'past day'],
    ['no day', 'whenever', 'no such day'],
  ])('%s is refused', async (_what, words, because) => {
    expect(await proposeTimes(db(), { kind: 'week', words }, chair(), now)).toMatchObject({ kind: 'refused', because });
  });

  test('are for the secretariat and the chair', async () => {
    const refused = { kind: 'refused', because: 'for the secretariat' };
    expect(await proposeTimes(db(), { kind: 'week', words: '' }, sample.sina, now)).toMatchObject(refused);
    expect(await showSlotHours(db(), now, sample.sina, now)).toMatchObject(refused);
  });

  test('tell everyone’s hour, and whose zone is not known', async () => {
    const effect = await showSlotHours(db(), new Date('2027-04-06T20:15Z'), chair(), now);
    const hours = 'because' in effect ? [] : effect.hours;
    expect(hours.map(({ member, minute, kind }) => [member.name, minute, kind]).toSorted()).toEqual([
      ['Lea Baumann', 22 * 60 + 15, 'late'],
      ['Sam Whitlock', 20 * 60 + 15, 'good'],
      ['Sina Fonoti', 8 * 60 + 15, 'early'],
      ['Tunde Abara', 21 * 60 + 15, 'late'],
    ]);
    expect(hours.filter(({ isZoneAssumed }) => isZoneAssumed).map(({ member }) => member.name)).toEqual([
      'Sam Whitlock',
    ]);
  });
});
