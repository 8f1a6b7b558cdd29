import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { runDueWork } from '../../../src/operations/schedule/run-due-work.ts';
import { slackDirectory } from '../../../src/slack/client/directory.ts';
import { type Deliveries, startDeliveries } from '../../support/bot/deliveries.ts';
import { onDatabase } from '../../support/databases/databases.ts';
import { refusing } from '../../support/databases/refusing.ts';
import { silentClient } from '../../support/fake-slack/silent-client.ts';

const planned = new Date('2027-01-12T12:00:00Z');
/** Nine in Zurich, a week before the deadline. */
const nine = new Date('2027-01-20T08:00:00Z');

onDatabase('PostgreSQL', (database) => {
  let pc: Deliveries;
  const db = () => database().db;

  const directory = () => slackDirectory(silentClient(pc.slack, pc.slack.workspace.botToken));

  beforeEach(async () => {
    pc = await startDeliveries(db(), planned);
  });
  afterEach(() => pc.slack.close());

  test('what cannot be forgotten or closed keeps no reminder from being said', async () => {
    await pc.planAction({ text: 'Send comments', due: '2027-01-27', owners: [pc.lea] });
    const past = await pc.planAction({ due: '2027-01-13', share: 'each', owners: [pc.members] });
    await db().updateTable('committees').set({ closing: 'date' }).execute();
    await sql`insert into changes (committee_id, by_member, at) values (1, ${pc.lea.id}, '2027-01-01')`.execute(db());
    await sql`insert into changed_rows (change_id, table_name, key, subject, subject_id)
      select id, 'actions', '{}', 'action', 1 from changes`.execute(db());
    pc.clock.now = nine;
    const due = () => runDueWork(db(), { messenger: pc.messenger, directory: directory(), workspace: undefined }, nine);
    await refusing(db(), 'changed_rows', () => expect(due()).rejects.toThrow('changed_rows is refused'));
    expect(pc.slack.workspace.messages.map(({ text }) => text)).toEqual([expect.stringContaining('Send comments')]);
    const { state } = await db().selectFrom('actions').where('id', '=', past).select('state').executeTakeFirstOrThrow();
    expect(state).toBe('done');
  });
});
