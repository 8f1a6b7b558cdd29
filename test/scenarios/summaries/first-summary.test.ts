import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  channel,
  idOf,
  type SampleBot,
  sampleSummary,
  secretary,
  shown,
  startSampleBot,
} from '../../support/bot/sample-bot.ts';
import { onBothDatabases } from '../../support/databases/databases.ts';
import { type Message, newTrigger } from '../../support/fake-slack/fake-slack-workspace.ts';
import { textShown } from '../../support/fake-slack/text-shown.ts';
import { messageEvent } from '../../support/slack-client/payloads.ts';

onBothDatabases('the way of a summary', (database) => {
  let bot: SampleBot;
  beforeEach(async () => {
    bot = await startSampleBot(database().db);
  });
  afterEach(() => bot.stop());

  test('from the file that is dropped to the last reminder', async () => {
    const review = () => bot.reviews()[0] as Message;
    const announcement = () => bot.announcements()[0] as Message;
    // Before any summary, the bot says how to begin.
    expect(await bot.ask('actions')).toContain('no committee here');

    // Ordinary talk is left alone, and so is a bot, another's or our own, even with a whole summary.
    const before = bot.slack.workspace.messages.length;
    await bot.people.say('Good morning!\nAction: we should all have coffee.\nSee you at 11:00.', {
      user: secretary.id,
      channel: channel.id,
    });
    const { botId, botUserId } = bot.slack.workspace;
    for (const [user, bot_id] of [
      [secretary.id, 'B0OTHER'],
      [botUserId, botId],
    ] as const) {
      const posted = { ts: '1705417200.000100', channel: channel.id, user, bot_id, text: sampleSummary };
      await bot.people.deliver(messageEvent(bot.slack, posted));
    }
    await bot.quiet();
    expect(bot.slack.workspace.messages).toHaveLength(before + 1);
    expect(await database().db.selectFrom('summaries').select('id').execute()).toEqual([]);

    // A summary dropped as a file is brought to its poster to check, questions first, and nothing is announced.
    await bot.people.share('summary.txt', sampleSummary, { user: secretary.id, channel: channel.id });
    await bot.until(() => review() !== undefined, 'the review');
    const reviewed = shown(review());
    expect(reviewed.indexOf('answer-doubt')).toBeGreaterThan(0);
    expect(reviewed.indexOf('answer-doubt')).toBeLessThan(reviewed.indexOf('edit-line'));
    expect(bot.announcements()).toEqual([]);

    // The same text posted again is not read twice, and its poster is told so.
    await bot.people.share('summary.txt', sampleSummary, { user: secretary.id, channel: channel.id });
    await bot.told('I already have that summary');
    expect(bot.reviews()).toHaveLength(1);

    // An answered question is gone from the review.
    const doubtful = shown(review());
    const [, first] = /"action_id":"(answer-doubt:\d+)"/.exec(doubtful) ?? [];
    await bot.people.click(review(), { action: first ?? '' }, secretary.id);
    await bot.until(() => shown(review()) !== doubtful, 'the review without the doubt');
    expect(count(shown(review()), '"answer-doubt:0"')).toBe(count(doubtful, '"answer-doubt:0"') - 1);

    // Published, the channel is told once, with a link to the source and the topics to volunteer for.
    const publishing = (await bot.people.click(review(), { action: 'publish' }, secretary.id)).payload;
    await bot.until(() => announcement() !== undefined, 'the announcement');
    const announced = shown(announcement());
    await bot.told('Published: 10 actions');
    expect(announced).toContain('Safe passage');
    expect(announced).toContain('Volunteer');
    expect(announced).toContain('|The summary>');
    expect(bot.announcements()).toHaveLength(1);
    // It says what to do first, and the rest is a click away: listed whole, the same summary takes 60 lines.
    expect(textShown(JSON.parse(announced)).length).toBeLessThanOrEqual(20);

    await bot.people.click(announcement(), { action: 'show-summary' }, idOf('tereza'));
    await bot.window('Decisions');
    for (let number = 1; number <= 10; number += 1) expect(bot.opened()).toContain(`*#${number}* `);

    // Publishing twice publishes once: by another click, since the same delivered again is not even looked at.
    await bot.people.deliver({ ...publishing, trigger_id: newTrigger(bot.slack.workspace, secretary.id) });
    await bot.told('already published');
    expect(bot.announcements()).toHaveLength(1);

    // /mag actions all has the ten actions, numbered.
    const listed = await bot.ask('actions all');
    expect(listed).toContain('*10 actions.');
    for (let number = 1; number <= 10; number += 1) expect(listed).toContain(`*#${number}* `);

    // One action is shown with the line it comes from.
    expect(await bot.ask('action 4')).toMatch(/Line \d+.*encyclopedia articles/);

    // Each member ticks off his own part of what is for everybody.
    expect(await bot.ask('done 2', idOf('tereza'))).toMatch(/1 of \d+ done/);
    expect(await bot.ask('done 2', idOf('rami'))).toMatch(/2 of \d+ done/);
    expect(await bot.ask('actions', idOf('tereza'))).not.toContain('*#2* ');
    expect(await bot.ask('actions', idOf('sina'))).toContain('*#2* ');

    // A member may not move a date, and is told who may.
    expect(await bot.ask('due 4 3 May', idOf('tereza'))).toContain('Ask Lea Baumann');

    // A click on a topic shows the name on the card.
    await bot.people.click(announcement(), { action: 'join-group', label: 'Volunteer: Safe passage' }, idOf('shinobu'));
    await bot.until(() => shown(announcement()).includes('Nakagawa'), 'the name on the card');
    expect(shown(announcement())).toMatch(/Shinobu[^·]* · full/);
    const topic = await bot.answer('group Safe passage', idOf('shinobu'));
    await bot.people.click(topic, { action: 'leave-group', label: 'Step down' }, idOf('shinobu'));
    await bot.until(() => !shown(announcement()).includes('Nakagawa'), 'the card without the name');

    // The deadlines of 27 and 31 January and the meeting of 6 February are told once each.
    for (const day of ['20', '24', '26', '30', '31']) await bot.turnTo(`2024-01-${day}T12:00:00Z`);
    for (const moment of [
      '2024-02-01T12:00:00Z',
      '2024-02-05T12:00:00Z',
      '2024-02-06T10:30:00Z',
      '2024-02-06T10:45:00Z',
    ])
      await bot.turnTo(moment);
    const texts = bot
      .announcements()
      .slice(1)
      .map((message) => message.text);
    const about = (words: RegExp) => texts.filter((text) => words.test(text));
    expect(about(/harbour grants/)).toHaveLength(2);
    expect(about(/session ideas/i)).toHaveLength(2);
    expect(about(/6 February 2024, 11:00 UTC/)).toHaveLength(3);
  });
});

const count = (text: string, words: string): number => text.split(words).length - 1;
