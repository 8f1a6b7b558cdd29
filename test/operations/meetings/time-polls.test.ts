import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { findAction, updateAction } from '../../../db/actions/actions.ts';
import { addMeeting } from '../../../db/meetings/meetings.ts';
import { findTimePoll } from '../../../db/meetings/time-polls.ts';
import type { SlotAnswer } from '../../../src/domain/meetings/time-poll.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import { answerTimePoll } from '../../../src/operations/meetings/answer-time-poll.ts';
import { openTimePoll, withdrawTimePoll } from '../../../src/operations/meetings/open-time-poll.ts';
import { setFromPoll } from '../../../src/operations/meetings/set-from-poll.ts';
import { setMeeting } from '../../../src/operations/meetings/set-meeting.ts';
import { type Deliveries, startDeliveries } from '../../support/bot/deliveries.ts';
import { keepAction } from '../../support/committee/committee.ts';
import { listHistory } from '../../support/committee/history.ts';
import { undoLatest } from '../../support/committee/undo-latest.ts';
import { onBothDatabases } from '../../support/databases/databases.ts';

const now = new Date('2027-01-20T12:00:00Z');
const slots = [new Date('2027-02-09T14:00Z'), new Date('2027-02-10T20:00Z'), new Date('2027-02-11T06:00Z')];

