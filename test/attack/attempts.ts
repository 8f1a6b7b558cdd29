import fc from 'fast-check';
import { listeners } from '../../src/slack/listeners/listeners.ts';
import { actionIds } from '../../src/slack/views/actions/ids.ts';
import { historyIds } from '../../src/slack/views/history/ids.ts';
import { summaryIds } from '../../src/slack/views/summaries/ids.ts';
import { idsOf, named, type Thing } from './things.ts';
import { type Attacker, attackerNames, attackers, directOf, lobby, type World } from './world.ts';

/** Something that somebody tries from outside a committee, with names of its things that no message ever showed them. */
export type Attempt = { readonly by: Attacker } & (
  | {
      readonly kind: 'button' | 'menu';
      readonly id: string;
      readonly value: string;
      readonly on: 'message' | 'preview' | 'home';
    }
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

/** Where a button is clicked: a preview is of a public channel's message, shown to who is not in the channel. */
const places = ['home', 'message', 'preview', 'message'] as const;

type Shape = (id: number) => string;

/** How an id is written in the value of most buttons, alone or with which of its parts. */
const shapes: readonly Shape[] = [(id) => String(id), (id) => `${id}/0`, (id) => `${id}/1`];

/** How the others write it. */
const ownShapes: Readonly<Record<string, readonly Shape[]>> = {
  [`button ${historyIds.showHistory}`]: ['action', 'group', 'meeting', 'vote'].map((what) => (id) => `${what}/${id}/0`),
  [`button ${actionIds.showRest}`]: [(id) => String(id), (id) => `1,${id}`, (id) => `${id},1`],
  [`window ${summaryIds.editLineForm}`]: [(id) => `${id}/0`, (id) => `${id}/new`],
};

/**
 * What somebody can try of one listener: with the numbers that it is sent, of the others' things and of whatever else has such a number,
 * and with what is no number.
 */
interface Tries {
  readonly by: Attacker;
  readonly aimed: readonly Attempt[];
  readonly others: readonly Attempt[];
}

async function triesOf(world: World): Promise<readonly Tries[]> {
  const targets = [world.hidden, world.open, world.foreign];
  const theirs = await idsOf(
    world.db,
    targets.map(({ id }) => id),
  );
  const [most = 0] = ['actions', 'groups', 'members']
    .map((thing) => theirs.get(thing as Thing)?.at(-1) ?? 0)
    .sort((one, other) => other - one);
  const numbers = Array.from({ length: most }, (_, index) => index + 1);
  const words = [...listWords, ...targets.map(({ channelId }) => channelId)];
  const of = (kind: 'button' | 'menu' | 'window', id: string, by: Attacker): Tries => {
    const thing = new Map(Object.entries(named[kind])).get(id) ?? 'words';
    const aim = thing === 'words' ? [] : (theirs.get(thing) ?? []);
    const shaped = (ids: readonly number[]) =>
      ids.flatMap((number) => (ownShapes[`${kind} ${id}`] ?? shapes).map((shape) => shape(number)));
    const attempt = (value: string, index: number): Attempt =>
      kind === 'window'
        ? { kind: 'window', by, id, value, hostile: index }
        : {
            kind,
            by,
            id,
            value,
            on: kind === 'menu' ? 'message' : (places[index % places.length] ?? 'home'),
          };
    return {
      by,
      aimed: (thing === 'words' ? words : shaped(aim)).map(attempt),
      others: [...shaped(numbers.filter((number) => !aim.includes(number))), ...odd].map(attempt),
    };
  };
  return attackerNames.flatMap((by) => [
    ...Object.keys(listeners.buttons).map((id) => of('button', id, by)),
    ...Object.keys(listeners.menus).map((id) => of('menu', id, by)),
    ...Object.keys(listeners.forms).map((id) => of('window', id, by)),
    {
      by,
      others: [],
      aimed: [world.own.channelId, lobby, directOf(by)].flatMap((channel) =>
        targets.flatMap(({ marker, secretary }) =>
          wordsAbout(marker.toLowerCase(), secretary).map((text): Attempt => ({ kind: 'command', by, text, channel })),
        ),
      ),
    },
  ]);
}

/** Everything that can be tried in this world, in the same order each time. */
export const allAttempts = async (world: World): Promise<readonly Attempt[]> =>
  (await triesOf(world)).flatMap(({ aimed, others }) => [...aimed, ...others]);

/**
 * So many of each listener's by each attacker that are aimed at things of the others, as many by the rival that are not, and ten times as
 * many commands; the same ones for the same seed.
 */
export async function sampleAttempts(world: World, seed: number, ofEach: number): Promise<readonly Attempt[]> {
  // A seed of its own for each, or all would take theirs from the same place of the list.
  const some = (attempts: readonly Attempt[], seed: number, numRuns: number) =>
    attempts.length === 0 ? [] : fc.sample(fc.constantFrom(...attempts), { seed, numRuns });
  return (await triesOf(world)).flatMap(({ by, aimed, others }, index) => [
    ...some(aimed, seed + index, aimed[0]?.kind === 'command' ? 10 * ofEach : ofEach),
    ...some(others, seed + index, by === 'rival' ? ofEach : 0),
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
  'vote 1 cancel because',
  'votes',
  'meeting',
  'deadlines',
  'calendar',
  'notices',
  'settings',
  'undo',
  'history export',
];
