import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type PublishedBot, startPublishedBot } from '../../support/bot/published-bot.ts';
import { channel, idOf, sampleSummary, secretary } from '../../support/bot/sample-bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';
import { messageEvent, slashCommand } from '../../support/slack-client/payloads.ts';

const other = { teamId: 'T0OTHER', botUserId: 'U0OTHERBOT', botId: 'B0OTHER', botToken: 'xoxb-other' };
const tereza = idOf('tereza');

describe('two workspaces on one database, with channels and people of the same ids', () => {
  // Only a database server can be shared.
  onDatabase('PostgreSQL', (database) => {
    let ours: PublishedBot;
    let theirs: PublishedBot;

    beforeEach(async () => {
      ours = await startPublishedBot(database().db, { publicUrl: 'https://rapporteur.example.org' });
      theirs = await startPublishedBot(database().db, { installed: other });
    });
    afterEach(async () => {
      await ours.stop();
      await theirs.stop();
    });

    /** What the table has of the rows of each workspace, ours first. */
    const membersCalled = (userId: string) =>
      database()
        .db.selectFrom('members')
        .where('userId', '=', userId)
        .select(['isGuest', 'timeZone'])
        .orderBy('committeeId')
        .execute();

    const actions = () => database().db.selectFrom('actions').select(['id', 'state', 'due']).orderBy('id').execute();
    const summaries = () => database().db.selectFrom('summaries').select(['id', 'state']).orderBy('id').execute();
    const states = (state: 'failed' | 'waiting') =>
      database().db.selectFrom('notices').where('state', '=', state).select(['key', 'why']).execute();

    test('who moves or becomes a guest in the one stays as they are in the other', async () => {
      const before = await membersCalled(tereza);
      await theirs.event({ type: 'user_change', user: { id: tereza, tz: 'Pacific/Apia', is_restricted: true } });
      expect(await membersCalled(tereza)).toEqual([before[0], { isGuest: true, timeZone: 'Pacific/Apia' }]);
    });

    const remindsTereza = async (bot: PublishedBot) => {
      await bot.ask('assign 9 Tereza Dvořáková');
      await bot.ask('due 9 24 January');
      await bot.ask('accept 9', tereza);
    };
    const about9 = (bot: PublishedBot) => bot.direct(tereza).filter(({ text }) => text.startsWith('#9 '));

    test('a calendar of the one is given by its own bot alone, which can ask who is in the channel', async () => {
      const [mine, committee] = JSON.stringify(await ours.answer('calendar')).match(/\/calendar\/[\w-]+\.ics/g) ?? [];
      for (const calendar of [mine, committee]) {
        expect(calendar).toBeDefined();
        expect((await fetch(`${ours.origin}${calendar}`)).status).toBe(200);
        expect((await fetch(`${theirs.origin}${calendar}`)).status).toBe(404);
      }
    });

    test('what is due in the one is said there, though the other is the first to look', async () => {
      await remindsTereza(ours);
      await theirs.turnTo('2024-01-23T12:00:00Z');
      expect(about9(theirs)).toEqual([]);
      await ours.turnTo('2024-01-23T12:00:00Z');
      expect(about9(ours).map(({ text }) => text)).toEqual([expect.stringContaining('due tomorrow')]);
      expect(await states('failed')).toEqual([]);
    });

    test('a click in the one with the ids of the other finds nothing there, and a command its own', async () => {
      await remindsTereza(ours);
      await ours.turnTo('2024-01-23T12:00:00Z');
      const [reminder] = about9(ours);
      if (!reminder) throw new Error('Tereza was not reminded');
      const before = await actions();
      await theirs.people.click(reminder, { action: 'done' }, tereza);
      await theirs.told('no longer exists', tereza);
      await theirs.people.click(reminder, { action: 'more-choices', choose: 'Remind me tomorrow' }, tereza);
      await theirs.quiet();
      expect(await actions()).toEqual(before);
      expect(await theirs.ask('action 9')).not.toContain('Tereza');
      await theirs.ask('done 9');
      expect((await actions()).filter(({ state }) => state === 'done')).toHaveLength(1);
      expect(await ours.ask('action 9')).toContain('Tereza');
    });

    test.each<[string, (strange: PublishedBot) => Record<string, unknown>]>([
      [
        'a message',
        ({ slack, posted }) => messageEvent(slack, { ...posted, channel: 'C0STRANGE', text: sampleSummary }),
      ],
      ['a command', ({ slack }) => slashCommand(slack, { user: secretary.id, channel: channel.id, text: 'done 9' })],
    ])(
      '%s of a workspace that the bot does not serve changes nothing, and is named in the log',
      async (_what, payload) => {
        const before = [await actions(), await summaries()];
        const said = ours.slack.workspace.messages.length;
        const { status } = await ours.people.deliver(payload(theirs));
        await ours.quiet();
        expect(status).toBe(200);
        expect([await actions(), await summaries()]).toEqual(before);
        expect(ours.slack.workspace.messages).toHaveLength(said);
        expect(ours.logged).toContainEqual(
          expect.objectContaining({ msg: expect.stringContaining('of another workspace'), team: other.teamId }),
        );
        expect(JSON.stringify(ours.logged)).not.toContain('Large-print');
      },
    );
  });
});
