import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runWorkerPool } from '../../../src/operations/delivery/worker-pool.ts';

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
};

describe('runWorkerPool', () => {
  test('ends each thing once, however many there are and however long each takes, never more at once than it may', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(20), { maxLength: 60 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 30 }),
        async (takes, atOnce, most) => {
          const left = takes.map((turns, name) => ({ name, turns }));
          const ended: number[] = [];
          let inFlight = 0;
          await runWorkerPool(
            async () => {
              await turns(3);
              return left.splice(0, most);
            },
            { most, atOnce },
            async (thing) => {
              inFlight += 1;
              expect(inFlight).toBeLessThanOrEqual(atOnce);
              await turns(thing.turns);
              inFlight -= 1;
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
    await runWorkerPool(
      async () => claims.shift() ?? [],
      { most: 2, atOnce: 2 },
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
    await runWorkerPool(
      async () => {
        asked += 1;
        return [];
      },
      { most: 10, atOnce: 10 },
      async () => {},
    );
    expect(asked).toBe(1);
  });

  test('a claim that fails keeps nothing claimed before from its end', async () => {
    const ended: string[] = [];
    let asked = 0;
    const working = runWorkerPool(
      async () => {
        asked += 1;
        if (asked > 1) throw new Error('the database went away');
        return ['one', 'other'];
      },
      { most: 2, atOnce: 2 },
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
