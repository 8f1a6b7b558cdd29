import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { findOrCreateCommittee } from '../../../db/committee/committees.ts';
import { addMember } from '../../../db/roster/members.ts';
import { planNotices } from '../../../src/operations/planning/plan-notices.ts';
import {
  channel,
  idOf,
  type SampleBot,
  sampleSummary,
  secretary,
  startSampleBot,
} from '../../support/bot/sample-bot.ts';
import { keepAction } from '../../support/committee/committee.ts';
import { onDatabase } from '../../support/databases/databases.ts';
import type { Message } from '../../support/fake-slack/fake-slack-workspace.ts';
import { slashCommand } from '../../support/slack-client/payloads.ts';

describe('where something fails', () => {
  onDatabase('PostgreSQL', (database) => {
    let bot: SampleBot;
    const db = () => database().db;
    const fault = /your change may be incomplete.*reference: [0-9a-f]{8}/;
    const toSecretary = () => bot.slack.workspace.messages.filter(({ onlyFor }) => onlyFor === secretary.id);
    const direct = (user: string) => bot.direct(user).map(({ text }) => text);
    const within = async (table: string, work: () => Promise<unknown>) => {
      await sql`alter table ${sql.table(table)} rename to gone`.execute(db());
      await work().finally(() => sql`alter table gone rename to ${sql.table(table)}`.execute(db()));
    };

    /** A reminder of another committee of the workspace that is due now and cannot be written. */
    const keepBrokenNotice = async () => {
      const planned = new Date('2024-01-05T12:00:00Z');
      const workspace = { teamId: bot.slack.workspace.teamId, enterpriseId: null };
      const other = await findOrCreateCommittee(db(), workspace, { channelId: 'C0DOCKS', name: 'Docks' }, planned);
      const ana = await addMember(db(), { committeeId: other.id, name: 'Ana', userId: 'U0ANA', timeZone: null });
      const id = await keepAction(db(), other, { due: '2024-01-13', owners: [ana] }, planned);
      await planNotices(db(), { kind: 'actions', actionIds: [id] }, planned);
      await db().updateTable('committees').set({ timeZone: 'Nowhere/Atall' }).where('id', '=', other.id).execute();
    };

    beforeEach(async () => {
      bot = await startSampleBot(db());
      await bot.post();
    });
    afterEach(() => bot.stop());

    test('with a message to somebody else, who publishes is told first that it is published; the log has every cause', async () => {
      await keepBrokenNotice();
      await bot.publish();
      expect(toSecretary().map(({ text }) => text)).toEqual([
        expect.stringContaining('Published: 10 actions'),
        expect.stringMatching(fault),
      ]);
      expect(bot.reviews().at(-1)?.text).toContain('Published: ');
      expect(JSON.stringify(bot.logged)).toContain('Nowhere/Atall');
    });

    test('with a message to somebody else, who sets the meeting reads first that it is set', async () => {
      await bot.publish();
      await keepBrokenNotice();
      expect(await bot.ask('meeting set 13 Feb 11:00 UTC')).toContain('13 February');
      expect(toSecretary().at(-1)?.text).toMatch(fault);
    });

    test('with a message to somebody else, who pastes a summary reads first that it was read', async () => {
      await keepBrokenNotice();
      await bot.people.command('summary', { user: secretary.id, channel: channel.id });
      await bot.window();
      await bot.people.submit({ summary: `${sampleSummary}\nOne line more.` }, secretary.id);
      await bot.quiet();
      expect(toSecretary().at(-1)?.text).toContain('I’ve read it.');
      expect(direct(secretary.id).at(-1)).toMatch(fault);
    });

    test.each(['by a click', 'by a command'])(
      'with a message to somebody else, who asks to join %s reads first that he asked',
      async (how) => {
        await bot.publish();
        await bot.ask('group WG-Newcomers by approval');
        await keepBrokenNotice();
        const user = idOf('sina');
        const toUser = () =>
          bot.slack.workspace.messages.filter(({ onlyFor }) => onlyFor === user).map(({ text }) => text);
        if (how === 'by a command') await bot.ask('join WG-Newcomers', user);
        else
          await bot.people.click(
            bot.announcements()[0] as Message,
            { action: 'join-group', label: 'Ask to join WG-Newcomers' },
            user,
          );
        await bot.quiet();
        expect(toUser().slice(-2)).toEqual([
          expect.stringContaining('You asked to join'),
          expect.stringMatching(fault),
        ]);
      },
    );

    test('with a message to somebody else, who has messages sent again reads first that they are', async () => {
      await bot.publish();
      await bot.ask('assign 9 Tereza Dvořáková');
      await bot.ask('due 9 24 January');
      await bot.ask('accept 9', idOf('tereza'));
      await bot.turnTo('2024-01-16T15:05:00Z');
      Object.assign(bot.slack.workspace.people.get(idOf('tereza')) ?? {}, { deleted: true });
      // At her hour: before anything is said late, Slack is asked whether the account is closed.
      await bot.turnTo('2024-01-17T08:00:00Z');
      const listed = await bot.answer('notices');
      await keepBrokenNotice();
      await bot.people.click(listed, { action: 'send-again' }, secretary.id);
      await bot.quiet();
      expect(
        toSecretary()
          .map(({ text }) => text)
          .slice(-2),
      ).toEqual([expect.stringContaining('Sending 1 message again'), expect.stringMatching(fault)]);
    });

    test('where the address to answer to has expired, it is said in a direct message', async () => {
      const typed = slashCommand(bot.slack, { user: secretary.id, channel: channel.id, text: 'help' });
      bot.slack.workspace.responseUrls.clear();
      await bot.people.deliver(typed);
      await bot.quiet();
      expect(direct(secretary.id).at(-1)).toMatch(fault);
    });

    test('in a window, it is said in a direct message', async () => {
      await bot.publish();
      await bot.people.click(await bot.answer('action 7'), { action: 'assign' }, secretary.id);
      await bot.quiet();
      await within('actions', async () => {
        await bot.people.submit({ write: 'Tereza' }, secretary.id);
        await bot.quiet();
      });
      expect(direct(secretary.id).at(-1)).toMatch(fault);
    });

    test('on the Home tab, it is said in a direct message', async () => {
      await bot.publish();
      const user = idOf('tereza');
      await bot.people.openHome(user);
      await bot.quiet();
      await within('group_members', async () => {
        await bot.people.clickHome({ action: 'join-group' }, user);
        await bot.quiet();
      });
      expect(direct(user).at(-1)).toMatch(fault);
    });

    test('with a summary that was posted, it is said in a direct message', async () => {
      await within('summaries', async () => {
        await bot.people.say(`${sampleSummary}\n`, { user: secretary.id, channel: channel.id });
        await bot.quiet();
      });
      expect(direct(secretary.id).at(-1)).toMatch(fault);
    });

    test('with a summary that was edited, it is said in a direct message', async () => {
      const posted = bot.slack.workspace.messages.find(({ user }) => user === secretary.id) as Message;
      await within('summaries', async () => {
        await bot.people.edit(posted, `${sampleSummary}\nOne line more.`);
        await bot.quiet();
      });
      expect(direct(secretary.id).at(-1)).toMatch(fault);
    });
  });
});
