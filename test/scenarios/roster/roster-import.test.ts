import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startTestBot, type TestBot } from '../../support/bot/bot.ts';
import { doneOnce } from '../../support/bot/done-once.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';
import { addMessage, type Message } from '../../support/fake-slack/fake-slack-workspace.ts';
import { messageEvent } from '../../support/slack-client/payloads.ts';

const channel = { id: 'C0BOARD', name: 'board' };
const people = [
  { id: 'U0VERA', name: 'vera', real_name: 'Vera Lund', tz: 'Europe/Oslo' },
  { id: 'U0INES', name: 'ines', real_name: 'Ines Okafor', tz: 'Africa/Lagos' },
  { id: 'U0JON', name: 'jon', real_name: 'Jon Berg', tz: 'Europe/Oslo' },
  { id: 'U0ROBOT', name: 'robot', real_name: 'Robot', tz: 'UTC', is_bot: true },
];
const summary = `Harbour Board Meeting 4

8 March 2027 | 10:00 UTC | Online

1. Quay lights

- The board heard the tenders.

Actions

- ➔ Ines Okafor will ask for two more tenders by 22 March 2027.
- ➔ Halina Mazur will measure the quay.

Participants

Board Members	
Okafor	Ines
Mazur	Halina
Harbour Secretariat	
Lund	Vera
`;
const csv =
  'Region;Name;Category\r\nAfrica;OKAFOR, Ines;Board Members\r\nEurope;Jon Berg;Board Observers\r\nEurope;Vera Lund;Harbour Secretariat\r\n';

