import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startPublishedBot } from '../../support/bot/published-bot.ts';
import { channel, type SampleBot } from '../../support/bot/sample-bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';
import { addChannel, addPerson } from '../../support/fake-slack/fake-slack-workspace.ts';
import { commands } from './commands.ts';
import { events } from './events.ts';
import { files } from './files.ts';
import { interactions } from './interactions.ts';
import { messages } from './messages.ts';
import { people } from './people.ts';
import { partner, partnerTeam, type Sample } from './sample.ts';

describe('payloads in the shapes in which Slack sends them', () => {
  onDatabase('PostgreSQL', (database) => {
    let bot: SampleBot;
    beforeAll(async () => {
      bot = await startPublishedBot(database().db);
      const { workspace } = bot.slack;
      addPerson(workspace, { id: partner, name: 'pia', real_name: 'Pia Partner', tz: 'UTC', team_id: partnerTeam });
      addPerson(workspace, { id: 'USLACKBOT', name: 'slackbot', real_name: 'Slackbot', tz: 'UTC', is_bot: false });
      workspace.channels.get(channel.id)?.members.push(partner, 'W0UNKNOWN');
      addChannel(workspace, { id: 'C0ANOTHER', name: 'another' });
      addChannel(workspace, { id: 'G0SEVERAL', name: 'mpdm-idris--lea-1', kind: 'mpim' });
    });
    afterAll(() => bot.stop());

    /** What people were shown since: messages of the bot, windows and answers in them, but not Home tabs, which are drawn in silence. */
    const shownSince = (calls: number) =>
      bot.slack.calls
        .slice(calls)
        .filter(({ method }) => /^chat\.post|^response_url|^views\.(open|update)/.test(method));

    test.each<readonly [string, Sample]>(
      [...messages, ...files, ...people, ...events, ...commands, ...interactions].map((sample) => [
        sample.name,
        sample,
      ]),
    )('%s', async (_name, { payload, says }) => {
      const [calls, lines] = [bot.slack.calls.length, bot.logged.length];
      const { status, body } = await bot.people.deliver(payload(bot.slack));
      await bot.quiet();
      expect(status).toBe(200);
      expect(bot.logged.slice(lines).filter(({ level }) => Number(level) >= 50)).toEqual([]);
      const shown = shownSince(calls);
      if (says === 'nothing') expect([body, ...shown]).toEqual(['']);
      if (says === 'something') expect(shown.length).toBeGreaterThan(0);
      expect(JSON.stringify(shown)).not.toContain('Something went wrong');
    });
  });
});
