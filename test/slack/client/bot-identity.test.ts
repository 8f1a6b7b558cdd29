import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { identitySource, OrganisationWide } from '../../../src/slack/client/bot-identity.ts';
import { installedOnce } from '../../../src/slack/client/installed.ts';
import { startTestBot, type TestBot } from '../../support/bot/bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';
import { type FakeSlack, startFakeSlack } from '../../support/fake-slack/fake-slack.ts';
import { silentClient } from '../../support/fake-slack/silent-client.ts';

describe('who the bot is', () => {
  onDatabase('PostgreSQL', (database) => {
    let bot: TestBot;
    const by = { user: 'U0VERA', channel: 'C0BOARD' };

    beforeAll(async () => {
      const vera = { id: 'U0VERA', name: 'vera', real_name: 'Vera Lund', tz: 'Europe/Oslo' };
      const channel = { id: 'C0BOARD', name: 'board' };
      bot = await startTestBot(database().db, { people: [vera], channel, now: '2027-03-08T12:00:00Z' });
    });
    afterAll(() => bot.stop());

    test('is asked again where Slack could not say', async () => {
      expect(bot.slack.callsOf('auth.test')).toHaveLength(0);
      bot.slack.misbehave('auth.test', { kind: 'refuse', error: 'internal_error' });
      await bot.people.command('help', by);
      await bot.until(() => bot.slack.callsOf('auth.test').length > 0, 'the question');
      expect((await bot.people.ask('help', by)).text).toContain('/mag actions');
      expect(bot.slack.callsOf('auth.test')).toHaveLength(2);
      expect(bot.logged.map((line) => String(line.msg))).toContainEqual(expect.stringContaining('not acknowledged'));
    });

    test('is known from then on', async () => {
      const before = bot.slack.callsOf('auth.test').length;
      await bot.people.ask('help', by);
      await bot.people.ask('meeting', by);
      expect(bot.slack.callsOf('auth.test')).toHaveLength(before);
    });
  });
});

describe('the workspace of a token', () => {
  let slack: FakeSlack;
  beforeEach(async () => {
    slack = await startFakeSlack();
  });
  afterEach(() => slack.close());
  const asked = () => {
    const client = silentClient(slack, slack.workspace.botToken);
    const own = identitySource(client);
    return { own, installed: installedOnce(own, client) };
  };

  test('is the only one that the bot speaks in', async () => {
    const { own, installed } = asked();
    expect([installed.teamIds(), installed.clientOf('T0COMMITTEE')]).toEqual([[], undefined]);
    await own.ask();
    expect(installed.teamIds()).toEqual(['T0COMMITTEE']);
    expect(installed.clientOf('T0COMMITTEE')).toBeDefined();
    expect(() => installed.clientOf('T0OTHER')).toThrow('serves workspace T0COMMITTEE, and not T0OTHER');
  });

  test('is forgotten when the app is removed, also while Slack is being asked', async () => {
    const { own, installed } = asked();
    const answer = own.ask();
    own.forget();
    await answer;
    expect(installed.teamIds()).toEqual([]);
    await own.ask();
    expect(installed.teamIds()).toEqual(['T0COMMITTEE']);
  });

  test('is none where the app is installed for a whole organisation', async () => {
    const { own, installed } = asked();
    slack.workspace.isOrganisationWide = true;
    await expect(own.ask()).rejects.toThrow(OrganisationWide);
    expect(installed.teamIds()).toEqual([]);
  });
});
