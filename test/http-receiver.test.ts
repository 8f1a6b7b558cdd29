import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { empty, onDatabase } from './support/databases.ts';
import { type SampleBot, startSampleBot } from './support/sample-bot.ts';

describe('over HTTP', () => {
  onDatabase('PGlite', (database) => {
    let bot: SampleBot;
    beforeEach(async () => {
      await empty(database().db);
      bot = await startSampleBot(database().db);
    });
    afterEach(() => bot.stop());

    test('it says that it is alive, and knows no other page', async () => {
      const alive = await fetch(`${bot.origin}/healthz`);
      expect([alive.status, await alive.text()]).toEqual([200, 'ok']);
      expect((await fetch(`${bot.origin}/`)).status).toBe(404);
    });

    test('what is not signed by Slack is not heard', async () => {
      const body = new URLSearchParams({ command: '/mag', text: 'help', team_id: bot.slack.workspace.teamId });
      const headers = {
        'x-slack-request-timestamp': String(Math.floor(Date.now() / 1000)),
        'x-slack-signature': 'v0=0',
      };
      const answer = await fetch(`${bot.origin}/slack/events`, { method: 'POST', body, headers });
      expect(answer.status).toBe(401);
      await bot.quiet();
      expect(bot.slack.calls).toEqual([]);
    });
  });
});
