import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startTestBot, type TestBot } from '../../support/bot/bot.ts';
import { doneOnce } from '../../support/bot/done-once.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';
import type { Message } from '../../support/fake-slack/fake-slack-workspace.ts';

const channel = { id: 'C0HARBOUR', name: 'harbour-board' };
const people = [
  { id: 'U0VERA', name: 'vera', real_name: 'Vera Lindholm', tz: 'Europe/Stockholm' },
  { id: 'U0RAMI', name: 'rami', real_name: 'Rami Haddad', tz: 'Asia/Amman' },
  { id: 'U0LUISA', name: 'luisa', real_name: 'Luísa Prado', tz: 'America/Sao_Paulo' },
  { id: 'U0OMAR', name: 'o.farouk', real_name: 'O. Farouk', tz: 'Africa/Cairo' },
];
const surnames = 'Abel Brask Cerny Dietz Eklund Fonda Gruber Hoxha Ismailova Jurado Kettunen Lopes Mraz Nygaard'.split(
  ' ',
);
/** Whom nobody in the workspace is; every second owns an action, the last of them first. */
const strangers = surnames.map((surname, at) => `Pia${'abcdefghijklmno'[at]} ${surname}`);
const owners = strangers.filter((_name, at) => at % 2 === 0).toReversed();
const summary = `Harbour Board Meeting 1

1 March 2027, 10:00 UTC

1. Quay

The board discussed the quay.

Actions

${owners.map((name, at) => `- ➔ ${name} will paint bollard ${at + 1} by 20 March 2027.`).join('\n')}

Participants

Board Members\t
${[...strangers, 'Alan Ramírez García', 'Luis Bobo', 'Omar Farouk']
  .map((name) => name.replace(/^(\S+) (.+)$/, '$2\t$1'))
  .join('\n')}
Harbour Secretariat\t
Lindholm\tVera
`;

onBothDatabases('a first summary in a workspace that knows hardly anybody', (database) => {
  let bot: TestBot;
  const inDirect = () => bot.slack.workspace.messages.filter((one) => one.channel === 'D0VERA' && !one.onlyFor);
  const asked = () => inDirect().find((one) => /^(Who is this|Every name in)/.test(one.text)) as Message;
  const shown = () => JSON.stringify(asked()?.blocks);
  const told = (words: string) =>
    bot.until(() => bot.slack.workspace.messages.some((one) => one.onlyFor && one.text.includes(words)), words);
  const noneOfTheOthers = (by = 'U0VERA') => bot.people.click(asked(), { action: 'nobody-else' }, by);
  const elsewhere = () =>
    database().db.selectFrom('members').select('name').where('isElsewhere', '=', true).orderBy('id').execute();

  beforeEach(async () => {
    await empty(database().db);
    bot = await startTestBot(database().db, { people, channel, now: '2027-03-08T12:00:00Z' });
    await doneOnce(`many names on ${database().kind}`, database().db, bot, async () => {
      await bot.people.share('board.txt', summary, { user: 'U0VERA', channel: channel.id });
      await bot.until(() => inDirect().length > 0, 'the review');
      await bot.people.click(inDirect().at(-1) as Message, { action: 'publish' }, 'U0VERA');
      await bot.until(() => asked() !== undefined, 'the question');
    });
  });
  afterEach(() => bot.stop());

  test('owners of actions first, then who has a likeness; of the others nothing is asked', async () => {
    const questions = await database()
      .db.selectFrom('nameQuestions')
      .select(['name', 'candidates'])
      .orderBy('id')
      .execute();
    const names = questions.map(({ name }) => name);
    expect(names).toHaveLength(owners.length + 1);
    expect(new Set(names.slice(0, -1).map((name) => name.split(' ').toSorted().join()))).toEqual(
      new Set(owners.map((name) => name.split(' ').toSorted().join())),
    );
    expect(names.at(-1)).toContain('Farouk');
    expect(questions.flatMap(({ candidates }) => candidates)).toEqual([
      { kind: 'person', userId: 'U0OMAR', name: 'O. Farouk (@o.farouk)' },
    ]);
    expect(asked().text).toContain(`I couldn’t place ${names.length} names`);
  });

  test('none of the others is here: one click settles all, and undone they are asked again', async () => {
    await noneOfTheOthers();
    await told('Settled: 8 names');
    await bot.until(() => asked().text.startsWith('Every name in'), 'the message follows');
    expect(asked().text).toContain('Not in this workspace: ');
    expect(shown()).not.toContain('nobody-else');
    expect(await elsewhere()).toHaveLength(8);

    const answer = bot.slack.workspace.messages.findLast((one) => one.onlyFor && one.text.includes('Settled: 8'));
    await bot.people.click(answer as Message, { action: 'undo' }, 'U0VERA');
    await told('Undone: ');
    await bot.until(() => asked().text.startsWith('Who is this'), 'it is asked again');
    expect(await elsewhere()).toEqual([]);
    expect(shown()).toContain('nobody-else');
  });

  test('who was settled before stays so', async () => {
    await bot.people.click(asked(), { action: 'choose-person', choose: 'U0RAMI' }, 'U0VERA');
    await told('is Rami Haddad');
    await noneOfTheOthers();
    await told('Settled: 7 names');
    await bot.until(() => asked().text.includes('is Rami Haddad'), 'what was settled before');
    expect(await elsewhere()).toHaveLength(7);
  });

  test('what is asked after the click was shown stays open', async () => {
    const { summaryId, committeeId } = await database()
      .db.selectFrom('nameQuestions')
      .select(['summaryId', 'committeeId'])
      .limit(1)
      .executeTakeFirstOrThrow();
    await database()
      .db.insertInto('nameQuestions')
      .values({ committeeId, summaryId, name: 'Later Lee', memberId: null, candidates: '[]' })
      .execute();
    await noneOfTheOthers();
    await told('Settled: 8 names');
    await bot.until(() => asked().text.includes('Later Lee'), 'the one that is left');
    expect(asked().text).toMatch(/I couldn’t place 1 name in/);
  });

  test('a member cannot say so', async () => {
    await noneOfTheOthers('U0RAMI');
    await told('Only the secretariat');
    expect(await elsewhere()).toEqual([]);
  });
});
