import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { channel, type SampleBot, sampleSummary, secretary, startSampleBot } from '../../support/bot/sample-bot.ts';
import { onBothDatabases } from '../../support/databases/databases.ts';
import type { Message } from '../../support/fake-slack/fake-slack-workspace.ts';
import { eventEnvelope, messageEvent } from '../../support/slack-client/payloads.ts';

type Sent = () => Promise<unknown>;

onBothDatabases('the message of a summary is deleted', (database) => {
  let bot: SampleBot;
  let posted: Message;
  const deletionOf = (ts: string) => ({
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    channel: channel.id,
    channel_type: 'channel',
    deleted_ts: ts,
    previous_message: { type: 'message', user: secretary.id, text: sampleSummary, ts },
  });
  const remove = () => bot.event(deletionOf(posted.ts));
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

  test.each([
    ['before its posting', (post: Sent, remove: Sent) => remove().then(post)],
    ['while it is read', (post: Sent, remove: Sent) => Promise.all([post(), remove()])],
  ])('told of %s: nothing of its text is kept either', async (_when, inOrder) => {
    const text = sampleSummary.replaceAll('large-print', 'braille');
    const ts = '1705417999.000100';
    const told = messageEvent(bot.slack, { ts, channel: channel.id, user: secretary.id, text });
    const deletion = eventEnvelope(bot.slack, { event_ts: '1705418000.000100', ...deletionOf(ts) });
    await inOrder(
      () => bot.people.deliver(told, 0),
      () => bot.people.deliver(deletion, 0),
    );
    await bot.quiet();
    const texts = await database().db.selectFrom('summaries').select(['sourceText', 'draft']).execute();
    expect(JSON.stringify(texts)).not.toContain('braille');
  });

  test('once it is published: its actions stay, and so does its text', async () => {
    await bot.publish();
    await remove();
    expect(await kept()).toMatchObject({ state: 'published', sourceText: expect.stringContaining('Castellanos') });
    expect(await bot.ask('action 9')).toContain('mail the signed letter');
  });
});
