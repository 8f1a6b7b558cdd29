import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { listSources } from '../../../db/actions/statements.ts';
import { findLatestChangeBy } from '../../../db/history/changes.ts';
import { findMember } from '../../../db/roster/members.ts';
import { loadAnnouncement } from '../../../src/operations/summaries/load-announcement.ts';
import { undoChange } from '../../../src/operations/undo/undo-change.ts';
import { type PublishedBot, startPublishedBot } from '../../support/bot/published-bot.ts';
import { channel, idOf, sampleSummary, secretary, shown } from '../../support/bot/sample-bot.ts';
import { onBothDatabases } from '../../support/databases/databases.ts';
import type { Message } from '../../support/fake-slack/fake-slack-workspace.ts';

const line = (words: string) => sampleSummary.split('\n').find((one) => one.includes(words)) ?? '';
/** One action reworded, one given another owner, one gone, one new; and the lines moved down by one. */
const corrected = `\n${sampleSummary}`
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
  let bot: PublishedBot;
  beforeEach(async () => {
    bot = await startPublishedBot(database().db);
  });
  afterEach(() => bot.stop());

  test('from the edit of what is published to its third revision', async () => {
    await bot.ask('done 9');
    await bot.ask('done 2', idOf('tereza'));

    // An edit of the published message is shown as what it adds, changes and withdraws; nothing changes yet.
    await bot.people.edit(bot.posted, corrected);
    await bot.until(() => bot.reviews().length === 2, 'the review of the correction');
    const compared = shown(bot.reviews()[1]);
    expect(compared).toContain('1 added, 2 changed, 1 withdrawn');
    expect(compared).toContain('Publish the correction');
    expect(compared).toMatch(
      /#4, changed: was “The OWF Secretariat will check which encyclopedia articles about the Forum are out of date/,
    );
    expect(await bot.ask('actions all')).toContain('*10 actions.');
    expect(bot.announcements()).toHaveLength(1);

    // Published, actions keep number, state and ticks; the channel is told what changed, once.
    await bot.publish();
    expect(bot.announcements()).toHaveLength(2);
    const changed = bot.announcements()[1]?.text ?? '';
    expect(changed).toContain('#11 is new: The PC Chair will thank the host of the hearings');
    expect(changed).toMatch(/#7 is withdrawn/);
    const all = await bot.ask('actions all');
    expect(all).toContain('encyclopedia articles about the Forum and its hubs');
    expect(all).toMatch(/#7\* .*?withdrawn/);
    expect(await bot.ask('action 9')).toContain('· done');
    expect(await bot.ask('action 2')).toMatch(/1 of \d+ done/);

    // The announcement on show follows, and its card stays where it was.
    const announced = () => bot.announcements()[0] as Message;
    await bot.until(() => announced().text.includes('and its hubs'), 'the announcement drawn anew');
    expect(shown(announced())).toContain('Volunteer');
    expect(announced().text).not.toContain('help the working groups to set up');
    await bot.people.click(announced(), { action: 'show-summary' }, idOf('tereza'));
    await bot.window('and its hubs');
    expect(bot.opened()).not.toContain('help the working groups to set up');

    // /mag action quotes the line of both revisions.
    const quoted = await bot.ask('action 4');
    expect(quoted).toMatch(/Line 20.*revision 2.*and its hubs/);
    expect(quoted).toMatch(
      /Revision 1, line 19: “The OWF Secretariat will check which encyclopedia articles about the Forum are/,
    );

    // The old revision stays readable.
    await bot.people.click(bot.announcements()[1] as Message, { action: 'show-revision' }, idOf('tereza'));
    await bot.window();
    expect(bot.opened()).toContain('help the working groups to set up');

    // The same meeting posted as a new message corrects it too; a later revision brings back what was withdrawn.
    await bot.people.share('again.txt', `${sampleSummary}\n\nCorrected by the Secretariat.`, {
      user: secretary.id,
      channel: channel.id,
    });
    await bot.until(() => bot.reviews().length === 3, 'the third review');
    await bot.publish();
    expect(bot.announcements()).toHaveLength(3);
    expect(bot.announcements()[2]?.text).toMatch(/#7 is back/);
    expect(bot.announcements()[2]?.text).toMatch(/#11 is withdrawn/);
    expect(await bot.ask('action 9')).toContain('· done');

    // Where it comes from is the latest revision that has it, and of the others the summary itself.
    const places = await listSources(database().db, [1, 7, 11]);
    expect(places.get(1)?.permalink).not.toBe(places.get(11)?.permalink);
    expect(places.get(7)?.permalink).toBe(places.get(1)?.permalink);
    await database().db.deleteFrom('actionStatements').execute();
    expect((await listSources(database().db, [1])).get(1)?.permalink).toBe(places.get(11)?.permalink);

    // The reminders of what was withdrawn are not sent.
    for (const day of ['13', '19', '20', '27']) await bot.turnTo(`2024-02-${day}T12:00:00Z`);
    const said = bot.slack.workspace.messages.filter(
      (message) => message.bot_id && /thank the host/.test(message.text) && !message.onlyFor,
    );
    expect(
      said.filter((message) => !message.text.startsWith('Corrected') && !message.text.includes('is published')),
    ).toEqual([]);
  });

  test('another next meeting is said with its entry; one that was moved by hand stays where the summary says nothing new', async () => {
    await bot.ask('meeting cancel');
    expect(await loadAnnouncement(database().db, 1)).toMatchObject({ nextMeeting: null });
    const moved = sampleSummary
      .replace('will be on 6 February', 'will be on 8 February')
      .replace('for 6 Feb', 'for 8 Feb')
      .replace('at 11:00 UTC', 'at 11:00-12:30 UTC');
    await bot.people.edit(bot.posted, moved);
    await bot.until(() => bot.reviews().length === 2, 'the review of the correction');
    await bot.publish();
    const after = () => bot.announcements().map((message) => message.text);
    expect(after().find((text) => text.startsWith('Corrected'))).toContain(
      'Next meeting: Tue 6 February 2024, 11:00 UTC → Thu 8 February 2024, 11:00 UTC',
    );
    expect(after()).toContainEqual(expect.stringContaining('has a new time: Thu 8 February 2024, 11:00 UTC'));
    const meeting = await bot.ask('meeting');
    expect(meeting).toContain('(Thu 8 February 2024, 11:00 UTC)');
    expect(meeting).toMatch(
      /Lea Baumann moved it: Tue 6 February 2024, 12:00 Zurich time → Thu 8 February 2024, 12:00 Zurich time/,
    );

    await bot.ask('meeting set 13 Feb 11:00 UTC');
    await bot.people.edit(
      bot.posted,
      moved.replace('articles about the Forum are', 'articles about the Forum and its hubs are'),
    );
    await bot.until(() => bot.reviews().length === 3, 'the second review');
    await bot.publish();
    expect(await bot.ask('meeting')).toContain('(Tue 13 February 2024, 11:00 UTC)');
    // It lasts as long as the summary says wherever it is moved to.
    expect((await loadAnnouncement(database().db, 1))?.nextMeeting?.durationMinutes).toBe(90);
    const calendars = [...bot.slack.workspace.files.values()].map((file) => file.content?.toString() ?? '');
    expect(calendars.at(-1)).toContain('DTEND:20240213T123000Z');

    // Taken back one after another, the channel hears of each that was another time.
    const by = await findMember(database().db, 1, secretary.id);
    for (const told of [
      'has a new time: Tue 13 February',
      'has a new time: Thu 8 February',
      'is cancelled: Tue 6 February',
    ]) {
      const change = by && (await findLatestChangeBy(database().db, by.id));
      if (change) await undoChange(database().db, change.id, by, bot.clock.now);
      await bot.turnTo('2024-01-16T15:00:00Z');
      expect(after().findLast((text) => text.startsWith('Third meeting'))).toContain(told);
    }
  });
});
