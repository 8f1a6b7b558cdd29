import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { setUninstalled } from '../../../db/committee/workspaces.ts';
import { planNotices } from '../../../src/operations/planning/plan-notices.ts';
import { eraseUninstalled } from '../../../src/operations/privacy/erase-uninstalled.ts';
import { type PublishedBot, startPublishedBot } from '../../support/bot/published-bot.ts';
import { channel, sampleSummary, secretary } from '../../support/bot/sample-bot.ts';
import { keepAction } from '../../support/committee/committee.ts';
import { onDatabase } from '../../support/databases/databases.ts';
import { eventEnvelope } from '../../support/slack-client/payloads.ts';

const other = { teamId: 'T0OTHER', botUserId: 'U0OTHERBOT', botId: 'B0OTHER', botToken: 'xoxb-other' };
const days = 86_400_000;

describe('the app is removed from a workspace', () => {
  // Only a database server can be shared.
  onDatabase('PostgreSQL', (database) => {
    const db = () => database().db;
    let bot: PublishedBot;
    let theirs: PublishedBot;
    const due = '2024-02-13T12:00:00Z';

    beforeEach(async () => {
      bot = await startPublishedBot(db());
      theirs = await startPublishedBot(db(), { installed: other });
      // Everybody has something of his own to do, so that the delivery has a middle.
      const committee = await db()
        .selectFrom('committees')
        .select(['id', 'name', 'channelId', 'timeZone'])
        .orderBy('id')
        .executeTakeFirstOrThrow();
      const members = await db()
        .selectFrom('members')
        .where('committeeId', '=', committee.id)
        .where('userId', 'is not', null)
        .selectAll()
        .execute();
      const planned = bot.clock.now;
      for (const { id, name, userId, role } of members) {
        const owner = {
          id,
          committeeId: committee.id,
          name,
          userId,
          timeZone: null,
          role,
          isGuest: false,
          isExternal: false,
          isFormer: false,
        };
        await keepAction(db(), committee, { due: '2024-02-14', owners: [owner] }, planned);
      }
      await planNotices(db(), { kind: 'committee', committeeId: committee.id }, planned);
    });
    afterEach(async () => {
      await bot.stop();
      await theirs.stop();
    });

    const posts = () => bot.slack.callsOf('chat.postMessage').length;
    const states = () =>
      db()
        .selectFrom('notices')
        .innerJoin('committees', 'committees.id', 'committeeId')
        .where('workspaceId', '=', 1)
        .select(['notices.id', 'state', 'why'])
        .orderBy('notices.id')
        .execute();
    const failed = async () => (await states()).filter(({ state }) => state === 'failed');
    const workspaces = () => db().selectFrom('workspaces').select(['teamId', 'uninstalledAt']).orderBy('id').execute();

    /** Slack takes the token away first, and then tells. */
    const remove = async (event: Record<string, unknown> = { type: 'app_uninstalled' }) => {
      bot.slack.workspace.tokenError = 'account_inactive';
      await bot.people.deliver({ ...eventEnvelope(bot.slack, event), authorizations: [] });
    };

    test.each<[string, Record<string, unknown>]>([
      ['it is removed', { type: 'app_uninstalled' }],
      ['its token is revoked', { type: 'tokens_revoked', tokens: { oauth: [], bot: ['U0BOT'] } }],
    ])(
      'in the middle of a delivery %s: nothing more is said, nothing has failed, and once it is back all goes on',
      async (_what, event) => {
        const before = posts();
        // All that are under way together have reached Slack, and none is answered yet.
        bot.slack.always('chat.postMessage', { kind: 'late', ms: 3000 });
        const turning = bot.turnTo(due);
        await bot.slack.until(() => posts() === before + 10, 'the first messages');
        await remove(event);
        await bot.quiet();
        bot.slack.always('chat.postMessage', undefined);
        await turning;
        expect(posts()).toBe(before + 10);
        expect(await failed()).toEqual([]);
        const waiting = (await states()).filter(({ state }) => state === 'waiting').length;
        expect(waiting).toBeGreaterThan(5);
        expect(await workspaces()).toEqual([
          { teamId: 'T0COMMITTEE', uninstalledAt: new Date(due) },
          { teamId: other.teamId, uninstalledAt: null },
        ]);

        await theirs.turnTo('2024-02-13T12:05:00Z');
        await bot.turnTo('2024-02-13T12:10:00Z');
        expect(posts()).toBe(before + 10);

        await sql`update notices set resting_until = null`.execute(db());
        bot.slack.workspace.tokenError = undefined;
        await bot.turnTo('2024-02-13T12:15:00Z');
        expect(posts()).toBeGreaterThan(before + 15);
        expect(await failed()).toEqual([]);
        expect((await workspaces())[0]).toEqual({ teamId: 'T0COMMITTEE', uninstalledAt: null });
      },
    );

    test('told in both ways, as Slack does, it is heard once and is no fault', async () => {
      await remove();
      await bot.quiet();
      const revoked = { type: 'tokens_revoked', tokens: { oauth: [], bot: ['U0BOT'] } };
      const told = await bot.people.deliver({ ...eventEnvelope(bot.slack, revoked), authorizations: [] });
      expect(told.status).toBe(200);
      expect(bot.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
      expect((await workspaces())[0]).toEqual({ teamId: 'T0COMMITTEE', uninstalledAt: bot.clock.now });
    });

    test('a process that did not hear of it asks Slack again, and says nothing either', async () => {
      // It has known whose token it has since its first answer.
      expect(await bot.ask('action 9')).toContain('#9');
      await setUninstalled(db(), 'T0COMMITTEE', bot.clock.now);
      bot.slack.workspace.tokenError = 'account_inactive';
      const before = posts();
      await bot.turnTo(due);
      expect(posts()).toBe(before);
      expect(await failed()).toEqual([]);
    });

    test('people whose tokens are revoked are no concern of the bot', async () => {
      await bot.event({ type: 'tokens_revoked', tokens: { oauth: [secretary.id], bot: ['U0ANOTHERBOT'] } });
      expect((await workspaces())[0]?.uninstalledAt).toBeNull();
      expect(await bot.ask('action 9')).toContain('#9');
    });

    test('thirty days later all of it is erased, nothing of the other, and whoever comes back begins anew', async () => {
      await remove();
      await bot.quiet();
      const gone = bot.clock.now.getTime();
      await eraseUninstalled(db(), new Date(gone + 30 * days - 1));
      expect(await workspaces()).toHaveLength(2);
      await eraseUninstalled(db(), new Date(gone + 30 * days));
      expect(await workspaces()).toEqual([{ teamId: other.teamId, uninstalledAt: null }]);
      expect(await theirs.ask('action 9')).toContain('#9');

      bot.slack.workspace.tokenError = undefined;
      await bot.people.say(sampleSummary, { user: secretary.id, channel: channel.id });
      await bot.until(() => bot.reviews().length === 2, 'the review of the new committee');
      expect(await workspaces()).toContainEqual({ teamId: 'T0COMMITTEE', uninstalledAt: null });
    });
  });
});
