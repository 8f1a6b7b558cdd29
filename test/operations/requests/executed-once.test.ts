import { beforeEach, expect, test } from '@jest/globals';
import { AlreadyExecuted, duringExecution } from '../../../src/operations/requests/execution.ts';
import { proposeRoster } from '../../../src/operations/roster/import-roster.ts';
import { keepSampleCommittee } from '../../support/committee/committee.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';

const now = new Date('2027-01-12T12:00:00Z');

onBothDatabases('a process dies after its change and before it says so', (database) => {
  const db = () => database().db;
  beforeEach(() => empty(db()));

  test('a list of the roster that was proposed is not proposed again', async () => {
    const { lea } = await keepSampleCommittee(db(), now);
    const list = { source: 'a.csv', entries: [], isWhole: true };
    const goAtIt = (run: string) =>
      duringExecution({ teamId: 'T0COMMITTEE', key: 'Ev0LIST', run }, () =>
        proposeRoster(db(), list, { ...lea, role: 'secretariat' }, now),
      );
    expect(await goAtIt('of the process that died')).toMatchObject({ kind: 'proposed' });
    await expect(goAtIt('of the next')).rejects.toThrow(AlreadyExecuted);
    expect(await db().selectFrom('rosterImports').select('source').execute()).toEqual([{ source: 'a.csv' }]);
  });
});
