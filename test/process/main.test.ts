import '../support/bot/loaded.ts';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { type RunningBot, startBot } from '../../src/main.ts';
import { planNotices } from '../../src/operations/planning/plan-notices.ts';
import { trustedClock } from '../../src/process/trusted-clock.ts';
import { slackTime } from '../../src/slack/client/slack-time.ts';
import { keepAction, keepSampleCommittee, type SampleCommittee } from '../support/committee/committee.ts';
import { empty, onDatabase } from '../support/databases/databases.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts';
import { addChannel, addPerson } from '../support/fake-slack/fake-slack-workspace.ts';
import { freePort } from '../support/network/free-port.ts';
import { slackClient } from '../support/slack-client/slack-client.ts';

describe('the bot, started by a machine', () => {
  onDatabase('PostgreSQL', (database) => {
    const today = new Date('2027-01-12T15:00:00Z');
    const day = 86_400_000;
    let slack: FakeSlack;
    let sample: SampleCommittee;
    let bot: RunningBot | undefined;

    beforeEach(async () => {
      await empty(database().db);
      slack = await startFakeSlack();
      slack.workspace.clock = () => today;
      addPerson(slack.workspace, { id: 'U0LEA', name: 'lea', real_name: 'Lea', tz: 'Europe/Zurich' });
      sample = await keepSampleCommittee(database().db, today);
      const { committee, lea } = sample;
      const planned = new Date('2027-01-05T12:00:00Z');
      // Reminded at 08:00 UTC of the 13th: tomorrow.
      const id = await keepAction(database().db, committee, { due: '2027-01-20', owners: [lea] }, planned);
      await planNotices(database().db, { kind: 'actions', actionIds: [id] }, planned);
    });
    afterEach(async () => {
      await bot?.stop();
      bot = undefined;
      await slack.close();
    });

    /** Starts it and ends it again, which waits for its first round; `meanwhile` is told its port. */
    const startAndStop = async (
      aheadMs: number,
      apiUrl: string = slack.apiUrl,
      meanwhile: (port: number) => Promise<unknown> = async () => {},
    ) => {
      const port = await freePort();
      const warned: string[] = [];
      const log = pino({ level: 'warn' }, { write: (line: string) => void warned.push(JSON.parse(line).msg) });
      const clock = trustedClock({
        wall: () => new Date(today.getTime() + aheadMs),
        monotonic: () => 0,
        ask: () => slackTime(apiUrl),
        report: () => {},
      });
      bot = await startBot({
        slack: { mode: 'http', botToken: slack.workspace.botToken, signingSecret: 's', port, host: '127.0.0.1' },
        publicUrl: undefined,
        slackApiUrl: slack.apiUrl,
        database: { url: database().url ?? '' },
        command: '/mag',
        clock: clock.now,
        isTimeSure: clock.isSure,
        moments: 'tokens',
        extraCommands: {},
        log,
      });
      await meanwhile(port);
      await bot.stop();
      bot = undefined;
      return warned;
    };

    test('and ended by it answers first what was acknowledged', async () => {
      addChannel(slack.workspace, { id: 'C0PC', name: 'programme' });
      const asked = { user: 'U0LEA', channel: 'C0PC' };
      slack.misbehave('conversations.members', { kind: 'late', ms: 200 });
      const warned = await startAndStop(0, slack.apiUrl, (port) =>
        slackClient(slack, { url: `http://127.0.0.1:${port}/slack/events`, signingSecret: 's' }).command(
          'groups',
          asked,
        ),
      );
      expect(warned).toEqual([]);
      expect(slack.workspace.messages.map(({ onlyFor }) => onlyFor)).toEqual(['U0LEA']);
    });

    test('takes out who closed their account while it was away', async () => {
      addPerson(slack.workspace, {
        id: 'U0TUNDE',
        name: 'tunde',
        real_name: 'Tunde',
        tz: 'Africa/Lagos',
        deleted: true,
      });
      await startAndStop(0, slack.apiUrl, () =>
        slack.until(() => slack.callsOf('users.info').length === 2, 'the questions about who is not on the list'),
      );
      const former = await database()
        .db.selectFrom('members')
        .where('formerSince', 'is not', null)
        .select('name')
        .execute();
      expect(former).toEqual([{ name: 'Tunde Abara' }]);
    });

    test('whose clock is a day ahead sends nothing of tomorrow', async () => {
      await startAndStop(day);
      expect(slack.workspace.messages).toEqual([]);
    });

    test('whose clock is a day behind sends what is due', async () => {
      slack.workspace.clock = () => new Date(today.getTime() + day);
      await startAndStop(0);
      expect(slack.workspace.messages.map(({ text }) => text)).toEqual([expect.stringContaining('due in 7 days')]);
    });

    test('while Slack does not say who it is says and answers nothing, and then does', async () => {
      addChannel(slack.workspace, { id: 'C0PC', name: 'programme' });
      slack.workspace.clock = () => new Date(today.getTime() + day);
      slack.always('auth.test', { kind: 'cut off' });
      const warned = await startAndStop(day, slack.apiUrl, async (port) => {
        const { command } = slackClient(slack, { url: `http://127.0.0.1:${port}/slack/events`, signingSecret: 's' });
        await slack.until(() => slack.callsOf('auth.test').length > 1, 'the question of the first round');
        await command('help', { user: 'U0LEA', channel: 'C0PC' });
        expect(slack.workspace.messages.filter(({ text }) => !text.startsWith('Something went wrong'))).toEqual([]);
        slack.always('auth.test', undefined);
        await command('help', { user: 'U0LEA', channel: 'C0PC' });
        await slack.until(
          () => slack.workspace.messages.some(({ text }) => text.includes('/mag actions')),
          'the answer',
        );
      });
      expect(warned).toContainEqual(expect.stringContaining("doesn't know its workspace yet"));
    });

    test('with the token of another workspace leaves what is there as it is, and says so', async () => {
      const { db } = database();
      await db.updateTable('workspaces').set({ teamId: 'T0BEFORE' }).execute();
      slack.workspace.clock = () => new Date(today.getTime() + day);
      const warned = await startAndStop(day);
      expect(warned).toEqual([
        expect.stringMatching(/workspace T0COMMITTEE, but the database only has committees of T0BEFORE/),
      ]);
      expect(slack.workspace.messages).toEqual([]);
      expect(await db.selectFrom('notices').select('state').distinct().execute()).toEqual([{ state: 'waiting' }]);
    });

    test('does not start where it is installed for a whole organisation', async () => {
      slack.workspace.isOrganisationWide = true;
      await expect(startAndStop(0)).rejects.toThrow(/whole organisation.* Install it in that workspace/);
    });

    test('says nothing, and why, while nobody says whether its clock is right', async () => {
      const warned = await startAndStop(2 * day, 'http://127.0.0.1:9/api/');
      expect(slack.workspace.messages).toEqual([]);
      expect(warned).toEqual([expect.stringContaining("Slack doesn't answer")]);
    });
  });
});
