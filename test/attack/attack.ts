import { randomUUID } from 'node:crypto';
import type { Acknowledged } from '../support/slack-client/slack-client.ts';
import type { Attempt } from './attempts.ts';
import { type Digests, digester } from './digests.ts';
import { forgedClick, forgedMessage, forgedWindow } from './forged.ts';
import { attackers, directOf, type World } from './world.ts';

/** Of each kind, what was tried where it happened. */
export interface Outcome {
  readonly tried: number;
  /** A row of a committee that is not the attacker's is another than before. */
  readonly changed: readonly string[];
  /** Words were sent that the attacker may not read. */
  readonly shown: readonly string[];
  /** Something was logged as an error, or not acknowledged. */
  readonly faults: readonly string[];
}

/** Tries one after the other, and looks after each at every row, at every word that left, and at the log. */
export async function attack(
  world: World,
  attempts: Iterable<Attempt>,
  progress: (soFar: Outcome) => void = () => {},
): Promise<Outcome> {
  const { bot } = world;
  const { take } = await digester(world.db);
  const outcome = { tried: 0, changed: [] as string[], shown: [] as string[], faults: [] as string[] };
  let before = await take();
  for (const attempt of attempts) {
    const [calls, lines] = [bot.slack.calls.length, bot.logged.length];
    const { status, body } = await perform(world, attempt);
    await bot.quiet();
    const after = await take();
    const said = JSON.stringify([body, bot.slack.calls.slice(calls).map(({ args }) => args)]);
    const errors = bot.logged.slice(lines).filter(({ level }) => Number(level) >= 50);
    outcome.tried += 1;
    const described = JSON.stringify(attempt);
    if (isChanged(world, before, after)) outcome.changed.push(described);
    const words = notFor(world, attempt).filter((word) => said.includes(word));
    if (words.length > 0) outcome.shown.push(`${described}: ${words.join(', ')}`);
    if (status !== 200 || errors.length > 0) outcome.faults.push(`${described}: ${status} ${JSON.stringify(errors)}`);
    before = after;
    bot.slack.workspace.views.clear();
    progress(outcome);
  }
  return outcome;
}

/** Does it, and gives what came back at once. */
export async function perform({ bot, own, open, windows }: World, attempt: Attempt): Promise<Acknowledged> {
  const user = attackers[attempt.by];
  const { workspace } = bot.slack;
  switch (attempt.kind) {
    case 'command':
      return bot.people.command(attempt.text, { user, channel: attempt.channel });
    case 'window': {
      const { view, values } = forgedWindow(windows.get(attempt.id) ?? {}, attempt.value, attempt.hostile);
      const id = `V${randomUUID()}`;
      workspace.views.set(id, { id, user, hash: randomUUID(), view });
      return bot.people.submit(values, user);
    }
    case 'button':
    case 'menu': {
      const { blocks, pick } = forgedClick(attempt.kind, attempt.id, attempt.value);
      if (attempt.on !== 'home') {
        const elsewhere = attempt.value.length % 2 === 0 ? own.channelId : directOf(attempt.by);
        const channel = attempt.on === 'preview' ? open.channelId : elsewhere;
        return bot.people.click(forgedMessage(bot, channel, blocks), pick, user);
      }
      workspace.homes.set(user, { type: 'home', blocks: [...blocks] });
      return bot.people.clickHome(pick, user);
    }
  }
}

const isChanged = ({ hidden, open, foreign }: World, before: Digests, after: Digests): boolean =>
  [hidden, open, foreign].some(({ id }) => before.get(id) !== after.get(id));

/** The words by which it is known what somebody was shown that is not for them: a public committee's are for all but guests. */
const notFor = ({ hidden, open, foreign }: World, { by }: Attempt): readonly string[] => [
  hidden.marker,
  foreign.marker,
  by === 'guest' ? open.marker : open.draftMarker,
];
