import { setTimeout } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { addActions } from '../../../db/actions/actions.ts';
import type { Schema } from '../../../db/tables/schema.ts';
import type { FakeSlack } from '../fake-slack/fake-slack.ts';
import { addChannel, addMessage, type Fields } from '../fake-slack/fake-slack-workspace.ts';
import { blockActions, messageEvent, slashCommand, viewSubmission } from '../slack-client/payloads.ts';
import { slackClient } from '../slack-client/slack-client.ts';

const kinds = ['posted', 'typed', 'clicked', 'pasted'] as const;
type Kind = (typeof kinds)[number];

/** Something that somebody asked of the bot. */
interface Asked {
  readonly kind: Kind;
  /** By which it is counted. */
  readonly name: string;
  isAcknowledged: boolean;
}

const firstNumber = 1_000_000;

/** What a click of "Done" is to be carried out on; `kills` tells how many are wanted. */
export async function keepClickable(db: Kysely<Schema>, kills: number, now: Date): Promise<readonly number[]> {
  const { id: committeeId } = await db.selectFrom('committees').select('id').executeTakeFirstOrThrow();
  // What is added by hand is numbered after them.
  await db
    .updateTable('committees')
    .set({ lastActionNumber: firstNumber + kills * 2 })
    .execute();
  const members = await db.selectFrom('members').select('id').orderBy('id').execute();
  const actions = Array.from({ length: kills * 2 }, (_, index) => ({
    committeeId,
    number: firstNumber + index,
    text: `Clicked ${index}`,
    section: null,
    due: null,
    dueText: null,
    tiedTo: null,
    share: 'member' as const,
    summaryId: null,
    line: null,
    quote: null,
    owners: [{ memberId: members[index % members.length]?.id ?? null, groupId: null, name: 'x' }],
  }));
  return addActions(db, actions, now);
}

export interface People {
  /** Asks one thing after the other of the bot at `port` until the signal ends it; `heard` is called at each acknowledgement. */
  act(port: number, signal: AbortSignal, heard: () => void): Promise<void>;
  /** How often what was acknowledged was not carried out, and how often anything was carried out twice. */
  count(db: Kysely<Schema>): Promise<AskedCount>;
}

export interface AskedCount {
  readonly acknowledged: Readonly<Record<Kind, number>>;
  readonly lost: number;
  readonly doubled: number;
}

/** Members who post summaries, type commands, click and paste, each thing once, whatever becomes of it. */
export function actingPeople(slack: FakeSlack, members: number, clickable: readonly number[]): People {
  const asked: Asked[] = [];
  const channel = addChannel(slack.workspace, { id: 'C0PC' }).id;
  const userOf = (index: number) => `U0MEMBER${index % members}`;

  /** Of the clicks the number of this one, which is also whose action it is on. */
  const clickOf = (index: number) => Math.floor(index / kinds.length);
  const payloadOf = (kind: Kind, name: string, index: number): Fields => {
    const user = userOf(kind === 'clicked' ? clickOf(index) : index);
    switch (kind) {
      case 'posted':
        return messageEvent(slack, addMessage(slack.workspace, { channel, user, text: summaryCalled(name) }));
      case 'typed':
        return slashCommand(slack, { user, channel, text: `add ${name}` });
      case 'pasted':
        return viewSubmission(slack, {
          user,
          view: pasteWindow(channel, name),
          values: { summary: summaryCalled(name) },
        });
      case 'clicked': {
        const value = String(clickable[clickOf(index)]);
        const button = { type: 'button', action_id: 'done', value, text: { type: 'plain_text', text: 'Done' } };
        const { botUserId, botId: bot_id } = slack.workspace;
        const blocks = [{ type: 'actions', elements: [button] }];
        const message = addMessage(slack.workspace, { channel, user: botUserId, bot_id, blocks });
        return blockActions(slack, { user, message, pick: { action: 'done' } });
      }
    }
  };

  const ask = async (port: number): Promise<boolean> => {
    const index = asked.length;
    const kind = kinds[index % kinds.length] ?? 'typed';
    const isUsedUp = kind === 'clicked' && clickable[clickOf(index)] === undefined;
    const one: Asked = {
      kind: isUsedUp ? 'typed' : kind,
      name: `Matter ${index} of the kill test`,
      isAcknowledged: false,
    };
    const people = slackClient(slack, { url: `http://127.0.0.1:${port}/slack/events`, signingSecret: 'secret' });
    const payload = payloadOf(one.kind, one.name, index);
    asked.push(one);
    // Cut off in the middle, nobody knows whether it was taken in.
    const answer = await people.deliver(payload).catch(() => undefined);
    one.isAcknowledged = answer?.status === 200;
    return one.isAcknowledged;
  };

  return {
    async act(port, signal, heard) {
      while (!signal.aborted) {
        const isThere = await fetch(`http://127.0.0.1:${port}/healthz`).then(
          ({ ok }) => ok,
          () => false,
        );
        if (isThere && (await ask(port))) heard();
        await setTimeout(isThere ? 100 : 30);
      }
    },

    async count(db) {
      const times = await timesOf(db, slack, clickable);
      const timesDone = (one: Asked, index: number) =>
        times.get(one.kind === 'clicked' ? `click ${clickOf(index)}` : one.name) ?? 0;
      const done = asked.map((one, index) => ({ ...one, times: timesDone(one, index) }));
      const acknowledged = (kind: Kind) => done.filter((one) => one.kind === kind && one.isAcknowledged).length;
      return {
        acknowledged: Object.fromEntries(kinds.map((kind) => [kind, acknowledged(kind)])) as Record<Kind, number>,
        lost: done.filter((one) => one.isAcknowledged && one.times === 0).length,
        doubled: done.filter((one) => one.times > 1).length,
      };
    },
  };
}

/** How often each thing was carried out: an action added, a click in the history, a review brought. */
async function timesOf(
  db: Kysely<Schema>,
  slack: FakeSlack,
  clickable: readonly number[],
): Promise<ReadonlyMap<string, number>> {
  const added = await sql<{ name: string; times: number }>`
    select text as name, count(*)::int as times from actions where text like 'Matter %' group by text`.execute(db);
  const clicked = await sql<{ id: number; times: number }>`
    select subject_id as id, count(*)::int as times from history
    where subject = 'action' and what = 'marked it done' group by subject_id`.execute(db);
  const times = new Map(added.rows.map(({ name, times }) => [name, times]));
  for (const { id, times: many } of clicked.rows) times.set(`click ${clickable.indexOf(id)}`, many);
  for (const { text, bot_id } of slack.workspace.messages) {
    const [name] = (bot_id && text.startsWith('Check what I read') && /Matter \d+ of the kill test/.exec(text)) || [];
    if (name) times.set(name, (times.get(name) ?? 0) + 1);
  }
  return times;
}

const summaryCalled = (name: string): string =>
  [
    name,
    'Summary and action points',
    '16 January 2024 | 13:00 UTC | Online',
    '1. News',
    '- The report is out.',
    'Actions',
    '- The Secretariat will send the report to the ports by 1 March 2024.',
    '- Ana Reis will book the hall.',
  ].join('\n');

const pasteWindow = (channel: string, name: string): Fields => ({
  type: 'modal',
  id: `V${name.replace(/\D/g, '')}`,
  hash: '1',
  callback_id: 'paste-summary-form',
  private_metadata: channel,
  blocks: [
    {
      type: 'input',
      block_id: 'summary',
      element: { type: 'plain_text_input', action_id: 'summary', multiline: true },
    },
  ],
});
