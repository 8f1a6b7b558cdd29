import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { eachClaimed } from '../../src/operations/each-claimed.ts';
import { gathered } from '../../src/operations/gathered.ts';

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
};

describe('eachClaimed', () => {
  test('ends each thing once, however many there are and however long each takes, never more at once than it may', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(20), { maxLength: 60 }),
        fc.integer({ min: 1, max: 12 }),
        async (takes, atOnce) => {
          const left = takes.map((turns, name) => ({ name, turns }));
          const ended: number[] = [];
          let underWay = 0;
          await eachClaimed(
            async () => {
              await turns(3);
              return left.splice(0, atOnce);
            },
            atOnce,
            async (thing) => {
              underWay += 1;
              expect(underWay).toBeLessThanOrEqual(atOnce);
              await turns(thing.turns);
              underWay -= 1;
              ended.push(thing.name);
            },
          );
          expect(ended.toSorted((one, other) => one - other)).toEqual(takes.map((_, name) => name));
        },
      ),
    );
  });

  test('claims the next while one is still under way', async () => {
    const claims = [['slow', 'quick'], ['next'], []];
    const ended: string[] = [];
    let release = () => {};
    const nextIsEnded = new Promise<void>((over) => {
      release = over;
    });
    await eachClaimed(
      async () => claims.shift() ?? [],
      2,
      async (thing) => {
        if (thing === 'slow') await nextIsEnded;
        ended.push(thing);
        if (thing === 'next') release();
      },
    );
    expect(ended).toEqual(['quick', 'next', 'slow']);
  });

  test('asks once where nothing is to be claimed', async () => {
    let asked = 0;
    await eachClaimed(
      async () => {
        asked += 1;
        return [];
      },
      10,
      async () => {},
    );
    expect(asked).toBe(1);
  });

  test('a claim that fails keeps nothing claimed before from its end', async () => {
    const ended: string[] = [];
    let asked = 0;
    const working = eachClaimed(
      async () => {
        asked += 1;
        if (asked > 1) throw new Error('the database went away');
        return ['one', 'other'];
      },
      2,
      async (thing) => {
        await turns(10);
        ended.push(thing);
      },
    );
    await expect(working).rejects.toThrow('the database went away');
    expect(ended).toEqual(['one', 'other']);
    expect(asked).toBe(2);
  });
});

describe('gathered', () => {
  test('does at once what comes alone, and together what comes while that is under way', async () => {
    const calls: (readonly number[])[] = [];
    const add = gathered(async (items: readonly number[]) => {
      calls.push(items);
      await turns(5);
    });
    const first = add(1);
    await turns(4);
    await Promise.all([first, add(2), add(3)]);
    await add(4);
    expect(calls).toEqual([[1], [2, 3], [4]]);
  });

  test('who is in a call that fails hears of it, and nobody else', async () => {
    const add = gathered(async (items: readonly number[]) => {
      await turns(5);
      if (items.includes(2)) throw new Error('not that');
    });
    const first = add(1);
    await turns(4);
    const outcomes = await Promise.allSettled([first, add(2), add(3)]);
    expect(outcomes.map((each) => each.status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    await expect(add(4)).resolves.toBeUndefined();
  });
});
