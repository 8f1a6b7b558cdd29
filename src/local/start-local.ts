import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Instant } from '../domain/time/instant.ts';
import { clockCommand } from './clock-command.ts';
import { startLocalSlack } from './local-slack.ts';
import { sampleBegins, sampleCommittee } from './sample-committee.ts';
import { type Deliveries, type TurnableClock, turnableClock } from './turnable-clock.ts';

/** What the bot is started with in the newcomer's workspace. */
export interface LocalBotNeeds {
  readonly tokens: { readonly bot: string; readonly app: string };
  readonly slackApiUrl: string;
  readonly database: { readonly folder: string };
  readonly clock: () => Instant;
  /** The words of `/mag` that exist here alone; each is given the words after it and gives the answer. */
  readonly extraCommands: Readonly<Record<string, (words: string) => Promise<string>>>;
}

export interface LocalBot extends Deliveries {
  stop(): Promise<void>;
}

/**
 * Opens a committee on this machine: local-slack on `port`, the bot over Socket Mode, everything in `folder`.
 *
 * The clock begins on the day of the sample's meeting; when `folder` has been used before, it goes on from where it was turned to.
 */
export async function startLocal(
  { port, folder }: { port: number; folder: string },
  startBot: (needs: LocalBotNeeds) => Promise<LocalBot>,
): Promise<{ stop(): Promise<void> }> {
  console.log('Opening a committee on this machine ...');
  const local = await startLocalSlack(port, join(folder, 'local-slack'));
  try {
    const { clock, usedBefore, keep } = keptClock(folder);
    // Only after the bot is up can the clock be turned.
    let bot: LocalBot | undefined;
    const clockWords = clockCommand(clock, keep, () => bot);
    bot = await startBot({
      tokens: sampleCommittee.tokens,
      slackApiUrl: local.apiUrl,
      database: { folder },
      clock: clock.now,
      extraCommands: { clock: clockWords },
    });
    console.log(welcome(local.page, folder, usedBefore, local.openTo));
    const running = bot;
    return {
      stop: async () => {
        await running.stop();
        await local.stop();
      },
    };
  } catch (error) {
    await local.stop();
    throw error;
  }
}

/** The clock, with where it was turned to kept in `folder`: what is in the database happened by that clock. */
function keptClock(folder: string): { clock: TurnableClock; usedBefore: boolean; keep: () => void } {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'clock.json');
  const before = readShift(file);
  const clock = turnableClock(before ?? sampleBegins.getTime() - Date.now());
  // Beside it first: killed while writing, the next start would find half a file.
  const keep = () => {
    writeFileSync(`${file}.new`, JSON.stringify({ aheadMs: clock.shift() }));
    renameSync(`${file}.new`, file);
  };
  keep();
  return { clock, usedBefore: before !== undefined, keep };
}

const kept = z.object({ aheadMs: z.number() });

function readShift(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  return kept.parse(JSON.parse(readFileSync(file, 'utf8'))).aheadMs;
}

function welcome(page: string, folder: string, usedBefore: boolean, openTo: readonly string[]): string {
  const { channel, secretary } = sampleCommittee;
  return [
    '',
    `Your trial committee is open at ${page}`,
    `You're ${secretary.name}, its secretary. Switch to someone else with "Act as" at the top right.`,
    '',
    'Three things to try:',
    `  1. Drop examples/summary.txt on #${channel.name} and send it. Only you see what I read; check it and press Publish.`,
    '  2. Type /mag actions all, then press Mark done on one of them. See more with /mag help.',
    '  3. Type /mag clock +11d to let 11 days pass, and see the reminders come.',
    '',
    ...(usedBefore
      ? [
          `Your committee from last time goes on, from ${folder}. The messages on the page were not kept.`,
          'To start over, stop this and remove that folder.',
          '',
        ]
      : []),
    ...(openTo.length > 0
      ? [`Anyone on your network can use the page too, at ${openTo.join(', ')}. It has no password.`, '']
      : []),
    'Press Ctrl-C to stop.',
  ].join('\n');
}
