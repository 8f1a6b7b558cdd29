import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { listCommittees } from '../../../db/committee/committees.ts';
import { exportPerson, type PersonExport } from '../../../src/operations/privacy/export-person.ts';
import { findPeople } from '../../../src/operations/privacy/find-person.ts';
import { marisol, type RichCommittee, startRichCommittee } from '../../support/bot/rich-committee.ts';
import { findEverywhere } from '../../support/databases/all-rows.ts';
import { onBothDatabases } from '../../support/databases/databases.ts';

onBothDatabases('exporting a person', (database) => {
  let rich: RichCommittee;
  const now = new Date('2024-01-16T16:30:00Z');
  const exported = async (): Promise<PersonExport> => {
    const [places = []] = await findPeople(database().db, marisol.userId, await listCommittees(database().db));
    return exportPerson(database().db, places, now);
  };

  beforeEach(async () => {
    rich = await startRichCommittee(database().db);
  });
  afterEach(() => rich.stop());

  test('has everything that is kept of her, from every table that has something', async () => {
    const { db } = database();
    const { committees, ...person } = await exported();
    expect(person).toMatchObject({
      names: [marisol.name, marisol.alias],
      slackUserIds: [marisol.userId],
      emails: [marisol.email],
    });
    const [{ records = {}, mentions = [] } = {}] = committees;
    const tables = new Set([...Object.keys(records), ...mentions.map(({ table }) => table)]);
    for (const trace of [marisol.name, marisol.userId, marisol.email, marisol.alias]) {
      for (const found of await findEverywhere(db, trace)) expect([...tables]).toContain(found.split(':')[0]);
    }
    expect(records.members).toMatchObject([
      { email: marisol.email, region: marisol.region, time_zone: 'America/Bogota' },
    ]);
    for (const table of [
      'actions',
      'action_ticks',
      'ballots',
      'extensions',
      'group_members',
      'history',
      'notices',
      'offers',
    ])
      expect([table, records[table]?.length]).not.toEqual([table, undefined]);
    expect(mentions).toContainEqual(
      expect.objectContaining({ table: 'summaries', column: 'source_text', lines: ['Castellanos Vega\tMarisol'] }),
    );
  });

  test('has nothing of the others on a list, in a summary or in a row that she did not make', async () => {
    const text = JSON.stringify(await exported());
    expect(text).not.toContain('jo@example.org');
    expect(text).not.toContain('Whitlock');
    expect(JSON.parse(text).committees[0].records.members).toHaveLength(1);
  });

  test('changes nothing', async () => {
    const before = await findEverywhere(database().db, '');
    await exported();
    expect(await findEverywhere(database().db, '')).toEqual(before);
  });
});
