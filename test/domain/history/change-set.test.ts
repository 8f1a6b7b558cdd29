import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type ChangedRow,
  type Columns,
  conflictsWith,
  inverseOperations,
  netRows,
} from '../../../src/domain/history/change-set.ts';

const now = new Date('2024-01-10T12:00:00Z');

const row = (table: string, id: number, before: Columns | null, after: Columns | null): ChangedRow => ({
  table,
  key: { id },
  subject: 'action',
  subjectId: 1,
  before,
  after,
});
const tick = (memberId: number): ChangedRow => ({
  ...row('action_ticks', memberId, null, { action_id: 1, member_id: memberId }),
  key: { action_id: 1, member_id: memberId },
});
const set = (column: string, before: unknown, after: unknown) =>
  row('actions', 1, { [column]: before }, { [column]: after });

type Table = ReadonlyMap<number, Columns>;
type Step = { readonly kind: 'make' | 'set' | 'remove'; readonly id: number; readonly a: number; readonly b: number };

/** What the triggers would keep of the step, and the table after it. */
function take(table: Table, { kind, id, a, b }: Step): { rows: ChangedRow[]; table: Table } {
  const there = table.get(id);
  const next = new Map(table);
  if (kind === 'make' && !there) {
    next.set(id, { id, a, b });
    return { rows: [row('snoozes', id, null, { id, a, b })], table: next };
  }
  if (kind === 'remove' && there) {
    next.delete(id);
    return { rows: [row('snoozes', id, there, null)], table: next };
  }
  if (kind !== 'set' || !there) return { rows: [], table };
  const wanted: Columns = { id, a, b };
  next.set(id, wanted);
  const changed = Object.keys(wanted).filter((column) => there[column] !== wanted[column]);
  const only = (columns: Columns) => Object.fromEntries(changed.map((column) => [column, columns[column]]));
  return { rows: changed.length > 0 ? [row('snoozes', id, only(there), only(wanted))] : [], table: next };
}

function undo(table: Table, rows: readonly ChangedRow[]): Table {
  const after = new Map(table);
  for (const { kind, row, ...rest } of inverseOperations(netRows(rows), now)) {
    const id = Number(row.key.id);
    if (kind === 'remove') after.delete(id);
    else if ('columns' in rest) after.set(id, { ...(kind === 'set' ? after.get(id) : {}), ...rest.columns });
  }
  return after;
}

describe('undoing', () => {
  test('brings back whatever was there, however often a row was changed in between', () => {
    const small = fc.integer({ min: 0, max: 2 });
    const step: fc.Arbitrary<Step> = fc.record({
      kind: fc.constantFrom('make', 'set', 'remove'),
      id: small,
      a: small,
      b: small,
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), fc.array(step, { maxLength: 8 }), (earlier, change) => {
        const start = earlier.reduce<Table>((table, one) => take(table, one).table, new Map());
        const kept: ChangedRow[] = [];
        const end = change.reduce((table, one) => {
          const taken = take(table, one);
          kept.push(...taken.rows);
          return taken.table;
        }, start);
        expect(new Map([...undo(end, kept)].sort())).toEqual(new Map([...start].sort()));
      }),
      { numRuns: 500 },
    );
  });

  test('an action, a meeting, a date and a group are not removed, nor what belongs to them', () => {
    const made = row('actions', 1, null, { id: 1, state: 'open' });
    expect(inverseOperations([made, tick(3)], now)).toEqual([
      { kind: 'set', row: made, columns: { state: 'withdrawn' } },
    ]);
  });

  test('numbers and sequences go on', () => {
    expect(netRows([row('committees', 1, { last_action_number: 3 }, { last_action_number: 4 })])).toEqual([]);
  });
});

describe('what somebody did later', () => {
  const made = row('actions', 1, null, { id: 1, state: 'open', due: null });
  test.each<[string, ChangedRow, ChangedRow, boolean]>([
    ['another date is in the way of a date', set('due', 'b', 'c'), set('due', 'a', 'b'), true],
    ['another date is not in the way of done', set('due', 'b', 'c'), set('state', 'open', 'done'), false],
    ['another’s part is not in the way of one’s own', tick(3), tick(2), false],
    ['one’s own part, taken back and done again, is', tick(2), tick(2), true],
    ['the closing is in the way of a part', set('state', 'open', 'done'), tick(2), true],
    ['a part is in the way of the assigning', tick(2), row('action_owners', 0, null, { action_id: 1 }), true],
    ['a part is not in the way of a date', tick(2), set('due', 'a', 'b'), false],
    ['anything is in the way of the making', row('snoozes', 2, null, { until: '2024-01-12' }), made, true],
    [
      'what was done to another action is not',
      { ...tick(2), subjectId: 9, key: { action_id: 9, member_id: 2 } },
      made,
      false,
    ],
  ])('%s', (_what, later, change, expected) => {
    expect(conflictsWith(later, change)).toBe(expected);
  });

  test('a request of the same id as its action is not the action itself', () => {
    const request = row('extensions', 1, null, { id: 1, action_id: 1, state: 'asked' });
    expect(conflictsWith(set('due', 'a', 'b'), request)).toBe(false);
  });
});
