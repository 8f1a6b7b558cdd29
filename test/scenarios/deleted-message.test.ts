import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { onBothDatabases } from '../support/databases.ts';
import type { Message } from '../support/fake-slack-workspace.ts';
import { channel, type SampleBot, sampleSummary, secretary, startSampleBot } from '../support/sample-bot.ts';

onBothDatabases('the message of a summary is deleted', (database) => {
  let bot: SampleBot;
  let posted: Message;
  const remove = () =>
    bot.event({
      type: 'message',
      subtype: 'message_deleted',
      hidden: true,
      channel: channel.id,
      channel_type: 'channel',
      deleted_ts: posted.ts,
      previous_message: { type: 'message', user: secretary.id, text: sampleSummary, ts: posted.ts },
    });
  const kept = () =>
    database().db.selectFrom('summaries').select(['state', 'sourceText', 'draft']).executeTakeFirstOrThrow();

  beforeEach(async () => {
    bot = await startSampleBot(database().db);
    posted = await bot.post();
  });
  afterEach(() => bot.stop());

  test('while it is under review: the review ends, and nothing of its text is kept', async () => {
    await remove();
    const { state, sourceText, draft } = await kept();
    expect([state, sourceText]).toEqual(['discarded', '']);
    expect(JSON.stringify(draft)).not.toMatch(/Letter|Castellanos|report/);
    await bot.until(() => bot.reviews().at(-1)?.text.startsWith('Discarded: ') === true, 'the review, ended');
    await remove();
    expect((await kept()).state).toBe('discarded');
  });

  test('once it is published: its actions stay, and so does its text', async () => {
    await bot.publish();
    await remove();
    expect(await kept()).toMatchObject({ state: 'published', sourceText: expect.stringContaining('Castellanos') });
    expect(await bot.ask('action 9')).toContain('mail the signed letter');
  });
});
