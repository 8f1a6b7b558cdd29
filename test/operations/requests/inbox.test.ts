import { beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { inTransaction } from '../../../db/connection/connection.ts';
import type { Interrupted } from '../../../src/domain/requests/interrupted.ts';
import { AlreadyExecuted, claimRequest } from '../../../src/operations/requests/execution.ts';
import { type Inbox, type ReceivedPayload, startInbox } from '../../../src/operations/requests/inbox.ts';
import { entryOf, errorIn } from '../../../src/slack/request/inbox-entry.ts';
import { empty, onBothDatabases } from '../../support/databases/databases.ts';

type Body = Record<string, unknown>;

const typed = (trigger: string): Body => ({ command: '/mag', text: 'add Count the buoys', trigger_id: trigger });
const clicked = (trigger: string, value: string, user = 'U0INES'): Body => ({
  type: 'block_actions',
  trigger_id: trigger,
  user: { id: user },
  container: { message_ts: '1.1' },
  actions: [{ value }],
});
const sent = (hash: string): Body => ({
  type: 'view_submission',
  trigger_id: `trigger ${hash}`,
  view: { id: 'V0ASK', hash },
});

/** Something that a test waits for. */
const signal = () => {
  let give = () => {};
  const given = new Promise<void>((heard) => {
    give = heard;
  });
  return { given, give };
};

/** What a listener does that dies: it comes to no end. */
const dies = () => new Promise<void>(() => {});

onBothDatabases('the inbox', (database) => {
  const db = () => database().db;
  let told: [unknown, Interrupted][];

  beforeEach(async () => {
    await empty(db());
    told = [];
  });

  const startedWith = (process: (event: ReceivedPayload) => Promise<void>, teamId = 'T0COMMITTEE'): Inbox =>
    startInbox({
      db: db(),
      teamId: async () => teamId,
      entryOf,
      errorIn,
      process,
      tell: async (body, interrupted) => void told.push([body, interrupted]),
      log: () => 'a reference',
    });
  /** Sends a payload, and waits until it is acknowledged. */
  const acknowledged = (inbox: Inbox, body: Body): Promise<unknown> =>
    new Promise((heard, failed) => {
      inbox.receive({ body, ack: async (answer) => heard(answer) }).catch(failed);
    });
  /** As `ack` is the first thing that listeners of commands and clicks do. */
  const afterAck = (work: (body: object) => Promise<void>) => async (event: ReceivedPayload) => {
    await event.ack();
    await work(event.body);
  };
  const leasesEnd = () => sql`update inbox set lease_until = '2020-01-01' where lease_until is not null`.execute(db());
  const left = () => db().selectFrom('inbox').where('leaseUntil', 'is not', null).select(['key', 'body']).execute();

  test('what was acknowledged by a process that died is done by the next, once', async () => {
    const dead = startedWith(afterAck(dies));
    await acknowledged(dead, typed('t1'));
    const done: unknown[] = [];
    const next = startedWith(afterAck(async (body) => void done.push(body)));
    await next.tend();
    expect(done).toEqual([]);
    await leasesEnd();
    await next.tend();
    await leasesEnd();
    await next.tend();
    expect(done).toEqual([typed('t1')]);
  });

  test('a process that lives keeps what it works on', async () => {
    const slow = startedWith(afterAck(dies));
    await acknowledged(slow, typed('t1'));
    await leasesEnd();
    await slow.tend();
    const done: unknown[] = [];
    await startedWith(afterAck(async (body) => void done.push(body))).tend();
    expect(done).toEqual([]);
  });

  test('released by a process that stops, it need not wait for the lease', async () => {
    const stopping = startedWith(afterAck(dies));
    await acknowledged(stopping, typed('t1'));
    await stopping.release('own');
    const done: unknown[] = [];
    await startedWith(afterAck(async (body) => void done.push(body))).tend();
    expect(done).toHaveLength(1);
  });

  test('it is stored before it is acknowledged, and its words are gone when it is done', async () => {
    let atAck: unknown;
    const inbox = startedWith(async (event) => {
      atAck = await left();
      await event.ack();
    });
    await inbox.receive({ body: typed('t1'), ack: async () => {} });
    expect(atAck).toEqual([{ key: 't1', body: typed('t1') }]);
    expect(await db().selectFrom('inbox').select(['key', 'body', 'leaseUntil']).execute()).toEqual([
      { key: 't1', body: null, leaseUntil: null },
    ]);
  });

  test('what committed its change before the process died is not done again, and the person hears that it is done', async () => {
    const changed = signal();
    const changing = startedWith(
      afterAck(async () => {
        await inTransaction(db(), claimRequest);
        changed.give();
        await dies();
      }),
    );
    void changing.receive({ body: typed('t1'), ack: async () => {} });
    await changed.given;
    await leasesEnd();
    await startedWith(async () => {
      throw new Error('Done again');
    }).tend();
    expect(told).toEqual([[typed('t1'), { kind: 'executed' }]]);
  });

  test('of two goes at one payload that overlap, as where the first was slow and not dead, one makes its change', async () => {
    const gate = signal();
    const change = (name: string) =>
      inTransaction(db(), async (db) => {
        await sql`insert into workspaces (team_id) values (${name})`.execute(db);
        await claimRequest(db);
      });
    const begun = signal();
    const slow = startedWith(
      afterAck(async () => {
        begun.give();
        await gate.given;
        await change('the slow one');
      }),
    );
    const slowGo = slow.receive({ body: typed('t1'), ack: async () => {} });
    await begun.given;
    await leasesEnd();
    await startedWith(afterAck(() => change('the next one'))).tend();
    gate.give();
    await expect(slowGo).rejects.toThrow(AlreadyExecuted);
    expect(await db().selectFrom('workspaces').select('teamId').execute()).toEqual([{ teamId: 'the next one' }]);
  });

  test('several changes of one go are one execution', async () => {
    const inbox = startedWith(
      afterAck(async () => {
        await inTransaction(db(), claimRequest);
        await inTransaction(db(), claimRequest);
      }),
    );
    await expect(inbox.receive({ body: typed('t1'), ack: async () => {} })).resolves.toBeUndefined();
  });

  test('the same payload again is acknowledged and not done again', async () => {
    const done: unknown[] = [];
    const inbox = startedWith(afterAck(async (body) => void done.push(body)));
    for (let times = 0; times < 3; times += 1) await acknowledged(inbox, { event_id: 'Ev1', event: { type: 'x' } });
    expect(done).toHaveLength(1);
  });

  test('a click that was left is not done after a later one on the same thing, and is said to be left out', async () => {
    const dead = startedWith(afterAck(dies));
    await acknowledged(dead, clicked('t1', '7/0'));
    await acknowledged(dead, clicked('t2', '7/2'));
    await acknowledged(dead, clicked('t3', '8/0'));
    await acknowledged(dead, clicked('t4', '7/1', 'U0VERA'));
    await leasesEnd();
    const done: unknown[] = [];
    await startedWith(afterAck(async (body) => void done.push(Reflect.get(body, 'trigger_id')))).tend();
    expect(done).toEqual(['t2', 't3', 't4']);
    expect(told).toEqual([[clicked('t1', '7/0'), { kind: 'superseded' }]]);
  });

  describe('a payload that ends the process each time', () => {
    /** A process takes it up, and dies of it. */
    const goesWrong = async () => {
      const begun = signal();
      void startedWith(() => {
        begun.give();
        return dies();
      }).tend();
      await begun.given;
    };
    const leaseEndsIn = async () => {
      const { rows } = await sql<{ seconds: number }>`
        select round(extract(epoch from lease_until - clock_timestamp()))::int as seconds from inbox`.execute(db());
      return rows[0]?.seconds ?? 0;
    };

    test('is taken up at longer and longer intervals, also by processes that start', async () => {
      await acknowledged(startedWith(afterAck(dies)), typed('t1'));
      const waits: number[] = [];
      for (let deaths = 0; deaths < 6; deaths += 1) {
        await leasesEnd();
        await goesWrong();
        waits.push(Math.ceil((await leaseEndsIn()) / 30));
      }
      expect(waits).toEqual([1, 1, 1, 2, 4, 8]);
      await startedWith(dies).release('all');
      expect(await leaseEndsIn()).toBeGreaterThan(200);
    });

    test('is given up after a day, and the person hears of it', async () => {
      await acknowledged(startedWith(afterAck(dies)), typed('t1'));
      await sql`update inbox set received_at = clock_timestamp() - interval '25 hours'`.execute(db());
      await leasesEnd();
      await startedWith(dies).tend();
      expect(told).toEqual([[typed('t1'), { kind: 'given up' }]]);
      expect(await left()).toEqual([]);
    });
  });

  test('another workspace’s bot on the same database leaves it alone', async () => {
    await acknowledged(startedWith(afterAck(dies)), typed('t1'));
    await leasesEnd();
    await startedWith(() => Promise.reject(new Error('Not its own')), 'T0OTHER').tend();
    expect(await left()).toHaveLength(1);
  });

  describe('a window', () => {
    test('that is answered with errors is not kept: it is sent again', async () => {
      const refusing = startedWith((event) => event.ack({ response_action: 'errors', errors: { name: 'No.' } }));
      await acknowledged(refusing, sent('h1'));
      expect(await db().selectFrom('inbox').select('id').execute()).toEqual([]);
    });

    test('that was acknowledged by a process that died is done by the next, which says what the window would have shown', async () => {
      await acknowledged(startedWith(afterAck(dies)), sent('h1'));
      await leasesEnd();
      await startedWith((event) =>
        event.ack({ response_action: 'errors', errors: { name: 'It exists already.' } }),
      ).tend();
      expect(told).toEqual([[sent('h1'), { kind: 'refused', why: 'It exists already.' }]]);
    });

    test('that made its change before it was acknowledged makes it once, though it is sent again', async () => {
      const changing = startedWith(async (event) => {
        await inTransaction(db(), claimRequest);
        await event.ack();
      });
      await changing
        .receive({ body: sent('h1'), ack: () => Promise.reject(new Error('Slack hung up')) })
        .catch(() => {});
      await expect(changing.receive({ body: sent('h1'), ack: async () => {} })).rejects.toThrow('done before');
      // What the window shows by then is another form.
      await expect(changing.receive({ body: sent('h2'), ack: async () => {} })).resolves.toBeUndefined();
    });
  });

  test('ordinary talk and opened Home tabs are not stored', async () => {
    const inbox = startedWith(async () => {});
    const talk = { type: 'message', text: 'Good morning!' };
    const deletedTalk = { type: 'message', subtype: 'message_deleted', previous_message: talk };
    for (const event of [talk, deletedTalk, { type: 'app_home_opened' }]) {
      await inbox.receive({ body: { event_id: `Ev ${event.type}`, event }, ack: async () => {} });
    }
    expect(await db().selectFrom('inbox').select('id').execute()).toEqual([]);
  });

  test.each([
    ['a long message', { text: 'A\nB\nC\nD\nE\nF' }],
    ['a file', { text: '', files: [{ id: 'F1' }] }],
    ['an edited one', { subtype: 'message_changed', message: { text: 'A\nB\nC\nD\nE\nF' } }],
    ['a deleted one', { subtype: 'message_deleted', previous_message: { text: 'A\nB\nC\nD\nE\nF' } }],
  ])('%s, which may be a summary, is stored', async (_what, message) => {
    const inbox = startedWith(async () => {});
    await inbox.receive({ body: { event_id: 'Ev1', event: { type: 'message', ...message } }, ack: async () => {} });
    expect(await db().selectFrom('inbox').select('key').execute()).toEqual([{ key: 'Ev1' }]);
  });

  test('what cannot be stored is not acknowledged where Slack sends it again, and otherwise said to be not done', async () => {
    const inbox = startedWith(() => Promise.reject(new Error('Not reached')));
    await sql`alter table inbox rename to away`.execute(db());
    const event = acknowledged(inbox, { event_id: 'Ev1', event: { type: 'member_left_channel' } });
    await expect(event).rejects.toMatchObject({ code: '42P01' });
    await acknowledged(inbox, typed('t1'));
    await sql`alter table away rename to inbox`.execute(db());
    expect(told).toEqual([[typed('t1'), { kind: 'not stored', reference: 'a reference' }]]);
  });

  test('events that wait for something, as for a slow list of people, keep no command waiting', async () => {
    const done: unknown[] = [];
    const inbox = startedWith(({ body }) => (body.event ? dies() : Promise.resolve(void done.push(body))));
    const events = Array.from({ length: 30 }, (_, index) => ({
      event_id: `Ev${index}`,
      event: { type: 'user_change' },
    }));
    await Promise.all(events.map((body) => acknowledged(inbox, body)));
    await inbox.receive({ body: typed('t1'), ack: async () => {} });
    expect(done).toEqual([typed('t1')]);
  });

  test('what was done a day ago is forgotten', async () => {
    const inbox = startedWith(afterAck(async () => {}));
    await inbox.receive({ body: typed('t1'), ack: async () => {} });
    await inbox.receive({ body: typed('t2'), ack: async () => {} });
    await sql`update inbox set received_at = clock_timestamp() - interval '25 hours' where key = 't1'`.execute(db());
    await inbox.tend();
    expect(await db().selectFrom('inbox').select('key').execute()).toEqual([{ key: 't2' }]);
  });
});
