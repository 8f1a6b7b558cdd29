import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sampleBegins, sampleCommittee } from '../../src/local/sample-committee.ts';
import { startTestBot, type TestBot } from '../support/bot.ts';
import { onBothDatabases } from '../support/databases.ts';
import type { Message } from '../support/fake-slack-workspace.ts';

const summary = readFileSync(join(import.meta.dirname, '..', '..', 'examples', 'summary.txt'), 'utf8');
const { channel, secretary } = sampleCommittee;
const tereza = sampleCommittee.people.find((person) => person.handle === 'tereza')?.id ?? '';

const line = (words: string) => summary.split('\n').find((one) => one.includes(words)) ?? '';
/** One action reworded, one given another owner, one gone, one new; and the lines moved down by one. */
const corrected = `\n${summary}`
  .replace(
    'encyclopedia articles about the Forum are out of date',
    'encyclopedia articles about the Forum and its hubs are out of date',
  )
  .replace('The OWF Secretariat to mail the signed letter', 'The PC Chair to mail the signed letter')
  .replace(
    line('help the working groups to set up'),
    '- ➔ The PC Chair will thank the host of the hearings by 20 February 2024.',
  );

onBothDatabases('a corrected summary', (database) => {
  let bot: TestBot;
  const shown = (message: Message | undefined) => JSON.stringify(message?.blocks ?? message?.text ?? '');
  const messages = (where: string) =>
    bot.slack.workspace.messages.filter((message) => message.channel === where && message.bot_id && !message.onlyFor);
  const reviews = () => messages(`D${secretary.id.slice(1)}`);
  const announcements = () => messages(channel.id);
  /** Publishes the latest review, and waits until the secretary has been told so. */
  const publish = async () => {
    const confirmed = () =>
      bot.slack.workspace.messages.filter((message) => message.text.startsWith('Published: ') && message.onlyFor)
        .length;
    const before = confirmed();
    await bot.people.click(reviews().at(-1) as Message, { action: 'publish' }, secretary.id);
    await bot.slack.until(() => confirmed() > before, 'the word that it is published');
  };
  const ask = async (text: string, user: string = secretary.id) =>
    shown(await bot.people.ask(text, { user, channel: channel.id }));
  let posted: Message;

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
    posted = (await bot.people.say(summary, { user: secretary.id, channel: channel.id })).message;
    await bot.slack.until(() => reviews().length === 1, 'the review');
    await publish();
    await ask('done 9');
    await ask('done 2', tereza);
  });
  afterAll(() => bot.stop());

  test('an edit of the published message is shown as what it adds, changes and withdraws; nothing changes yet', async () => {
    await bot.people.edit(posted, corrected);
    await bot.slack.until(() => reviews().length === 2, 'the review of the correction');
    const text = shown(reviews()[1]);
    expect(text).toContain('1 added, 2 changed, 1 withdrawn');
    expect(text).toContain('Publish the correction');
    expect(text).toMatch(
      /#4, changed: was “The OWF Secretariat will check which encyclopedia articles about the Forum are out of date/,
    );
    expect(await ask('actions all')).toContain('All actions: 10');
    expect(announcements()).toHaveLength(1);
  });

  test('published, actions keep number, state and ticks; the channel is told what changed, once', async () => {
    await publish();
    expect(announcements()).toHaveLength(2);
    const text = announcements()[1]?.text ?? '';
    expect(text).toContain('#11 is new: The PC Chair will thank the host of the hearings');
    expect(text).toMatch(/#7 is withdrawn/);
    const all = await ask('actions all');
    expect(all).toContain('encyclopedia articles about the Forum and its hubs');
    expect(all).toMatch(/#7\* .*?withdrawn/);
    expect(await ask('action 9')).toContain('· done');
    expect(await ask('action 2')).toMatch(/1 of \d+ done/);
  });

  test('the announcement on show follows, and its card stays where it was', async () => {
    await bot.slack.until(() => shown(announcements()[0]).includes('and its hubs'), 'the announcement drawn anew');
    expect(shown(announcements()[0])).toContain('Volunteer');
    expect(shown(announcements()[0])).not.toContain('help the working groups to set up');
  });

  test('/mag action quotes the line of both revisions', async () => {
    const text = await ask('action 4');
    expect(text).toMatch(/Line 20.*revision 2.*and its hubs/);
    expect(text).toMatch(
      /Revision 1 had it in line 19: “The OWF Secretariat will check which encyclopedia articles about the Forum are/,
    );
  });

  test('the old revision stays readable', async () => {
    await bot.people.click(announcements()[1] as Message, { action: 'show-revision' }, tereza);
    await bot.slack.until(() => bot.slack.workspace.views.size > 0, 'the window');
    expect(JSON.stringify([...bot.slack.workspace.views.values()].at(-1)?.view)).toContain(
      'help the working groups to set up',
    );
  });

  test('the same meeting posted as a new message corrects it too; a later revision brings back what was withdrawn', async () => {
    await bot.people.share('again.txt', `${summary}\n\nCorrected by the Secretariat.`, {
      user: secretary.id,
      channel: channel.id,
    });
    await bot.slack.until(() => reviews().length === 3, 'the third review');
    await publish();
    expect(announcements()).toHaveLength(3);
    expect(announcements()[2]?.text).toMatch(/#7 is back/);
    expect(announcements()[2]?.text).toMatch(/#11 is withdrawn/);
    expect(await ask('action 9')).toContain('· done');
  });

  test('the reminders of what was withdrawn are not sent', async () => {
    for (const day of ['13', '19', '20', '27']) await bot.turnTo(`2024-02-${day}T12:00:00Z`);
    const said = bot.slack.workspace.messages.filter(
      (message) => message.bot_id && /thank the host/.test(message.text) && !message.onlyFor,
    );
    expect(
      said.filter((message) => !message.text.startsWith('Corrected') && !message.text.includes('is published')),
    ).toEqual([]);
  });
});
