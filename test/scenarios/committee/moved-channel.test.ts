import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { type PublishedBot, startPublishedBot } from '../../support/bot/published-bot.ts';
import { channel, sampleSummary, secretary } from '../../support/bot/sample-bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';
import { addChannel } from '../../support/fake-slack/fake-slack-workspace.ts';

const other = { teamId: 'T0OTHER', botUserId: 'U0OTHERBOT', botId: 'B0OTHER', botToken: 'xoxb-other' };
const moved = 'C99MOVED';

describe('a channel that has another id from now on', () => {
  onDatabase('PostgreSQL', (database) => {
    let bot: PublishedBot;
    let theirs: PublishedBot;
    const db = () => database().db;

    beforeEach(async () => {
      bot = await startPublishedBot(db());
      theirs = await startPublishedBot(db(), { installed: other });
      await bot.ask(`group create Quays`);
      await bot.ask(`group Quays channel <#${channel.id}|${channel.name}>`);
    });
    afterEach(async () => {
      await bot.stop();
      await theirs.stop();
    });

    const move = async () => {
      const { channels, messages } = bot.slack.workspace;
      channels.delete(channel.id);
      addChannel(bot.slack.workspace, { id: moved, name: channel.name });
      for (const message of messages) if (message.channel === channel.id) Object.assign(message, { channel: moved });
      await bot.event({ type: 'channel_id_changed', old_channel_id: channel.id, new_channel_id: moved });
    };

    /** How often a column has the id, by table and column; of the record of what was done, nothing. */
    const standsIn = async (id: string) => {
      const { rows } = await sql<{ table: string; column: string }>`
        select table_name as "table", column_name as "column" from information_schema.columns
        where table_schema = 'public' and data_type = 'text' and table_name not in ('history', 'changed_rows')`.execute(
        db(),
      );
      const found: Record<string, number> = {};
      for (const { table, column } of rows) {
        const { rows } = await sql<{ count: number }>`
          select count(*)::int as count from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(db());
        if (rows[0]?.count) found[`${table}.${column}`] = rows[0].count;
      }
      return found;
    };

    test('takes it all along, and nothing of another workspace', async () => {
      const before = await standsIn(channel.id);
      await move();
      const [after, new_] = [await standsIn(channel.id), await standsIn(moved)];
      // The other workspace has the same, but for the group.
      expect(Object.keys(new_).sort()).toEqual(Object.keys(before).sort());
      for (const [column, count] of Object.entries(before))
        expect((after[column] ?? 0) + (new_[column] ?? 0)).toBe(count);
      expect(new_).toMatchObject({ 'committees.channel_id': 1, 'groups.channel_id': 1, 'summaries.channel_id': 1 });
      expect(after).toMatchObject({ 'committees.channel_id': 1, 'summaries.channel_id': 1 });
    });

    test('is spoken in, and a correction of its summary is one', async () => {
      await move();
      const answer = await bot.people.ask('action 9', { user: secretary.id, channel: moved });
      expect(JSON.stringify(answer)).toContain('#9');
      const said = bot.said(moved).length;
      // The deadline of the session ideas is the 31st.
      await bot.turnTo('2024-01-31T12:00:00Z');
      expect(bot.said(moved).length).toBeGreaterThan(said);
      await bot.people.edit(bot.posted, sampleSummary.replace('grants', 'and large grants'));
      await bot.until(() => bot.reviews().length === 2, 'the review of the correction');
      expect(await db().selectFrom('committees').select('id').execute()).toHaveLength(2);
    });

    test('told of again, as after a restart, is no fault', async () => {
      await move();
      const before = await standsIn(moved);
      await bot.event({ type: 'channel_id_changed', old_channel_id: channel.id, new_channel_id: moved });
      expect(await standsIn(moved)).toEqual(before);
      expect(bot.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
    });

    test('whose new id has a committee already changes neither, and the log says so', async () => {
      addChannel(bot.slack.workspace, { id: moved, name: 'moved' });
      await bot.people.say(sampleSummary, { user: secretary.id, channel: moved });
      await bot.until(() => bot.reviews().length === 2, 'the review there');
      const before = await standsIn(channel.id);
      await bot.event({ type: 'channel_id_changed', old_channel_id: channel.id, new_channel_id: moved });
      expect(await standsIn(channel.id)).toEqual(before);
      expect(JSON.stringify(bot.logged)).toContain(
        `The channel ${channel.id} became ${moved}, which has a committee already`,
      );
    });
  });
});
