import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  channel,
  type SampleBot,
  sampleSummary,
  secretary,
  shown,
  startSampleBot,
} from '../../support/bot/sample-bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';
import { addPerson, type Fields, type Message } from '../../support/fake-slack/fake-slack-workspace.ts';
import { eventEnvelope, messageChangedEvent, messageEvent } from '../../support/slack-client/payloads.ts';

describe('events that come out of order, twice, and in storms', () => {
  onDatabase('PostgreSQL', (database) => {
    let bot: SampleBot;
    beforeEach(async () => {
      bot = await startSampleBot(database().db);
    });
    afterEach(async () => {
      expect(bot.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
      await bot.stop();
    });

    const envelope = (event: Fields) => eventEnvelope(bot.slack, { event_ts: '1705417200.000100', ...event });
    const move = (type: string, user: string, event_ts = '1705417200.000100') =>
      envelope({ type, user, channel: channel.id, channel_type: 'C', event_ts });
    /** As over ten connections at once, some of them said to be tried again; each must be acknowledged. */
    const deliverAll = async (payloads: readonly Fields[]) => {
      const statuses = new Set<number>();
      const waiting = [...payloads.entries()];
      const connection = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const [index, payload] = next;
          statuses.add((await bot.people.deliver(payload, index % 4)).status);
        }
      };
      await Promise.all(Array.from({ length: 10 }, connection));
      expect(statuses).toEqual(new Set([200]));
      await bot.quiet();
    };
    const roster = () =>
      database()
        .db.selectFrom('members')
        .select(['userId', 'formerSince', 'timeZone'])
        .where('userId', 'is not', null)
        .execute();

    describe('a summary', () => {
      const said = (text: string): Message => ({
        ts: '1705417200.000200',
        channel: channel.id,
        user: secretary.id,
        text,
      });
      const edited = {
        ...said(sampleSummary.replaceAll('large-print', 'braille')),
        edited: { user: secretary.id, ts: '1705417260.000100' },
      };

      test('told of three times at once is read once', async () => {
        const told = messageEvent(bot.slack, said(sampleSummary));
        await deliverAll([told, told, told]);
        await deliverAll([told]);
        expect(bot.reviews()).toHaveLength(1);
      });

      test('told of in two events at once, as by two sockets, is read once', async () => {
        await deliverAll(Array.from({ length: 4 }, () => messageEvent(bot.slack, said(sampleSummary))));
        expect(bot.reviews()).toHaveLength(1);
      });

      test.each([
        ['after it', (told: Fields, change: Fields) => [told, change]],
        ['before it', (told: Fields, change: Fields) => [change, told]],
      ])('edited, and told of %s, is read as it is now, once', async (_when, order) => {
        const told = messageEvent(bot.slack, said(sampleSummary));
        const change = messageChangedEvent(bot.slack, edited, said(sampleSummary));
        for (const payload of order(told, change)) await deliverAll([payload]);
        expect(bot.reviews()).toHaveLength(1);
        expect(shown(bot.reviews()[0])).toContain('braille');
        expect(shown(bot.reviews()[0])).not.toContain('large-print');
      });

      test('published by two clicks, each told of three times, while the committee moves, is announced once', async () => {
        await bot.post();
        const people = [...bot.slack.workspace.people.values()].filter(({ is_bot }) => !is_bot);
        const changes = people.map(({ id, name, real_name }) =>
          envelope({
            type: 'user_change',
            user: { id, name, real_name, deleted: false, tz: 'Pacific/Apia', profile: {} },
          }),
        );
        for (const person of people) person.tz = 'Pacific/Apia';
        const before = bot.slack.calls.length;
        const publish = async () => {
          const click = await bot.people.click(bot.reviews()[0] as Message, { action: 'publish' }, secretary.id);
          await deliverAll([click.payload, click.payload]);
        };
        await Promise.all([publish(), publish(), deliverAll(changes), deliverAll(changes)]);
        await bot.told('Published: ', secretary.id);
        const announced = bot.slack.calls
          .slice(before)
          .filter(({ method, args }) => method === 'chat.postMessage' && args.channel === channel.id);
        expect(announced.filter(({ args }) => String(args.text).includes('is published'))).toHaveLength(1);
        const { numbers } = await database()
          .db.selectFrom('actions')
          .select(({ fn }) => fn.count('number').distinct().as('numbers'))
          .executeTakeFirstOrThrow();
        const { rows } = await database()
          .db.selectFrom('actions')
          .select(({ fn }) => fn.countAll().as('rows'))
          .executeTakeFirstOrThrow();
        expect(rows).toBe(numbers);
        expect(new Set((await roster()).map(({ timeZone }) => timeZone))).toEqual(new Set(['Pacific/Apia']));
      });
    });

    describe('the roster', () => {
      const crowd = Array.from({ length: 120 }, (_, index) => `U0CROWD${index}`);
      beforeEach(async () => {
        await bot.post();
        for (const id of crowd) {
          addPerson(bot.slack.workspace, { id, name: id.toLowerCase(), real_name: `Person ${id}`, tz: 'UTC' });
          bot.slack.workspace.channels.get(channel.id)?.members.push(id);
        }
      });
      const ofCrowd = async () => (await roster()).filter(({ userId }) => userId?.startsWith('U0CROWD'));

      test('has each of a hundred and twenty who join at once, once, and none of them when they leave', async () => {
        const before = bot.slack.workspace.messages.length;
        const joins = crowd.map((user) => move('member_joined_channel', user));
        await deliverAll([...joins, ...joins.slice(0, 30)]);
        expect((await ofCrowd()).map(({ userId }) => userId).sort()).toEqual([...crowd].sort());
        await deliverAll(crowd.map((user) => move('member_left_channel', user)));
        expect((await ofCrowd()).filter(({ formerSince }) => formerSince === null)).toEqual([]);
        expect(await ofCrowd()).toHaveLength(crowd.length);
        // Nobody is told of people who leave nothing behind.
        expect(bot.slack.workspace.messages.slice(before)).toEqual([]);
      });

      test('has somebody once whose leaving and coming are told of in any order', async () => {
        const [user = ''] = crowd;
        const left = move('member_left_channel', user);
        const joined = move('member_joined_channel', user);
        await deliverAll([left]);
        await deliverAll([joined]);
        expect(await ofCrowd()).toMatchObject([{ userId: user, formerSince: null }]);
        await deliverAll([left, joined, left, joined, left, joined]);
        expect(await ofCrowd()).toHaveLength(1);
      });

      test.each([
        ['left', '1705417200.000300', '1705417200.000200', false],
        ['joined', '1705417200.000200', '1705417200.000300', true],
      ])('has whoever %s last as they are, whichever is told of last', async (_last, leftAt, joinedAt, isMember) => {
        const [user = '', other = ''] = crowd;
        for (const [one, isLeftFirst] of [
          [user, true],
          [other, false],
        ] as const) {
          if (isMember) await deliverAll([move('member_joined_channel', one, '1705417200.000100')]);
          const left = move('member_left_channel', one, leftAt);
          const joined = move('member_joined_channel', one, joinedAt);
          for (const event of isLeftFirst ? [left, joined] : [joined, left]) await deliverAll([event]);
          const rows = (await ofCrowd()).filter(({ userId, formerSince }) => userId === one && formerSince === null);
          expect(rows).toHaveLength(isMember ? 1 : 0);
        }
      });

      test('has nobody of another channel, nor the bot', async () => {
        await deliverAll([
          ...crowd
            .slice(0, 20)
            .map((user) => envelope({ type: 'member_joined_channel', user, channel: 'C02GENERAL', channel_type: 'C' })),
          move('member_joined_channel', bot.slack.workspace.botUserId),
        ]);
        expect(await ofCrowd()).toEqual([]);
        expect((await roster()).map(({ userId }) => userId)).not.toContain(bot.slack.workspace.botUserId);
        expect((await roster()).map(({ userId }) => userId)).toContain(secretary.id);
      });
    });
  });
});
