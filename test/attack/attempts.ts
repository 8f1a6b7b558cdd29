import fc from 'fast-check';
import { type Kysely, sql } from 'kysely';
import type { Schema } from '../../db/schema.ts';
import { ids, menus, modals } from '../../src/slack/ids.ts';
import { type Attacker, attackerNames, attackers, directOf, lobby, type World } from './world.ts';

/** Something that somebody tries from outside a committee, with names of its things that no message ever showed them. */
export type Attempt = { readonly by: Attacker } & (
  | { readonly kind: 'button' | 'menu'; readonly id: string; readonly value: string; readonly on: 'message' | 'home' }
  | { readonly kind: 'window'; readonly id: string; readonly value: string; readonly hostile: number }
  | { readonly kind: 'command'; readonly text: string; readonly channel: string }
);

/** No id of a row is so written; a button of ours never carries them. */
const odd = [
  '',
  '0',
  '-1',
  '1.5',
  '1e3',
  '0x10',
  ' 7',
  '100000000000000000000',
  '2147483648',
  'NaN',
  '__proto__',
  'constructor',
  'null',
  "1' or '1'='1",
  '1,2,3',
  '7/',
  '/7',
  '7/-1',
  '7/1.5',
  '7/__proto__',
  '{}',
  '[]',
  '{"summaryId":"__proto__"}',
];

type Shape = (id: number) => string;

/** How an id is written in the value of most buttons, alone or with which of its parts. */
const shapes: readonly Shape[] = [(id) => String(id), (id) => `${id}/0`, (id) => `${id}/1`];

/** How the others write it. */
const ownShapes: Readonly<Record<string, readonly Shape[]>> = {
  [`button ${ids.showHistory}`]: ['action', 'group', 'meeting', 'vote'].map((what) => (id) => `${what}/${id}/0`),
  [`button ${ids.showRest}`]: [(id) => String(id), (id) => `1,${id}`, (id) => `${id},1`],
  [`window ${modals.editLine}`]: [(id) => `${id}/0`, (id) => `${id}/new`],
  [`window ${modals.manageGroup}`]: [(id) => String(id), (id) => `new/${id}`],
};

/** Everything that can be tried in this world, in the same order each time. */
export async function allAttempts(world: World): Promise<readonly Attempt[]> {
  const { own, hidden, open, foreign } = world;
  const numbers = await numbersOf(world.db);
  const values = (what: string, id: string) => [
    ...(id === ids.undo ? numbers.changes : numbers.things).flatMap((number) =>
      (ownShapes[`${what} ${id}`] ?? shapes).map((shape) => shape(number)),
    ),
    ...odd,
  ];
  const targets = [hidden, open, foreign];
  return [...attackerNames].flatMap((by): Attempt[] => [
    ...Object.values(ids).flatMap((id) =>
      [...values('button', id), ...listWords].map(
        (value, index): Attempt => ({ kind: 'button', by, id, value, on: index % 3 === 0 ? 'home' : 'message' }),
      ),
    ),
    ...Object.values(menus).flatMap((id) =>
      values('menu', id).map((value): Attempt => ({ kind: 'menu', by, id, value, on: 'message' })),
    ),
    ...Object.values(modals).flatMap((id) =>
      [...values('window', id), ...targets.map(({ channelId }) => channelId)].map(
        (value, hostile): Attempt => ({ kind: 'window', by, id, value, hostile }),
      ),
    ),
    ...[own.channelId, lobby, directOf(by)].flatMap((channel) =>
      targets.flatMap(({ marker, secretary }) =>
        wordsAbout(marker.toLowerCase(), secretary).map((text): Attempt => ({ kind: 'command', by, text, channel })),
      ),
    ),
  ]);
}

/** The values of the buttons that turn the pages of a list are words. */
const listWords = ['actions all page 1', 'actions open quillwort page 1', 'roster page 1', 'roster unlinked page 2'];

/** What is asked of another committee's things. In small letters: where the bot repeats what was typed, it tells nothing. */
const wordsAbout = (marker: string, secretary: string): readonly string[] => [
  `actions <@${secretary}>`,
  `actions all ${marker}`,
  `actions ${marker} Lighthouses`,
  'action 5',
  `assign 5 Una ${marker}`,
  'done 5',
  'due 5 20 May',
  `group ${marker} Lighthouses`,
  `group ${marker} Lighthouses rename Mine`,
  `group ${marker} Lighthouses remove Una ${marker}`,
  `join ${marker} water`,
  `leave ${marker} passage`,
  `confirm ${marker} passage`,
  `link "Halina Mazur ${marker}" <@${attackers.rival}>`,
  `unlink "Una ${marker}"`,
  `retire <@${secretary}>`,
  `retire Una ${marker}`,
  'roster',
  'vote 1',
  'vote 1 close',
  `vote 1 cancel ${'because'}`,
  'votes',
  'meeting',
  'deadlines',
  'calendar',
  'notices',
  'settings',
  'undo',
  'history export',
];

/** The ids there are: of changes, which "Undo" names and of which there are many, and of all else that is named. */
async function numbersOf(db: Kysely<Schema>): Promise<{ changes: readonly number[]; things: readonly number[] }> {
  const { rows } = await sql<{ changes: number; things: number }>`
    select (select max(id) from changes) as changes, greatest(
      (select max(id) from actions), (select max(id) from groups), (select max(id) from members), (select max(id) from summaries),
      (select max(id) from name_questions), (select max(id) from hand_overs), (select max(id) from votes), (select max(id) from meetings)
    ) as things
  `.execute(db);
  const upTo = (most = 0) => Array.from({ length: most }, (_, index) => index + 1);
  return { changes: upTo(rows[0]?.changes), things: upTo(rows[0]?.things) };
}

/** So many of each listener's, and of the commands ten times as many; the same ones for the same seed. */
export async function sampleAttempts(world: World, seed: number, ofEach: number): Promise<readonly Attempt[]> {
  const byListener = new Map<string, Attempt[]>();
  for (const attempt of await allAttempts(world)) {
    const listener = attempt.kind === 'command' ? attempt.kind : `${attempt.kind} ${attempt.id}`;
    const same = byListener.get(listener);
    if (same) same.push(attempt);
    else byListener.set(listener, [attempt]);
  }
  return [...byListener].flatMap(([listener, attempts]) =>
    fc.sample(fc.constantFrom(...attempts), { seed, numRuns: listener === 'command' ? 10 * ofEach : ofEach }),
  );
}
