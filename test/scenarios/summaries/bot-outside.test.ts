import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { refusalSentence } from '../../../src/slack/views/blocks/refusal.ts';
import { startTestBot, type TestBot } from '../../support/bot/bot.ts';
import { sampleSummary } from '../../support/bot/sample-bot.ts';
import { empty, onDatabase } from '../../support/databases/databases.ts';
import { addChannel, addMessage, type Channel } from '../../support/fake-slack/fake-slack-workspace.ts';

const vera = 'U0VERA';
const invite = refusalSentence({ kind: 'refused', because: 'bot not in channel' });
const elsewhere = refusalSentence({ kind: 'refused', because: 'no channel' });

onDatabase('PostgreSQL', (database) => {
  let bot: TestBot;
  /** What the bot says after `act`, to nobody but Vera. */
  const answerTo = async (act: Promise<unknown>) => {
    const before = new Set(bot.slack.workspace.messages);
    await act;
    await bot.quiet();
    return bot.slack.workspace.messages
      .filter((one) => !before.has(one) && one.onlyFor === vera)
      .map(({ text }) => text);
  };
  const conversation = (id: string, kind: Channel['kind']): Channel =>
    addChannel(bot.slack.workspace, { id, name: 'inner-circle', kind, members: [vera] });
  const byShortcut = (channel: string) => {
    const message = addMessage(bot.slack.workspace, { user: vera, channel, text: sampleSummary });
    return bot.people.shortcut('read-as-summary', message, vera);
  };
  const byCommand = (channel: string) => bot.people.command('summary', { user: vera, channel });
  const paste = async (channel: string, text: string) => {
    await byCommand(channel);
    await bot.until(() => bot.slack.workspace.views.size > 0, 'the window');
    return bot.people.submit({ summary: text }, vera);
  };
  const committees = () => database().db.selectFrom('committees').select('channelId').execute();

  beforeEach(async () => {
    await empty(database().db);
    bot = await startTestBot(database().db, {
      people: [{ id: vera, name: 'vera', real_name: 'Vera Lund', tz: 'Europe/Oslo' }],
      channel: { id: 'C0BOARD', name: 'board' },
      now: '2024-01-16T15:00:00Z',
    });
  });
  afterEach(async () => {
    await bot.stop();
    expect(bot.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  test.each<[string, Channel['kind'], string]>([
    ['C0SECRET', 'private', invite],
    ['G0GROUP', 'mpim', elsewhere],
    ['D0VERA', 'im', elsewhere],
  ])('in %s, which is %s, it is said before anything is read or pasted', async (id, kind, sentence) => {
    conversation(id, kind);
    expect(await answerTo(byShortcut(id))).toEqual([sentence]);
    expect(await answerTo(byCommand(id))).toEqual([sentence]);
    expect(bot.slack.workspace.views.size).toBe(0);
    expect(await committees()).toEqual([]);
  });

  test('who follows the advice is not told it again', async () => {
    const { members } = conversation('C0SECRET', 'private');
    expect(await answerTo(byShortcut('C0SECRET'))).toEqual([invite]);
    members.push(bot.slack.workspace.botUserId);
    expect(await answerTo(byShortcut('C0SECRET'))).toEqual([expect.stringMatching(/^I’ve read it\.[^@]*$/)]);
  });

  test('put out of a private channel while the window was open, it reads nothing', async () => {
    const { members } = conversation('C0SECRET', 'private');
    members.push(bot.slack.workspace.botUserId);
    await byCommand('C0SECRET');
    await bot.until(() => bot.slack.workspace.views.size > 0, 'the window');
    members.pop();
    await bot.people.submit({ summary: sampleSummary }, vera);
    await bot.until(() => bot.slack.workspace.messages.some(({ text }) => text === invite), 'the refusal');
    expect(await committees()).toEqual([]);
  });

  test('in a public channel it reads, and says what it needs to announce it', async () => {
    conversation('C0OPEN', 'public');
    const needs = /^I’ve read it\..* Type `\/invite @` and my name here first\.$/;
    expect(await answerTo(byShortcut('C0OPEN'))).toEqual([expect.stringMatching(needs)]);
  });

  test('of what was pasted there it tells in a direct message', async () => {
    conversation('C0OPEN', 'public');
    await paste('C0OPEN', 'Shall we have lunch?');
    const direct = () => bot.slack.workspace.messages.filter(({ channel }) => channel === 'D0VERA');
    await bot.until(() => direct().length > 0, 'the answer');
    expect(direct()[0]?.text).toContain('I couldn’t find a meeting summary in that');
  });
});
