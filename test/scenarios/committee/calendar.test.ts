import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { sql } from 'kysely';
import { startPublishedBot } from '../../support/bot/published-bot.ts';
import { idOf, type SampleBot, secretary } from '../../support/bot/sample-bot.ts';
import { onDatabase } from '../../support/databases/databases.ts';

const publicUrl = 'https://rapporteur.example.org';

describe('/mag calendar', () => {
  onDatabase('PostgreSQL', (database) => {
    let bot: SampleBot;
    const start = async (url?: string) => {
      bot = await startPublishedBot(database().db, { publicUrl: url });
    };
    afterEach(() => bot.stop());

    describe('over HTTP', () => {
      beforeEach(() => start(publicUrl));

      const asked = (user: string) => bot.answer('calendar', user);
      /** The two addresses in a message: one's own, the committee's. */
      const addressesIn = (text: string) =>
        [...new Set(text.match(/https:\/\/rapporteur\.example\.org\/calendar\/[\w-]+\.ics/g))].map((address) =>
          address.replace(publicUrl, bot.origin),
        );
      const entries = (text: string) =>
        new ICAL.Component(ICAL.parse(text))
          .getAllSubcomponents('vevent')
          .map((event) => String(event.getFirstPropertyValue('summary')));
      const get = (address: string, init: RequestInit = {}) => fetch(address, init);

      test('gives two addresses to the actor alone: his deadlines, and the committee’s meetings and dates', async () => {
        await bot.ask('assign 9 Idris Yusuf');
        await bot.ask('due 9 24 January');
        const answer = await asked(idOf('idris.yusuf'));
        expect(answer.onlyFor).toBe(idOf('idris.yusuf'));
        const [mine = '', committee = ''] = addressesIn(JSON.stringify(answer.blocks));
        // Who hears the message read aloud is given the addresses too.
        expect(addressesIn(answer.text)).toEqual([mine, committee]);

        const own = await get(mine);
        expect(own.status).toBe(200);
        expect(own.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
        expect(own.headers.get('cache-control')).toBe('private, no-cache');
        expect(entries(await own.text())).toContainEqual(expect.stringMatching(/\(#9\)$/));
        const shared = await (await get(committee)).text();
        expect(entries(shared).length).toBeGreaterThan(1);
        expect(shared).not.toContain('(#9)');
      });

      test('that the database cannot give is one fault in the log, however many programs ask for theirs', async () => {
        const [mine = ''] = addressesIn((await asked(secretary.id)).text);
        await sql`alter table members rename to members_away`.execute(database().db);
        const answers = await Promise.all([get(mine), get(mine), get(mine)]).finally(() =>
          sql`alter table members_away rename to members`.execute(database().db),
        );
        expect(answers.map(({ status }) => status)).toEqual([500, 500, 500]);
        expect(bot.logged.filter(({ level }) => Number(level) >= 50)).toMatchObject([
          { msg: 'A calendar could not be given' },
        ]);
        expect((await get(mine)).status).toBe(200);
      });

      test('is fetched again only when something changed', async () => {
        const [mine = ''] = addressesIn((await asked(secretary.id)).text);
        const first = await get(mine);
        const etag = first.headers.get('etag') ?? '';
        bot.clock.now = new Date('2024-01-17T09:00:00Z');
        for (const known of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
          const again = await get(mine, { headers: { 'if-none-match': known } });
          expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
        }
        await bot.ask('add Book a room by 30 January');
        const changed = await get(mine, { headers: { 'if-none-match': etag } });
        expect(changed.status).toBe(200);
        expect(entries(await changed.text())).toContainEqual(expect.stringContaining('Book a room'));
      });

      test('HEAD tells what GET would, without it', async () => {
        const [mine = ''] = addressesIn((await asked(secretary.id)).text);
        const got = await get(mine);
        const body = await got.text();
        const head = await get(mine, { method: 'HEAD' });
        expect([head.status, head.headers.get('etag'), head.headers.get('content-length'), await head.text()]).toEqual([
          200,
          got.headers.get('etag'),
          String(Buffer.byteLength(body)),
          '',
        ]);
      });

      test('an address that is revoked, one that never was and one that is none are told apart by nobody', async () => {
        const before = await asked(secretary.id);
        const [mine = ''] = addressesIn(before.text);
        await bot.people.click(before, { action: 'renew-own-calendar' }, secretary.id);
        await bot.until(() => addressesIn(before.text)[0] !== mine, 'the new address in the old one’s place');
        expect((await get(addressesIn(before.text)[0] ?? '')).status).toBe(200);
        const answers = await Promise.all(
          [
            mine,
            `${bot.origin}/calendar/${'A'.repeat(32)}.ics`,
            `${bot.origin}/calendar/%ZZ.ics`,
            `${bot.origin}/calendar/.ics`,
          ].map(async (address) => {
            const response = await get(address);
            return [response.status, await response.text(), response.headers.get('content-type')];
          }),
        );
        expect(answers).toEqual(answers.map(() => [404, '', null]));
        expect((await get(mine, { method: 'POST' })).status).toBe(401);
        expect(JSON.stringify(bot.logged)).not.toContain('/calendar/');
      });

      test('the committee’s address is renewed by the secretariat alone', async () => {
        const members = await asked(idOf('tereza'));
        expect(JSON.stringify(members.blocks)).not.toContain('renew-committee-calendar');
        const [, committee = ''] = addressesIn(members.text);
        const secretaries = await asked(secretary.id);
        await bot.people.click(secretaries, { action: 'renew-committee-calendar' }, secretary.id);
        await bot.until(() => addressesIn(secretaries.text)[1] !== committee, 'the new address');
        expect((await get(committee)).status).toBe(404);
        expect(addressesIn((await asked(idOf('tereza'))).text)[1]).toBe(addressesIn(secretaries.text)[1]);
      });
    });

    test('where the bot is not reached over HTTP, says what its operator would have to set', async () => {
      await start();
      const answer = await bot.ask('calendar');
      expect(answer).toContain('RAPPORTEUR_URL');
      expect(answer).not.toContain('/calendar/');
    });
  });
});
