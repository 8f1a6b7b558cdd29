import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { connect, type Database } from '../../../db/connection/connect.ts';
import { everydayLimits } from '../../../db/connection/limits.ts';
import { sampleCommittee } from '../../../src/local/sample-committee.ts';
import { type PublishedBot, startPublishedBot } from '../../support/bot/published-bot.ts';
import { channel, idOf, shown } from '../../support/bot/sample-bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';
import { refusing } from '../../support/databases/refusing.ts';
import { startTcpProxy, type TcpProxy } from '../../support/network/tcp-proxy.ts';
import { eventEnvelope } from '../../support/slack-client/payloads.ts';

const six = sampleCommittee.people.slice(0, 6).map(({ id }) => id);
const fault = /reference: [0-9a-f]{8}/i;

describe('where the database fails under the bot', () => {
  onDatabase('PostgreSQL', (server) => {
    let proxy: TcpProxy;
    let database: Database;
    let bot: PublishedBot;
    const atServer = () => server().db;
    beforeEach(async () => {
      proxy = await startTcpProxy(server().url ?? '');
      // A silence is noticed early enough to wait for.
      database = await connect({ url: proxy.url }, { ...everydayLimits, silenceMs: 2000 });
      bot = await startPublishedBot(database.db);
    });
    afterEach(async () => {
      await bot.stop();
      await database.close();
      await proxy.close();
    });

    /** All at once; what each is answered. */
    const addSix = () => Promise.all(six.map((user, index) => bot.ask(`add Task ${index} of six by 24 January`, user)));
    const terminateAll = () =>
      sql`select pg_terminate_backend(pid, 10000) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`.execute(atServer());
    const remindersOfTereza = () => bot.direct(idOf('tereza')).filter((message) => shown(message).includes('tomorrow'));

    const ways: readonly [string, () => void][] = [
      ['are reset', () => proxy.breakHeld('reset')],
      ['are ended', () => proxy.breakHeld('end')],
      ['fall silent', () => {}],
    ];

    test.each(ways)('and connections %s, each person is told, and the next command is done', async (_, fail) => {
      proxy.hold('begin');
      const answers = addSix();
      await proxy.holding(6);
      fail();
      for (const answer of await answers) expect(answer).toMatch(fault);
      proxy.letGo();
      expect(await bot.ask('add Write the minutes by 24 January')).toContain('Write the minutes');
    });

    test.each(ways)('and connections %s in a round of reminders, each is said afterwards, once', async (_, fail) => {
      await bot.ask('assign 9 Tereza Dvořáková');
      await bot.ask('due 9 24 January');
      await bot.ask('accept 9', idOf('tereza'));
      // The claim's text is sent once a connection.
      await terminateAll();
      // A query on a connection whose end was not heard of yet would fail before the claim.
      await proxy.closed();
      proxy.hold('update notices');
      const round = bot.turnTo('2024-01-23T12:00:00Z');
      await Promise.all([expect(round).rejects.toThrow(), proxy.holding(1).then(fail)]);
      proxy.letGo();
      expect(remindersOfTereza()).toEqual([]);
      await sql`update notices set lease_until = clock_timestamp() where state = 'sending'`.execute(atServer());
      await bot.turnTo('2024-01-23T12:01:00Z');
      await bot.turnTo('2024-01-23T12:02:00Z');
      expect(remindersOfTereza()).toHaveLength(1);
    });

    test('and keeps nothing of what Slack sends, events are sent again by it, and the log says why once', async () => {
      const joined = () => ({
        type: 'member_joined_channel',
        channel: channel.id,
        user: idOf('tereza'),
        event_ts: '1',
      });
      const deliver = async () => (await bot.people.deliver(eventEnvelope(bot.slack, joined()))).status;
      await refusing(atServer(), 'inbox', async () => {
        expect([await deliver(), await deliver(), await deliver()]).toEqual([500, 500, 500]);
      });
      expect(await deliver()).toBe(200);
      const why = bot.logged.filter(({ error }) => JSON.stringify(error ?? '').includes('inbox is refused'));
      expect(why).toHaveLength(1);
    });

    test('and the server restarts, who asks meanwhile is told, and who asks afterwards is answered', async () => {
      proxy.accepting = false;
      await terminateAll();
      expect(await bot.ask('actions')).toMatch(fault);
      proxy.accepting = true;
      expect(await bot.ask('actions all')).toContain('*10 actions.');
    });

    test.each([
      ['its disk is full', '53100'],
      ['it has too many connections', '53300'],
    ])('and %s, each person is told, and it goes on when that is over', async (_, code) => {
      await sql`create function fail() returns trigger language plpgsql as
        ${sql.lit(`begin raise exception 'no' using errcode = '${code}'; end`)}`.execute(atServer());
      await sql`create trigger fails before insert on actions execute function fail()`.execute(atServer());
      const answers = await addSix().finally(() => sql`drop function fail cascade`.execute(atServer()));
      for (const answer of answers) expect(answer).toMatch(fault);
      for (const answer of await addSix()) expect(answer).toContain('of six');
    });
  });
});
