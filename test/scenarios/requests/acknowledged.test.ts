import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type PublishedBot, startPublishedBot } from '../../support/bot/published-bot.ts';
import { channel, idOf, secretary } from '../../support/bot/sample-bot.ts';
import { onBothDatabases } from '../../support/databases/databases.ts';
import { addMessage, type Message } from '../../support/fake-slack/fake-slack-workspace.ts';
import { blockActions, viewSubmission } from '../../support/slack-client/payloads.ts';

onBothDatabases('what Slack is told is received', (database) => {
  let bot: PublishedBot;
  const toSecretary = () =>
    bot.slack.workspace.messages.filter(({ onlyFor }) => onlyFor === secretary.id).map(({ text }) => text);

  beforeEach(async () => {
    bot = await startPublishedBot(database().db);
  });
  afterEach(() => bot.stop());

  /** A message of an earlier version of the bot's, with what that could do. */
  const earlier = (element: Record<string, unknown>): Message =>
    addMessage(bot.slack.workspace, {
      channel: channel.id,
      user: bot.slack.workspace.botUserId,
      bot_id: bot.slack.workspace.botId,
      blocks: [{ type: 'actions', elements: [element] }],
    });

  test.each([
    ['button', { type: 'button', action_id: 'archive-it', value: '7', text: { type: 'plain_text', text: 'Archive' } }],
    [
      'menu',
      {
        type: 'static_select',
        action_id: 'archive-where',
        options: [{ text: { type: 'plain_text', text: 'Here' }, value: 'here' }],
      },
    ],
  ])('a %s that this version does not know is acknowledged, and it is said what it is', async (_what, element) => {
    const pick = { action: element.action_id, ...('options' in element ? { choose: 'here' } : {}) };
    const payload = blockActions(bot.slack, { user: secretary.id, message: earlier(element), pick });
    expect((await bot.people.deliver(payload)).status).toBe(200);
    await bot.quiet();
    expect(toSecretary().at(-1)).toContain('older version of me');
  });

  test('so is a form', async () => {
    const view = {
      type: 'modal',
      id: 'V0OLD',
      hash: '1',
      callback_id: 'archive-form',
      private_metadata: '',
      blocks: [],
    };
    const payload = viewSubmission(bot.slack, { user: secretary.id, view, values: {} });
    const { status, body } = await bot.people.deliver(payload);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain('out of date');
  });

  test('a click that Slack sends twice is carried out once', async () => {
    const card = bot.announcements()[0] as Message;
    const pick = { action: 'join-group:0' };
    const payload = blockActions(bot.slack, { user: idOf('tereza'), message: card, pick });
    await Promise.all([bot.people.deliver(payload), bot.people.deliver(payload), bot.people.deliver(payload, 1)]);
    await bot.quiet();
    const answers = bot.slack.workspace.messages.filter(({ onlyFor }) => onlyFor === idOf('tereza'));
    expect(answers).toHaveLength(1);
  });
});
