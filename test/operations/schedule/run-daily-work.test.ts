import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { runDailyWork } from '../../../src/operations/schedule/run-daily-work.ts';
import { slackDirectory } from '../../../src/slack/client/directory.ts';
import { keepSampleCommittee } from '../../support/committee/committee.ts';
import { empty, onDatabase } from '../../support/databases/databases.ts';
import { refusing } from '../../support/databases/refusing.ts';
import { type FakeSlack, startFakeSlack } from '../../support/fake-slack/fake-slack.ts';
import { addPerson } from '../../support/fake-slack/fake-slack-workspace.ts';
import { silentClient } from '../../support/fake-slack/silent-client.ts';

const now = new Date('2027-01-12T12:00:00Z');
const workspace = { teamId: 'T0COMMITTEE', enterpriseId: null };

onDatabase('PostgreSQL', (database) => {
  let slack: FakeSlack;
  const db = () => database().db;

  beforeEach(async () => {
    await empty(db());
    slack = await startFakeSlack();
    await keepSampleCommittee(db(), now);
    const lea = { id: 'U0LEA', name: 'lea', real_name: 'Lea Baumann', tz: 'Asia/Tokyo' };
    addPerson(slack.workspace, lea);
  });
  afterEach(() => slack.close());

  test('what cannot be pruned keeps nobody’s account from being looked at, nor anything else from being pruned', async () => {
    await sql`insert into notices (committee_id, key, bundle, kind, channel_id, reason, due_at, state, settled_at)
      values (1, 'old', 'old', 'digest', 'C0PC', '', '2026-01-01', 'delivered', '2026-01-01')`.execute(db());
    await sql`insert into roster_imports (committee_id, by_member, source, entries, is_whole, at)
      select 1, id, 'a.csv', '[]', false, '2026-01-01' from members limit 1`.execute(db());
    const directory = slackDirectory(silentClient(slack, slack.workspace.botToken));
    const daily = () => runDailyWork(db(), workspace, directory, 'forever', now);
    await refusing(db(), 'roster_imports', () => expect(daily()).rejects.toThrow('roster_imports is refused'));
    const zones = await db().selectFrom('members').select('timeZone').where('userId', '=', 'U0LEA').execute();
    expect(zones).toEqual([{ timeZone: 'Asia/Tokyo' }]);
    expect(await db().selectFrom('notices').select('key').execute()).toEqual([]);
  });
});
