import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { listGroups } from '../../../db/groups/groups.ts';
import { loadAnnouncement } from '../../../src/operations/summaries/load-announcement.ts';
import { announcementMessage } from '../../../src/slack/views/summaries/announcement.ts';
import { type RestingCards, restingCards } from '../../support/bot/resting-cards.ts';
import { channel, type SampleBot, startSampleBot } from '../../support/bot/sample-bot.ts';
import { onBothDatabases } from '../../support/databases/databases.ts';
import { addPerson, type Message } from '../../support/fake-slack/fake-slack-workspace.ts';

onBothDatabases('many volunteer in one second', (database) => {
  const db = () => database().db;
  // The bench has 300 of them; here PGlite does one query at a time.
  const many = () => (database().kind === 'PGlite' ? 30 : 100);
  let resting: RestingCards;
  let bot: SampleBot;
  const updates = () => bot.slack.callsOf('chat.update').filter((call) => call.args.channel === channel.id);
  const card = () => bot.announcements()[0] as Message;
  const asDatabaseHasIt = async () => {
    const announcement = await loadAnnouncement(db(), 1);
    if (!announcement) throw new Error('There is no announcement');
    return announcementMessage(announcement, '2024-01-16', 'tokens');
  };

  beforeEach(async () => {
    resting = restingCards();
    bot = await startSampleBot(db(), { cards: resting.cards });
    await bot.post();
    await bot.publish();
  });
  afterEach(() => {
    resting.release();
    return bot.stop();
  });

  test('no click is lost, the card is drawn once a second, and ends as the database has it', async () => {
    const volunteers = Array.from({ length: many() }, (_, index) => `UV${index}`);
    for (const id of volunteers) {
      addPerson(bot.slack.workspace, { id, name: id.toLowerCase(), real_name: `Volunteer ${id}`, tz: 'UTC' });
      bot.slack.workspace.channels.get(channel.id)?.members.push(id);
    }
    const topics = async () => (await listGroups(db(), 1)).filter((group) => group.kind === 'topic');
    const topicIds = (await topics()).map((topic) => String(topic.id));
    const before = updates().length;
    const acknowledged = await Promise.all(
      volunteers.map((id, index) =>
        bot.people.click(card(), { action: 'join-group', value: topicIds[index % topicIds.length] ?? '' }, id),
      ),
    );
    expect(new Set(acknowledged.map(({ status }) => status))).toEqual(new Set([200]));
    const told = (id: string) => bot.slack.workspace.messages.filter((message) => message.onlyFor === id);
    await bot.slack.until(() => volunteers.every((id) => told(id).length > 0), 'an answer to each');
    for (const id of volunteers)
      expect(told(id).map(({ text }) => text)).toEqual([expect.stringContaining('You volunteered')]);

    const offers = (await topics()).flatMap((group) =>
      [...group.members, ...group.waiting].map((member) => member.userId),
    );
    expect(offers.sort()).toEqual([...volunteers].sort());
    // The second after the first drawing is not over: the others wait together.
    await bot.slack.until(() => updates().length > before, 'the first drawing of the card');
    expect(updates().length - before).toBe(1);
    while (JSON.stringify(card().blocks) !== JSON.stringify((await asDatabaseHasIt()).blocks)) {
      const drawn = updates().length;
      resting.wake();
      await bot.slack.until(() => updates().length > drawn, 'the next drawing of the card');
    }
    expect(updates().length - before).toBeLessThanOrEqual(3);
  }, 60_000);
});
