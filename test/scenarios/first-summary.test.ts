import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sampleBegins, sampleCommittee } from '../../src/local/sample-committee.ts';
import { startTestBot, type TestBot } from '../support/bot.ts';
import { onBothDatabases } from '../support/databases.ts';
import type { Message } from '../support/fake-slack-workspace.ts';

const summary = readFileSync(join(import.meta.dirname, '..', '..', 'examples', 'summary.txt'), 'utf8');
const { channel, secretary } = sampleCommittee;
const person = (handle: string) => {
  const found = sampleCommittee.people.find((other) => other.handle === handle);
  if (!found) throw new Error(`Nobody is called ${handle}`);
  return found.id;
};

/** The tests of a suite go on from each other, as the days of a committee do. */
onBothDatabases('the way of a summary', (database) => {
  let bot: TestBot;
  let publishing: Record<string, unknown>;
  const shown = (message: Message | undefined) => JSON.stringify(message?.blocks ?? message?.text ?? '');
  const messages = (where: string) =>
    bot.slack.workspace.messages.filter((message) => message.channel === where && message.bot_id && !message.onlyFor);
  const direct = (user: string) => messages(`D${user.slice(1)}`);
  const review = () => direct(secretary.id)[0];
  const announcement = () => messages(channel.id)[0];
  const told = (words: string) =>
    bot.slack.until(() => bot.slack.workspace.messages.some((message) => message.text.includes(words)), words);
  const ask = async (text: string, user: string = secretary.id) =>
    shown(await bot.people.ask(text, { user, channel: channel.id }));

  beforeAll(async () => {
    bot = await startTestBot(database().db, {
      people: sampleCommittee.people.map(({ id, handle, name, zone }) => ({
        id,
        name: handle,
        real_name: name,
        tz: zone,
      })),
      channel,
      now: sampleBegins.toISOString(),
    });
  });
  afterAll(() => bot.stop());

  test('before any summary, the bot says how to begin', async () => {
    expect(await ask('actions')).toContain('There is no committee here yet');
  });

  test('ordinary talk is left alone, and so is a bot', async () => {
    await bot.people.say('Good morning!\nAction: we should all have coffee.\nSee you at 11:00.', {
      user: secretary.id,
      channel: channel.id,
    });
    expect(bot.slack.workspace.messages.filter((message) => message.bot_id && !message.onlyFor)).toEqual([]);
  });

  test('a summary dropped as a file is brought to its poster to check, doubts first, and nothing is announced', async () => {
    await bot.people.share('summary.txt', summary, { user: secretary.id, channel: channel.id });
    await bot.slack.until(() => review() !== undefined, 'the review');
    const text = shown(review());
    expect(text.indexOf('Doubt.')).toBeGreaterThan(0);
    expect(text.indexOf('Doubt.')).toBeLessThan(text.indexOf('Edit'));
    expect(messages(channel.id)).toEqual([]);
  });

  test('the same text posted again is not read twice, and its poster is told so', async () => {
    await bot.people.share('summary.txt', summary, { user: secretary.id, channel: channel.id });
    await told('I have that summary already');
    expect(direct(secretary.id)).toHaveLength(1);
  });

  test('an answered doubt is gone from the review', async () => {
    const before = shown(review());
    const [, first] = /"action_id":"(answer-doubt:\d+)"/.exec(before) ?? [];
    await bot.people.click(review() as Message, { action: first ?? '' }, secretary.id);
    await bot.slack.until(() => shown(review()) !== before, 'the review without the doubt');
    expect(count(shown(review()), 'Doubt.')).toBe(count(before, 'Doubt.') - 1);
  });

  test('published, the channel is told once, with a link to the source and the topics to volunteer for', async () => {
    publishing = (await bot.people.click(review() as Message, { action: 'publish' }, secretary.id)).payload;
    await bot.slack.until(() => announcement() !== undefined, 'the announcement');
    const text = shown(announcement());
    await told('Published: 10 actions');
    expect(text).toContain('Safe passage');
    expect(text).toContain('Volunteer');
    expect(text).toContain('|The summary>');
    expect(messages(channel.id)).toHaveLength(1);
  });

  test('publishing twice publishes once', async () => {
    await bot.people.deliver(publishing);
    await told('published already');
    expect(messages(channel.id)).toHaveLength(1);
  });

  test('/mag actions all has the ten actions, numbered', async () => {
    const text = await ask('actions all');
    expect(text).toContain('All actions: 10');
    for (let number = 1; number <= 10; number += 1) expect(text).toContain(`*#${number}* `);
  });

  test('one action is shown with the line it comes from', async () => {
    expect(await ask('action 4')).toMatch(/Line \d+.*encyclopedia articles/);
  });

  test('each member ticks off his own part of what is for everybody', async () => {
    expect(await ask('done 2', person('tereza'))).toMatch(/1 of \d+ done/);
    expect(await ask('done 2', person('rami'))).toMatch(/2 of \d+ done/);
    expect(await ask('actions', person('tereza'))).not.toContain('*#2* ');
    expect(await ask('actions', person('sina'))).toContain('*#2* ');
  });

  test('a member may not move a date, and is told who may', async () => {
    expect(await ask('due 4 3 May', person('tereza'))).toMatch(
      /for the secretariat and the chair.*Lea Baumann|Baumann Lea/,
    );
  });

  test('a click on a topic shows the name on the card', async () => {
    await bot.people.click(announcement() as Message, { action: 'join-group', label: 'Volunteer' }, person('shinobu'));
    await bot.slack.until(() => shown(announcement()).includes('Nakagawa'), 'the name on the card');
    expect(shown(announcement())).toMatch(/1 wanted, 1 offers/);
    await bot.people.click(announcement() as Message, { action: 'leave-group', label: 'Step down' }, person('shinobu'));
    await bot.slack.until(() => !shown(announcement()).includes('Nakagawa'), 'the card without the name');
  });

  test('the deadlines of 27 and 31 January and the meeting of 6 February are told once each', async () => {
    for (const day of ['20', '24', '26', '30', '31']) await bot.turnTo(`2024-01-${day}T12:00:00Z`);
    for (const moment of [
      '2024-02-01T12:00:00Z',
      '2024-02-05T12:00:00Z',
      '2024-02-06T10:30:00Z',
      '2024-02-06T10:45:00Z',
    ])
      await bot.turnTo(moment);
    const texts = messages(channel.id)
      .slice(1)
      .map((message) => message.text);
    const about = (words: RegExp) => texts.filter((text) => words.test(text));
    expect(about(/harbour grants/)).toHaveLength(2);
    expect(about(/session ideas/i)).toHaveLength(2);
    expect(about(/6 February 2024, 11:00 UTC/)).toHaveLength(3);
  });
});

const count = (text: string, words: string): number => text.split(words).length - 1;
