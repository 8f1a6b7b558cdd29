import type { Kysely } from 'kysely';
import type { Schema } from '../../db/tables/schema.ts';
import { startTestBot, type TestBot } from '../support/bot/bot.ts';
import { directChannel, type Fields } from '../support/fake-slack/fake-slack-workspace.ts';
import { eventEnvelope } from '../support/slack-client/payloads.ts';
import { boardOf, type LivedCommittee, liveThrough } from './committee-life.ts';
import { openWindows } from './forged.ts';

/** Those who try, each from outside the committees they try it on. */
export const attackers = {
  outsider: 'U0OUTSIDER',
  guest: 'U0GUEST',
  /** The secretary of a committee of their own, with every right there. */
  rival: 'U0VERARIVAL',
  /** Was a member of the others, and has left their channels. */
  former: 'U0FORMER',
} as const;

export type Attacker = keyof typeof attackers;

export const attackerNames: readonly Attacker[] = ['outsider', 'guest', 'rival', 'former'];

/** A channel of no committee, in which the attackers are too. */
export const lobby = 'C02LOBBY';

/** Their direct conversation with the bot. */
export const directOf = (attacker: Attacker): string => `D${attackers[attacker].slice(1)}`;

export interface World {
  readonly bot: TestBot;
  readonly db: Kysely<Schema>;
  /** The windows that the bot shows to the rival about what is theirs, by name: to be sent with another's ids. */
  readonly windows: ReadonlyMap<string, Fields>;
  /** The attackers' own, in a public channel in which they all are. */
  readonly own: LivedCommittee;
  /** Those that are attacked: of a private channel, of a public one, and of another workspace in the same database. */
  readonly hidden: LivedCommittee;
  readonly open: LivedCommittee;
  readonly foreign: LivedCommittee;
}

const markers = { own: 'Rival', hidden: 'Quillwort', open: 'Bladderwrack', foreign: 'Samphire' };

/** A bot with four committees, in a database with nothing in it. */
export async function startWorld(db: Kysely<Schema>): Promise<World> {
  const bot = await startTestBot(db, {
    people: [
      { id: attackers.outsider, name: 'outsider', real_name: 'Olu Outsider', tz: 'UTC' },
      { id: attackers.guest, name: 'guest', real_name: 'Gunda Guest', tz: 'UTC', is_restricted: true },
      { id: attackers.former, name: 'former', real_name: 'Farid Former', tz: 'UTC' },
      ...Object.values(markers).flatMap(boardOf),
    ],
    channel: { id: lobby, name: 'lobby' },
    now: '2027-03-09T12:00:00Z',
    publicUrl: 'https://bot.example',
  });
  const { workspace } = bot.slack;
  const own = await liveThrough(bot, db, { marker: markers.own, kind: 'public', alsoIn: Object.values(attackers) });
  const hidden = await liveThrough(bot, db, { marker: markers.hidden, kind: 'private', alsoIn: [attackers.former] });
  const open = await liveThrough(bot, db, { marker: markers.open, kind: 'public', alsoIn: [attackers.former] });
  const foreign = await liveThrough(bot, db, { marker: markers.foreign, kind: 'private', alsoIn: [] });
  for (const { channelId } of [hidden, open]) await comeAndGo(bot, attackers.former, channelId);
  for (const user of Object.values(attackers)) directChannel(workspace, user);

  const { id: workspaceId } = await db
    .insertInto('workspaces')
    .values({ teamId: 'T0OTHER', enterpriseId: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.updateTable('committees').set({ workspaceId }).where('id', '=', foreign.id).execute();
  return { bot, db, windows: await openWindows(bot, db, own), own, hidden, open, foreign };
}

async function comeAndGo(bot: TestBot, user: string, channel: string): Promise<void> {
  for (const type of ['member_joined_channel', 'member_left_channel']) {
    await bot.people.deliver(eventEnvelope(bot.slack, { type, user, channel, channel_type: 'C' }));
    await bot.quiet();
  }
  const left = bot.slack.workspace.channels.get(channel);
  if (left) left.members = left.members.filter((member) => member !== user);
}
