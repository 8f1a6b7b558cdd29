import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dayIn, hoursAfter } from '../../../src/domain/time/instant.ts';
import { sampleCommittee } from '../../../src/local/sample-committee.ts';
import { startPublishedBot } from '../../support/bot/published-bot.ts';
import { channel, idOf, type SampleBot } from '../../support/bot/sample-bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';

/** A message of the bot to one person, when it came by the clock on their wall. */
interface Heard {
  readonly handle: string;
  readonly day: string;
  readonly time: string;
  readonly text: string;
}

describe('a week of twenty-seven people in 24 zones, hour by hour', () => {
  onDatabase('PGlite', (database) => {
    let bot: SampleBot;
    let heard: readonly Heard[];

    beforeAll(async () => {
      bot = await startPublishedBot(database().db);
      for (const words of [
        'due 2 24 January',
        'due 3 23 January',
        `assign 9 <@${idOf('aminata')}>`,
        'due 9 18 January',
        `assign 1 <@${idOf('idris.yusuf')}>`,
        'due 1 23 January',
      ])
        await bot.ask(words);
      for (let hour = 1; hour <= 8 * 24; hour += 1) {
        const now = hoursAfter(new Date('2024-01-16T16:00:00Z'), hour);
        await bot.turnTo(now.toISOString());
        if (now.toISOString() === '2024-01-20T12:00:00.000Z') await bot.ask('done 2', idOf('kaja'));
      }
      heard = sampleCommittee.people.flatMap(({ id, handle, zone }) =>
        bot
          .direct(id)
          .filter(({ text }) => /^#\d/.test(text))
          .map(({ ts, text }) => {
            const at = new Date(Number(ts) * 1000);
            const time = at.toLocaleTimeString('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
            return { handle, day: dayIn(zone, at), time, text };
          }),
      );
    });
    afterAll(() => bot.stop());

    test('each hears of what is theirs at nine where they live, as far as a clock that moves by hours can tell', () => {
      // Kathmandu is 5:45 ahead of UTC.
      const inKathmandu = ({ handle }: Heard) => handle === 'pasang';
      expect(new Set(heard.filter((one) => !inKathmandu(one)).map(({ time }) => time))).toEqual(new Set(['09:00']));
      expect(new Set(heard.filter(inKathmandu).map(({ time }) => time))).toEqual(new Set(['09:45']));
    });

    test('nobody has two messages on one day', () => {
      const days = heard.map(({ handle, day }) => `${handle} ${day}`);
      expect(days).toHaveLength(new Set(days).size);
    });

    test('the members with both group-wide actions hear of them together', () => {
      const sinas = heard
        .filter(({ handle }) => handle === 'sina')
        .map(({ day, text }) => [day, text.split('\n').length]);
      // A week before #2; the day before #3; its day, and the day before #2; the day of #2. A heading stands below the first line.
      expect(sinas).toEqual([
        ['2024-01-17', 2],
        ['2024-01-22', 2],
        ['2024-01-23', 3],
        ['2024-01-24', 2],
      ]);
    });

    test('who has done it hears no more of it, and the others do', () => {
      const of = (who: string) =>
        heard.filter(({ handle, text }) => handle === who && /#2 /.test(text)).map(({ day }) => day);
      expect(of('kaja')).toEqual(['2024-01-17']);
      expect(of('tereza')).toEqual(['2024-01-17', '2024-01-23', '2024-01-24']);
    });

    test('each message begins with a task and its date', () => {
      for (const { text } of heard) expect(text).toMatch(/^#\d+ .+: (due|overdue)/);
      expect(heard.filter(({ handle }) => handle === 'aminata').map(({ text }) => text.split('\n')[0])).toEqual([
        expect.stringMatching(/^#9 .*: due tomorrow \(Thu 18 January\)$/),
        expect.stringMatching(/^#9 .*: due today \(Thu 18 January\)$/),
      ]);
    });

    test('the channel hears of what is everybody’s once, and of nobody by name who is late', () => {
      const said = bot.said(channel.id).map(({ text }) => text);
      expect(said.filter((text) => /harbour grants.*in 7 days/.test(text))).toHaveLength(1);
      expect(said.filter((text) => /session ideas.*in 7 days/.test(text))).toHaveLength(1);
      expect(said.filter((text) => /^This week in /.test(text))).toHaveLength(1);
      for (const text of said) expect(text).not.toMatch(/overdue by.*(Diallo|Yusuf)|(Diallo|Yusuf).*late/);
    });
  });
});
