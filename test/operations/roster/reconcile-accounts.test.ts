import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { WebClient } from '@slack/web-api';
import { findFeed } from '../../../src/operations/committee/find-feed.ts';
import { renewOwnCalendar } from '../../../src/operations/committee/show-calendars.ts';
import { reconcileAccounts } from '../../../src/operations/roster/reconcile-accounts.ts';
import { slackDirectory } from '../../../src/slack/client/directory.ts';
import { quietLogger } from '../../support/bot/quiet-logger.ts';
import { keepAction, keepSampleCommittee, type SampleCommittee } from '../../support/committee/committee.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';
import { type FakeSlack, startFakeSlack } from '../../support/fake-slack/fake-slack.ts';
import { addChannel, addPerson, type Person } from '../../support/fake-slack/fake-slack-workspace.ts';

const now = new Date('2027-01-12T12:00:00Z');
const workspace = { teamId: 'T0COMMITTEE', enterpriseId: null };

onBothDatabases('accounts that changed while the bot was away', (database) => {
  let slack: FakeSlack;
  let pc: SampleCommittee;
  let people: Readonly<Record<'lea' | 'tunde' | 'sina', Person>>;
  const db = () => database().db;
  const directory = () =>
    slackDirectory(
      new WebClient(slack.workspace.botToken, {
        slackApiUrl: slack.apiUrl,
        retryConfig: { retries: 0 },
        logger: quietLogger,
      }),
    );
  const reconcile = () => reconcileAccounts(db(), workspace, directory(), now);
  const members = async () =>
    db().selectFrom('members').select(['name', 'timeZone', 'isGuest', 'formerSince']).orderBy('id').execute();

  beforeEach(async () => {
    await empty(db());
    slack = await startFakeSlack();
    pc = await keepSampleCommittee(db(), now);
    const person = (id: string, name: string, tz: string) =>
      addPerson(slack.workspace, { id, name, real_name: name, tz });
    people = {
      lea: person('U0LEA', 'Lea Baumann', 'Europe/Zurich'),
      tunde: person('U0TUNDE', 'Tunde Abara', 'Africa/Lagos'),
      sina: person('U0SINA', 'Sina Fonoti', 'Pacific/Auckland'),
    };
    addChannel(slack.workspace, { id: 'C0PC', name: 'programme' });
  });
  afterEach(() => slack.close());

  test('nothing changes where nothing did', async () => {
    const before = await members();
    await reconcile();
    expect(await members()).toEqual(before);
  });

  test('a closed one is a departure: what they had is handed over, and their calendar shows nothing', async () => {
    await keepAction(db(), pc.committee, { due: '2027-02-01', owners: [pc.tunde] }, now);
    const calendars = await renewOwnCalendar(db(), pc.tunde, now);
    const token = 'mine' in calendars ? calendars.mine : '';
    const feed = () => findFeed(db(), workspace.teamId, token, directory(), now);
    expect(await feed()).toMatchObject({ kind: 'mine' });
    people.tunde.deleted = true;

    await reconcile();

    expect((await members()).filter(({ formerSince }) => formerSince !== null)).toMatchObject([
      { name: 'Tunde Abara' },
    ]);
    expect(await db().selectFrom('departures').select(['memberId', 'how']).execute()).toEqual([
      { memberId: pc.tunde.id, how: 'workspace' },
    ]);
    expect(await db().selectFrom('handovers').select('decided').execute()).toEqual([{ decided: null }]);
    expect(await feed()).toBeUndefined();
    await reconcile();
    expect(await db().selectFrom('departures').select('id').execute()).toHaveLength(1);
  });

  test('a time zone moves, and a guest is a guest', async () => {
    people.lea.tz = 'Asia/Tokyo';
    people.sina.is_restricted = true;
    await reconcile();
    expect(await members()).toMatchObject([
      { timeZone: 'Asia/Tokyo', isGuest: false },
      { timeZone: 'Africa/Lagos', isGuest: false },
      { timeZone: 'Pacific/Auckland', isGuest: true },
      { timeZone: null },
    ]);
  });

  test('who is on no list, and of whom Slack says nothing, stays', async () => {
    const before = await members();
    slack.workspace.people.delete('U0TUNDE');
    await reconcile();
    expect(await members()).toEqual(before);
  });

  test.each([{ kind: 'cut off' }, { kind: 'refuse', error: 'fatal_error' }] as const)(
    'nobody leaves by an answer that did not come: %j',
    async (wrong) => {
      people.tunde.deleted = true;
      slack.always('users.list', wrong);
      await expect(reconcile()).rejects.toThrow();
      expect((await members()).every(({ formerSince }) => formerSince === null)).toBe(true);
    },
  );

  test('without a member who is known Slack is asked nothing', async () => {
    await db().updateTable('members').set({ userId: null }).execute();
    await reconcile();
    expect(slack.callsOf('users.list')).toEqual([]);
  });
});
