import { expect, test } from '@jest/globals';
import { clockCommand } from '../../src/local/clock-command.ts';
import { turnableClock } from '../../src/local/turnable-clock.ts';

const noon = new Date('2027-01-12T12:00:00Z');

function committee(dueAt: readonly string[]) {
  const clock = turnableClock(noon.getTime(), () => new Date(0));
  const kept: number[] = [];
  const said: string[] = [];
  const waiting = dueAt.map((due) => new Date(due));
  const bot = {
    nextDue: async (after: Date, until: Date) => waiting.find((due) => due > after && due <= until),
    deliverDue: async (now: Date) => {
      while (waiting[0] && waiting[0] <= now) said.push(`${waiting.shift()?.toISOString()} at ${now.toISOString()}`);
    },
  };
  return {
    clock,
    kept,
    said,
    ask: clockCommand(
      clock,
      () => void kept.push(clock.shift()),
      () => bot,
    ),
  };
}

test('it is shown, turned, kept, and everything due on the way is said first', async () => {
  const { ask, said, kept } = committee(['2027-01-13T09:00:00Z', '2027-01-20T09:00:00Z']);
  expect(await ask('')).toContain('Tuesday 12 January 2027, 12:00 UTC');
  expect(await ask('+3d')).toBe('It’s now Friday 15 January 2027, 12:00 UTC.');
  expect(said).toEqual(['2027-01-13T09:00:00.000Z at 2027-01-13T09:00:00.000Z']);
  expect(kept).toEqual([new Date('2027-01-15T12:00:00Z').getTime()]);
});

test('two who turn it at once turn it one after the other', async () => {
  const { ask, said, clock } = committee(['2027-01-13T09:00:00Z', '2027-01-15T09:00:00Z']);
  await Promise.all([ask('2027-01-14'), ask('2027-01-16')]);
  expect(said).toEqual([
    '2027-01-13T09:00:00.000Z at 2027-01-13T09:00:00.000Z',
    '2027-01-15T09:00:00.000Z at 2027-01-15T09:00:00.000Z',
  ]);
  expect(clock.now()).toEqual(new Date('2027-01-16T00:00:00Z'));
});

test('a turn that fails is a fault, and the next one works', async () => {
  const clock = turnableClock(noon.getTime(), () => new Date(0));
  let broken = true;
  const bot = {
    nextDue: async () => undefined,
    deliverDue: async () => {
      if (broken) throw new Error('the database is gone');
    },
  };
  const ask = clockCommand(
    clock,
    () => {},
    () => bot,
  );
  await expect(ask('+1d')).rejects.toThrow('the database is gone');
  broken = false;
  expect(await ask('+1d')).toBe('It’s now Wednesday 13 January 2027, 12:00 UTC.');
});

test('words it does not know, and yesterday, are answered with what would do', async () => {
  const { ask, clock } = committee([]);
  expect(await ask('tomorrow')).toContain('Try `/mag clock +3d`');
  expect(await ask('2027-01-11')).toContain('only moves ahead');
  expect(clock.now()).toEqual(noon);
});
