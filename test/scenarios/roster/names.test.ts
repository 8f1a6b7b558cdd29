import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startTestBot, type TestBot } from '../../support/bot/bot.ts';
import { doneOnce } from '../../support/bot/done-once.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';
import type { Message } from '../../support/fake-slack/fake-slack-workspace.ts';

const channel = { id: 'C0HARBOUR', name: 'harbour-board' };
const people = [
  { id: 'U0VERA', name: 'vera', real_name: 'Vera Lindholm', tz: 'Europe/Stockholm' },
  { id: 'U0ANGEL', name: 'angel', real_name: 'Ángel', tz: 'America/Lima' },
  { id: 'U0AG', name: 'agonzalez', real_name: 'A. González', tz: 'America/Lima' },
  { id: 'U0MEI', name: 'mei', real_name: 'Mei-Ling Chou', tz: 'Asia/Taipei' },
  { id: 'U0BO', name: 'bo', real_name: 'Bo Lind', tz: 'Europe/Stockholm' },
];
const summary = (number: number, angel: string) => `Harbour Board Meeting ${number}

${number} March 2027, 10:00 UTC

1. Quay

The board discussed the quay.

Actions

- ➔ ${angel} will measure the quay by 20 March 2027.
- ➔ Mei will ask for two more quotes by 22 March 2027.
- ➔ Halina Mazur will write to the port by 25 March 2027.

Participants

Board Members\t
${angel.split(' ').at(-1)}\t${angel.split(' ').slice(0, -1).join(' ')}
Chou\tMei-Ling
Lind\tBo
Harbour Secretariat\t
Lindholm\tVera
`;

onBothDatabases('names that are not certain', (database) => {
  let bot: TestBot;
  const inDirect = () => bot.slack.workspace.messages.filter((one) => one.channel === 'D0VERA' && !one.onlyFor);
  const asked = () => inDirect().filter((one) => /^(Who is this|Every name in)/.test(one.text));
  const ask = async (words: string, user = 'U0VERA') => {
    const answer = await bot.people.ask(words, { user, channel: channel.id });
    return `${answer.text} ${JSON.stringify(answer.blocks)}`;
  };
  const published = () =>
    bot.slack.workspace.messages.filter((one) => one.onlyFor && one.text.startsWith('Published: ')).length;
  const publish = async (text: string) => {
    const [before, done] = [inDirect().length, published()];
    await bot.people.share(`${before}.txt`, text, { user: 'U0VERA', channel: channel.id });
    await bot.until(() => inDirect().length > before, 'the review');
    await bot.people.click(inDirect().at(-1) as Message, { action: 'publish' }, 'U0VERA');
    await bot.until(() => published() > done, 'the word that it is published');
  };
  beforeEach(async () => {
    await empty(database().db);
    bot = await startTestBot(database().db, { people, channel, now: '2027-03-08T12:00:00Z' });
    await doneOnce(`names on ${database().kind}`, database().db, bot, async () => {
      await publish(summary(1, 'Ángel Atilio González'));
      await bot.until(() => asked().length === 1, 'the question');
    });
  });
  afterEach(() => bot.stop());
  const until = (words: string) => bot.until(() => asked()[0]?.text.includes(words) === true, words);
  const told = (words: string) =>
    bot.until(() => bot.slack.workspace.messages.some((one) => one.onlyFor && one.text.includes(words)), words);
  const click = async (pick: Parameters<TestBot['people']['click']>[1], words: string) => {
    await bot.people.click(asked()[0] as Message, pick, 'U0VERA');
    await told(words);
  };

  test('who is certain is linked by itself; the rest is one message with those it may be', () => {
    expect(asked()[0]?.text).toBe(
      [
        'Who is this? I couldn’t place 2 names in Harbour Board Meeting 1:',
        'Ángel Atilio González is Ángel (@angel) or A. González (@agonzalez)?',
        'Halina Mazur – no one in this workspace has that name.',
      ].join('\n'),
    );
  });

  test.each(['assign 2 <@U0ANGEL>', 'add Count the bollards <@U0ANGEL>', 'actions <@U0ANGEL>', 'retire <@U0ANGEL>'])(
    'until then /mag %s says whose name is to be settled, and where',
    async (words) => {
      expect(await ask(words)).toContain('if that person is Ángel Atilio González on the roster');
      expect(await ask(words)).toContain('/mag roster ambiguous');
      await click({ action: 'link-name:0', label: 'Ángel (@angel)' }, 'Ángel Atilio González is Ángel.');
      expect(await ask(words)).not.toContain('if that person');
    },
  );

  test('somebody whom no question is about is not on the roster', async () => {
    expect(await ask('assign 2 <@U0BO>')).not.toContain('roster');
    expect(await ask('assign 2 <@U0NOBODY>')).toContain('isn’t on the roster');
  });

  test('a choice settles a name: his actions reach him, and the message follows', async () => {
    await click({ action: 'link-name:0', label: 'Ángel (@angel)' }, 'Ángel Atilio González is Ángel.');
    await until('Settled:\nÁngel Atilio González is Ángel');
    expect(await ask('actions', 'U0ANGEL')).toContain('measure the quay');

    // Anybody of the workspace can be chosen for a name that nobody goes by; the actions written so are his.
    await click({ action: 'choose-person', choose: 'U0BO' }, 'Halina Mazur is Bo Lind.');
    await until('Every name in');
    expect(JSON.stringify(asked()[0]?.blocks)).not.toContain('"actions"');
    expect(await ask('actions', 'U0BO')).toContain('write to the port');
  });

  test.each(['@angel', '@Ángel', '@ angel'])('/mag link takes %s, which Slack did not complete', async (typed) => {
    expect(await ask(`link "Ángel Atilio González" ${typed}`)).toContain('Linked: “Ángel Atilio González” is Ángel.');
    expect(await ask('actions', 'U0ANGEL')).toContain('measure the quay');
  });

  test.each(['@nobody', '@<!channel>'])('/mag link asks back for %s, whom nobody is called', async (typed) => {
    const answer = await ask(`link "Ángel Atilio González" ${typed}`);
    expect(answer).toMatch(/I found no “.*” in this workspace/);
    expect(answer).not.toContain('<!');
  });

  test('nobody here: the action is kept, and the next summary neither asks again nor makes two of one spelling', async () => {
    await click({ action: 'link-name:1' }, 'Ángel Atilio González is A. González');
    await click({ action: 'nobody-here' }, 'Halina Mazur isn’t in this workspace');
    await until('Every name in');
    expect(await ask('actions unowned')).toContain('write to the port');
    await publish(summary(2, 'Ángel González'));
    expect(asked()).toHaveLength(1);
    expect(await ask('actions', 'U0AG')).toContain('You have 2 open actions');
  });

  test('a member cannot answer for the secretariat', async () => {
    await bot.people.click(asked()[0] as Message, { action: 'link-name:0' }, 'U0BO');
    await told('Only the secretariat');
    expect(asked()[0]?.text).toContain('or A. González');
  });
});
