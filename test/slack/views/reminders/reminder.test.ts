import { describe, expect, test } from '@jest/globals';
import type { NoticeContent } from '../../../../src/domain/reminders/notice-content.ts';
import type { Message } from '../../../../src/slack/views/blocks/message.ts';
import { groupOf } from '../../../support/committee/groups.ts';
import { committee, drawn, leasAction, now, reminders, today } from '../../../support/committee/notice-contents.ts';
import { memberOf } from '../../../support/committee/people.ts';
import { sampleVote } from '../../../support/committee/vote.ts';
import { faultsOfMessage } from '../../../support/fake-slack/block-faults.ts';

describe('a reminder', () => {
  test('says task and date in its first line, and the rest below', () => {
    const late = leasAction({ id: 8, number: 3, text: 'Book a room', due: '2027-01-20' });
    expect(drawn(reminders([late, leasAction()])).text.split('\n')).toEqual([
      '#3 Book a room: overdue by 6 days (Wed 20 January)',
      'You have 2 actions due soon or overdue in Programme Committee. A deadline ends when its day ends in UTC.',
      '#12 Send comments on the charter: due tomorrow (Wed 27 January)',
    ]);
  });

  test('counts the days as its reader does', () => {
    const sina = memberOf({ id: 2, name: 'Sina', userId: 'U0SINA', timeZone: 'Pacific/Apia' });
    // Nine in the morning on the 26th in Apia, and the evening of the 25th in UTC.
    const inApia = { ...reminders([leasAction()]), member: sina, now: new Date('2027-01-25T20:00:00Z') };
    expect(drawn(inApia).text).toContain('due tomorrow (Wed 27 January)');
  });

  test('of nothing but what others are late with begins with a task and its date', () => {
    const late = [
      leasAction({ id: 8, number: 3, text: 'Book a room', due: '2027-01-12' }),
      leasAction({ due: '2027-01-12' }),
    ];
    expect(drawn({ ...reminders([]), late }).text.split('\n')).toEqual([
      expect.stringMatching(/^#3 Book a room: overdue by 14 days/),
      'Long overdue in Programme Committee (only leads see this):',
      expect.stringMatching(/^#12 Send comments on the charter: overdue by 14 days/),
    ]);
  });

  /** Every number that the message shows, and every id behind its button. */
  const reached = (message: Message) => {
    const written = JSON.stringify(message.blocks);
    const button = /"action_id":"show-rest".*?"value":"([\d,]+)"/.exec(written)?.[1]?.split(',').map(Number) ?? [];
    return {
      shown: [...written.matchAll(/\*#(\d+)\*/g)].map((found) => Number(found[1])),
      behindButton: button,
      all: new Set([...written.matchAll(/#(\d+)/g)].map((found) => Number(found[1])).concat(button)),
    };
  };
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const many = (count: number, length: number) =>
    numbers(count).map((number) => leasAction({ id: number, number, text: 'x'.repeat(length) }));

  test('says each of thirty actions, ten of them with buttons', () => {
    const message = drawn(reminders(many(30, 80)));
    expect(reached(message)).toMatchObject({ shown: numbers(30), behindButton: numbers(30).slice(10) });
    expect(JSON.stringify(message.blocks)).toContain('"text":"Show 20 more"');
    expect(message.text.split('\n')).toHaveLength(26);
    expect(message.text).toMatch(/\nAnd 6 more\.$/);
    expect(faultsOfMessage(message.blocks)).toBeUndefined();
  });

  test.each([
    ['sixty, at length', many(60, 2000), []],
    ['two hundred', many(200, 100), []],
    ['twelve at length, and sixty of others that are late', many(12, 2000), many(72, 2000).slice(12)],
    ['none, and a hundred of others that are late', [], many(100, 2000)],
  ])('shows %s, or has them behind its button', (_what, actions, late) => {
    const message = drawn({ ...reminders(actions), late });
    expect(reached(message).all).toEqual(new Set(numbers(actions.length + late.length)));
    expect(JSON.stringify(message.blocks)).toContain(' more');
    expect(faultsOfMessage(message.blocks)).toBeUndefined();
  });

  test('beside three votes, what is late, and what did not arrive, keeps to what a message holds', () => {
    const options = numbers(10).map((option) => `${option} ${'x'.repeat(100)}`);
    const votes = numbers(6).map((id) => sampleVote({ id, question: '&'.repeat(1000), options }));
    const failed = numbers(20).map((number) => ({
      to: `Person ${number}`,
      about: 'x'.repeat(200),
      failedAt: now,
      why: 'The account is deactivated. '.repeat(5),
    }));
    const message = drawn({ ...reminders(many(12, 2000)), late: many(42, 2000).slice(12), votes, failed });
    expect(faultsOfMessage(message.blocks)).toBeUndefined();
    expect(reached(message).all).toEqual(new Set(numbers(42)));
    expect(JSON.stringify(message.blocks)).toContain('Couldn’t be delivered');
  });

  test('of all that can be in it, keeps to the blocks a message holds', () => {
    const votes = numbers(6).map((id) => sampleVote({ id }));
    const groups = numbers(6).map((id) => ({
      kind: 'call' as const,
      group: groupOf({ id, kind: 'topic', name: 'Safe passage', seats: 1 }),
    }));
    const failed = numbers(20).map((number) => ({ to: `Person ${number}`, about: 'x', failedAt: now, why: 'Gone.' }));
    for (const length of [10, 100, 2000]) {
      const message = drawn({ ...reminders(many(60, length)), late: many(60, length), votes, groups, failed });
      expect(faultsOfMessage(message.blocks)).toBeUndefined();
    }
    const few = drawn({ ...reminders(many(12, 10)), late: many(60, 100), votes, groups, failed });
    expect(faultsOfMessage(few.blocks)).toBeUndefined();
  });

  test('where the meeting moved, too', () => {
    const meeting = { id: 1, committeeId: 1, title: null, place: null, day: today, startsAt: now, sequence: 1 };
    const content: NoticeContent = {
      kind: 'meeting change',
      committee,
      meeting: { ...meeting, cancelledAt: null },
      actions: many(60, 100),
      now,
    };
    expect(reached(drawn(content)).all).toEqual(new Set(numbers(60)));
    expect(faultsOfMessage(drawn(content).blocks)).toBeUndefined();
  });

  test('in the channel too, of what nobody has taken', () => {
    const message = drawn({ kind: 'untaken', committee, actions: many(90, 100), now });
    expect(reached(message).all).toEqual(new Set(numbers(90)));
    expect(faultsOfMessage(message.blocks)).toBeUndefined();
  });
});
