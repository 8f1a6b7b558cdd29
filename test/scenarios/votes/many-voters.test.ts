import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type RestingCards, restingCards } from '../../support/bot/resting-cards.ts';
import { channel, type SampleBot, secretary, startSampleBot } from '../../support/bot/sample-bot.ts';
import { onBothDatabases } from '../../support/databases/databases.ts';
import type { Message } from '../../support/fake-slack/fake-slack-workspace.ts';

onBothDatabases('many vote in one second', (database) => {
  let resting: RestingCards;
  let bot: SampleBot;
  const voters = Array.from({ length: 40 }, (_, index) => `UV${index}`);
  const updates = () => bot.slack.callsOf('chat.update').filter((call) => call.args.channel === channel.id);
  const card = () => bot.announcements().find((message) => message.text.startsWith('Vote ')) as Message;

  beforeEach(async () => {
    resting = restingCards();
    bot = await startSampleBot(database().db, { cards: resting.cards });
    await bot.post();
    await bot.publish();
    for (const id of voters) await bot.joins({ id, name: id.toLowerCase(), real_name: `Voter ${id}`, tz: 'UTC' });
    await bot.people.command('vote', { user: secretary.id, channel: channel.id });
    await bot.window();
    await bot.people.submit({ question: 'Yes or no?', options: 'Yes\nNo', closes: '26 January' }, secretary.id);
    await bot.until(() => card() !== undefined, 'the card');
  });
  afterEach(() => {
    resting.release();
    return bot.stop();
  });

  test('each counts once, the card is drawn once a second, and ends as the database has it', async () => {
    const before = updates().length;
    // Each clicks twice: for one option, and for the other.
    const clicked = await Promise.all(
      voters.flatMap((id, index) =>
        [index % 2, (index + 1) % 2].map((option) => bot.people.click(card(), { action: `cast-vote:${option}` }, id)),
      ),
    );
    expect(new Set(clicked.map(({ status }) => status))).toEqual(new Set([200]));
    const told = (id: string) => bot.slack.workspace.messages.filter((message) => message.onlyFor === id);
    await bot.slack.until(() => voters.every((id) => told(id).length === 2), 'two answers to each');
    const rows = await database().db.selectFrom('ballots').select('memberId').execute();
    expect(new Set(rows.map(({ memberId }) => memberId)).size).toBe(rows.length);
    expect(rows).toHaveLength(voters.length);
    await bot.slack.until(() => updates().length > before, 'the first drawing of the card');
    expect(updates().length - before).toBe(1);
    while (!card().text.includes(`${voters.length} of`)) {
      const drawn = updates().length;
      resting.wake();
      await bot.slack.until(() => updates().length > drawn, 'the next drawing of the card');
    }
    expect(updates().length - before).toBeLessThanOrEqual(3);
  }, 60_000);
});