onBothDatabases('a poll of meeting times', (database) => {
  let pc: Deliveries;
  let chair: Member;
  const db = () => database().db;
  const open = async (asked: readonly Date[] = slots, at = now) => {
    const opened = await openTimePoll(db(), asked, chair, at);
    if (opened.kind === 'refused') throw new Error(`Refused: ${opened.because}`);
    return opened.poll.id;
  };
  const say = (pollId: number, position: number, answer: SlotAnswer, by: Member = pc.tunde, at = now) =>
    answerTimePoll(db(), { pollId, position }, answer, by, at);
  const set = (pollId: number, position: number, at = now) => setFromPoll(db(), { pollId, position }, chair, at);
  const nextMeeting = () => db().selectFrom('meetings').select(['startsAt', 'cancelledAt']).executeTakeFirst();
  const stateOf = async (pollId: number) => (await findTimePoll(db(), pollId))?.state;
  const card = () => pc.slack.workspace.messages.find(({ text }) => text.startsWith('When shall we meet?'));

  beforeEach(async () => {
    pc = await startDeliveries(db(), now);
    chair = { ...pc.lea, role: 'chair' };
  });
  afterEach(() => pc.slack.close());

  test('asks on a card, and counts the last that each said of each time', async () => {
    const poll = await open();
    await pc.deliver();
    expect(card()?.text).toContain('Tue 9 February 2027, 14:00 UTC: At night for 1, early or late for 0, good for 3.');
    expect(card()?.text).toContain('0 of 4 have answered');
    await say(poll, 0, 'works');
    await say(poll, 0, 'not');
    await say(poll, 1, 'if need be');
    await say(poll, 0, 'works', pc.sina);
    const found = await findTimePoll(db(), poll);
    expect(found?.slots.map(({ answers }) => answers)).toEqual([
      [
        { memberId: pc.tunde.id, answer: 'not' },
        { memberId: pc.sina.id, answer: 'works' },
      ],
      [{ memberId: pc.tunde.id, answer: 'if need be' }],
      [],
    ]);
  });

  test('sets the meeting with one click: deadlines that hang on it follow, and it is undone as a whole', async () => {
    await addMeeting(db(), {
      committeeId: pc.committee.id,
      day: '2027-02-02',
      startsAt: new Date('2027-02-02T11:00:00Z'),
    });
    const paper = await keepAction(db(), pc.committee, { due: '2027-02-01', owners: [pc.tunde] }, now);
    await updateAction(db(), paper, { tiedTo: 'next meeting' });
    const poll = await open();
    expect(await set(poll, 1)).toMatchObject({ kind: 'set', meeting: { day: '2027-02-10', sequence: 1 } });
    expect((await findAction(db(), paper))?.due).toBe('2027-02-09');
    expect(await stateOf(poll)).toBe('set');
    expect((await listHistory(db(), 'time poll', poll, 9)).map(({ what }) => what)).toEqual([
      'set the meeting from it',
      'asked when to meet',
    ]);
    expect(await undoLatest(db(), chair, now)).toMatchObject({ kind: 'undone' });
    expect(await nextMeeting()).toMatchObject({ startsAt: new Date('2027-02-02T11:00:00Z') });
    expect((await findAction(db(), paper))?.due).toBe('2027-02-01');
    expect(await stateOf(poll)).toBe('open');
    expect(await set(poll, 0)).toMatchObject({ kind: 'set', meeting: { day: '2027-02-09' } });
  });

  test('where there was no meeting makes one; undone, it can be set again', async () => {
    const poll = await open();
    await set(poll, 0);
    await undoLatest(db(), chair, now);
    expect((await nextMeeting())?.cancelledAt).toEqual(now);
    expect(await set(poll, 2)).toMatchObject({ kind: 'set', meeting: { day: '2027-02-11', cancelledAt: null } });
  });

  test('of two clicks at once one sets the meeting, and the other is told so', async () => {
    const poll = await open();
    const outcomes = await Promise.all([set(poll, 0), set(poll, 1)]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['refused', 'set']);
    expect(outcomes).toContainEqual({ kind: 'refused', because: 'poll over', state: 'set' });
    expect(await db().selectFrom('meetings').select('id').execute()).toHaveLength(1);
    expect(await say(poll, 0, 'works')).toMatchObject({ because: 'poll over' });
  });

  test('of two who ask at once one does', async () => {
    const opened = await Promise.all([openTimePoll(db(), slots, chair, now), openTimePoll(db(), slots, chair, now)]);
    expect(opened.map(({ kind }) => kind).toSorted()).toEqual(['opened', 'refused']);
    expect(opened).toContainEqual({ kind: 'refused', because: 'poll open' });
  });

  test('whose meeting was moved meanwhile does not move it back, and loses nothing', async () => {
    const poll = await open();
    await say(poll, 0, 'works');
    await setMeeting(db(), '8 February 11:00 UTC', chair, now);
    expect(await set(poll, 0)).toEqual({ kind: 'refused', because: 'meeting moved', slot: slots[0] });
    expect(await stateOf(poll)).toBe('open');
    expect(await nextMeeting()).toMatchObject({ startsAt: new Date('2027-02-08T11:00Z') });
    expect((await findTimePoll(db(), poll))?.slots[0]?.answers).toHaveLength(1);
  });

  test('takes no time that is past, neither to ask nor to say nor to set', async () => {
    const later = new Date('2027-02-09T14:00Z');
    expect(await openTimePoll(db(), slots.slice(0, 1), chair, later)).toMatchObject({ because: 'slot past' });
    const poll = await open([new Date('2027-01-01T00:00Z'), ...slots, ...slots]);
    expect((await findTimePoll(db(), poll))?.slots.map(({ startsAt }) => startsAt)).toEqual(slots);
    expect(await say(poll, 0, 'works', pc.tunde, later)).toMatchObject({ because: 'slot past' });
    expect(await set(poll, 0, later)).toMatchObject({ because: 'slot past' });
  });

  test('withdrawn, its card says so and takes nothing; undone, it goes on', async () => {
    const poll = await open();
    await withdrawTimePoll(db(), chair, now);
    expect(await say(poll, 0, 'works')).toMatchObject({ because: 'poll over', state: 'withdrawn' });
    expect(await withdrawTimePoll(db(), chair, now)).toMatchObject({ because: 'no poll' });
    await pc.deliver();
    expect(card()).toBeUndefined();
    await undoLatest(db(), chair, now);
    expect(await say(poll, 0, 'works')).toMatchObject({ kind: 'answered' });
  });

  test('whose opening is undone is withdrawn, whatever was said', async () => {
    const poll = await open();
    await say(poll, 0, 'works');
    expect(await undoLatest(db(), chair, now)).toMatchObject({ kind: 'undone' });
    expect(await stateOf(poll)).toBe('withdrawn');
  });

  test('who left is counted no more', async () => {
    const poll = await open();
    await say(poll, 0, 'works');
    await db().updateTable('members').set({ formerSince: now }).where('id', '=', pc.tunde.id).execute();
    expect((await findTimePoll(db(), poll))?.slots[0]?.answers).toEqual([]);
  });

  test.each([
    ['no such time', 9, 'works', 'no such choice'],
    ['no such answer', 0, undefined, 'no such choice'],
  ] as const)('%s is refused', async (_what, position, answer, because) => {
    const pollId = await open();
    expect(await answerTimePoll(db(), { pollId, position }, answer, pc.tunde, now)).toMatchObject({ because });
    expect(await setFromPoll(db(), { pollId: 0, position: 0 }, chair, now)).toMatchObject({ because: 'no poll' });
  });
});
