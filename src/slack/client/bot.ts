import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Connection } from '../../../db/connection/connection.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Messenger } from '../../operations/ports/messenger.ts';
import type { DateFormat } from '../views/blocks/text.ts';
import type { IdentitySource } from './bot-identity.ts';
import type { SlackDirectory } from './directory.ts';

/** What listeners have. */
export interface Bot {
  readonly db: Connection;
  readonly identity: IdentitySource;
  readonly messenger: Messenger;
  readonly directory: SlackDirectory;
  readonly clock: () => Instant;
  /** "/mag" */
  readonly command: string;
  readonly moments: DateFormat;
  /** Where the bot is reached from outside, without a slash at its end; undefined where it is not, as in Socket Mode. */
  readonly publicUrl: string | undefined;
  /** Words of the command that exist in the newcomer's workspace alone; each is given the words after it. */
  readonly extraCommands: Readonly<Record<string, (words: string) => Promise<string>>>;
}

/** An event as its listener gets it. */
export type EventArgs<Event extends string> = AllMiddlewareArgs & SlackEventMiddlewareArgs<Event>;