onBothDatabases('a list of the roster', (database) => {
  let bot: TestBot;
  const told = (words: string) => bot.slack.workspace.messages.findLast((one) => one.text.includes(words)) as Message;
  const until = (words: string) => bot.until(() => told(words) !== undefined, words);
  const ask = async (words: string, user = 'U0VERA') =>
    (await bot.people.ask(words, { user, channel: channel.id })).text;
  const members = () =>
    database()
      .db.selectFrom('members')
      .where('formerSince', 'is', null)
      .select(['name', 'region', 'userId', 'role'])
      .orderBy('id')
      .execute();

  beforeEach(async () => {
    await empty(database().db);
    bot = await startTestBot(database().db, { people, channel, now: '2027-03-08T12:00:00Z' });
    await doneOnce(`board on ${database().kind}`, database().db, bot, async () => {
      await bot.people.share('board.txt', summary, { user: 'U0VERA', channel: channel.id });
      await until('Check what I read');
      await bot.people.click(told('Check what I read'), { action: 'publish' }, 'U0VERA');
      await until('Published: 2 actions');
    });
  });
  afterEach(() => bot.stop());

  test('dropped as a file it is shown, and changes nothing before it is applied; then it can be undone', async () => {
    await bot.people.share('members.csv', csv, { user: 'U0VERA', channel: channel.id });
    await until('The roster from members.csv');
    const proposal = told('The roster from members.csv');
    expect(proposal.text).toContain('1 new member, 2 changed, 1 missing from the list.');
    expect(proposal.text).toMatch(/New: Jon Berg, Board Observers, Europe/);
    expect(proposal.text).toMatch(/missing from the list.*: .*Mazur/is);
    expect(await members()).toHaveLength(3);

    await bot.people.click(proposal, { action: 'apply-roster' }, 'U0VERA');
    await until('Roster updated: 1 new member, 2 changed, 1 linked');
    expect(await members()).toMatchObject([
      { region: 'Europe', userId: 'U0VERA', role: 'secretariat' },
      { region: 'Africa', userId: 'U0INES' },
      { region: null, userId: null },
      { name: 'Jon Berg', region: 'Europe', userId: 'U0JON' },
    ]);
    expect(await ask('group Board Observers')).toContain('Jon Berg');

    await bot.people.click(proposal, { action: 'apply-roster' }, 'U0VERA');
    await until('already applied or discarded');
    expect(await members()).toHaveLength(4);
    await ask('undo');
    expect(await members()).toMatchObject([{ region: null }, { region: null }, { region: null }]);
  });

  test('a member’s list is refused, and one discarded is not applied', async () => {
    await bot.people.share('members.csv', csv, { user: 'U0INES', channel: channel.id });
    await until('Only the secretariat');
    await bot.people.share('members.csv', csv, { user: 'U0VERA', channel: channel.id });
    await until('The roster from members.csv');
    expect(await ask('roster import')).toContain('The roster from members.csv');
    await bot.people.click(told('The roster from members.csv'), { action: 'discard-roster' }, 'U0VERA');
    await until('List discarded. The roster');
    expect(await members()).toHaveLength(3);
  });

  test('from the channel: who is there and not on the roster, bots left out', async () => {
    expect(await ask('roster from channel')).toMatch(
      /1 new member, 0 changed, 0 missing from the list.*\n?New: Jon Berg/,
    );
    await bot.people.click(told('The roster from the channel'), { action: 'apply-roster' }, 'U0VERA');
    await until('Roster updated: 1 new member');
    expect((await members()).map((member) => member.userId)).toEqual(['U0VERA', 'U0INES', null, 'U0JON']);
  });

  test('saved by Excel, in windows-1252, it has its accents', async () => {
    const saved = Buffer.from('Name;Region\r\nZoë Ångström;Europe\r\n', 'latin1');
    await bot.people.share('members.csv', saved, { user: 'U0VERA', channel: channel.id });
    await until('The roster from members.csv');
    expect(told('The roster from members.csv').text).toContain('New: Zoë Ångström, Europe');
  });

  test('a table larger than any roster is not read as one, which would keep everybody waiting', async () => {
    const long = csv + `Europe;Ada Long;${'x'.repeat(90_000)}\r\n`.repeat(6);
    await bot.people.share('members.csv', long, { user: 'U0VERA', channel: channel.id });
    await bot.quiet();
    expect(told('The roster from members.csv')).toBeUndefined();
    expect(await ask('roster import')).toContain('Drop a .csv file');
  });

  test('no silence: another table is said to be no list, with its columns and those that are wanted', async () => {
    await bot.people.share('prices.csv', 'Item,Price <!channel>\nBuoy,12\n', { user: 'U0VERA', channel: channel.id });
    await until('I couldn’t read “prices.csv” as a list of members or actions');
    const { text, onlyFor } = told('prices.csv');
    expect(text).toContain('I found: Item, Price &lt;!channel&gt;. Put name, and e-mail, category or region');
    expect(onlyFor).toBe('U0VERA');
    expect(await ask('roster import')).toContain('Drop a .csv file');
  });

  test.each([
    ['with nobody in it', 'members.csv', 'Name,Email,Status\nAda Long,,Deactivated\n', 'lists no one I can add'],
    ['of too many people', 'members.csv', `Name,Region\n${'Ada,Africa\n'.repeat(2_001)}`, 'more than 2,000 people'],
    ['too large', 'members.tsv', `Name,Region\n${'x'.repeat(600_000)}`, 'too large for a list of members'],
    ['of an address book', 'members.vcf', 'BEGIN:VCARD\nFN:Ada Long\nEND:VCARD\n', 'save it as .csv'],
  ])('no silence: a list %s', async (_what, name, text, answer) => {
    await bot.people.share(name, text, { user: 'U0VERA', channel: channel.id });
    await until(answer);
    expect(await members()).toHaveLength(3);
  });

  test.each([
    ['Action,Owner,Due\nMeasure the quay,Jon Berg,2027-03-22\n', 1],
    ['Task;Assignee;Deadline;Status\r\nMeasure the quay;Jon Berg;22 March 2027;Open\r\nPaint it;Ines;;Open', 2],
    ['Person,Task,Category\nJon Berg,Measure the quay,Harbour\nInes Okafor,Paint the rails,Harbour\n', 2],
  ])('a table of actions is reviewed as any summary, though it names no meeting: %j', async (text, count) => {
    await bot.people.share('actions.csv', text, { user: 'U0VERA', channel: channel.id });
    await bot.quiet();
    expect(JSON.stringify(told('Check what I read')?.blocks)).toContain('Measure the quay');
    const { draft } = await database()
      .db.selectFrom('summaries')
      .select('draft')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(draft.summary.actions).toHaveLength(count);
    expect(draft.summary).toMatchObject({
      startsAt: null,
      doubts: [{ text: expect.stringContaining('When was the meeting') }],
    });
    expect(told('as a list of members')).toBeUndefined();
  });

  describe('typed as a message', () => {
    const typed = 'Members:\nInes Okafor, Chair, <mailto:ines@port.example|ines@port.example>\nJon Berg (Observer)';

    test('it is shown to its poster alone as one that was dropped, and applied', async () => {
      await bot.people.say(typed, { user: 'U0VERA', channel: channel.id });
      await until('The roster from your message');
      const proposal = told('The roster from your message');
      expect(proposal).toMatchObject({ onlyFor: 'U0VERA', text: expect.stringContaining('New: Jon Berg, Observer') });
      await bot.people.click(proposal, { action: 'apply-roster' }, 'U0VERA');
      await until('Roster updated: 1 new member');
      expect((await members()).at(-1)).toMatchObject({ name: 'Jon Berg', userId: 'U0JON' });
    });

    test('as a table that Slack makes of pasted cells it is shown too', async () => {
      const rows = ['Name|Role', 'Jon Berg|Observer'].map((row) =>
        row.split('|').map((text) => ({ type: 'raw_text', text })),
      );
      const attachments = [{ id: 1, fallback: '[no preview available]', blocks: [{ type: 'table', rows }] }];
      const message = addMessage(bot.slack.workspace, { user: 'U0VERA', channel: channel.id, text: '', attachments });
      await bot.people.deliver(messageEvent(bot.slack, message));
      await until('The roster from your message');
      expect(told('The roster from your message').text).toContain('New: Jon Berg');
    });

    test('talk of people is left alone', async () => {
      const before = bot.slack.workspace.messages.length;
      await bot.people.say('Lunch:\nInes Okafor - fish\nJon Berg - soup\nVera Lund - fish', {
        user: 'U0VERA',
        channel: channel.id,
      });
      await bot.quiet();
      expect(bot.slack.workspace.messages).toHaveLength(before + 1);
    });
  });

  test('a summary that was saved as .csv is a summary, and not said to be no list', async () => {
    await bot.people.share('board.csv', summary.replaceAll('Meeting 4', 'Meeting 5'), {
      user: 'U0VERA',
      channel: channel.id,
    });
    await bot.until(() => told('Check what I read')?.text.includes('Meeting 5') === true, 'its review');
    expect(told('as a list of members')).toBeUndefined();
  });

  test('the members that Slack exports: closed accounts and bots are left out, and said', async () => {
    const exported = [
      'username,email,status,billing-active,has-2fa,has-sso,userid,fullname,displayname,expiration-timestamp',
      'vera,,Admin,1,0,0,U0VERA,Vera Lund,vera,',
      'jon,,Member,1,0,0,U0JON,Jon "JB" Berg,jb,',
      'ada,,Deactivated,0,0,0,U0ADA,Ada Long,,',
      'robot,,Bot,0,0,0,U0ROBOT,Robot,,',
    ].join('\n');
    await bot.people.share('slack-members.csv', exported, { user: 'U0VERA', channel: channel.id });
    await until('The roster from slack-members.csv');
    const { text } = told('The roster from slack-members.csv');
    expect(text).toContain('New: Jon "JB" Berg');
    expect(text).toContain('Left out: 1 deactivated account: Ada Long; 1 bot: Robot');
  });

  test.each([
    ['members.csv', Buffer.from('\uFEFFsep=;\r\nName;Region\r\nZoë Ångström;Europe\r\n', 'utf16le')],
    ['members.txt', Buffer.from('\uFEFFName\tRegion\r\nZoë Ångström\tEurope\r\n', 'utf16le')],
  ])('saved by Excel as Unicode, %s is read', async (name, bytes) => {
    await bot.people.share(name, bytes, { user: 'U0VERA', channel: channel.id });
    await until(`The roster from ${name}`);
    expect(told(`The roster from ${name}`).text).toContain('New: Zoë Ångström, Europe');
  });
});
