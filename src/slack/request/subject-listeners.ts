import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { Bot } from '../client/bot.ts';
import type { Click, MenuChoice, Submission } from './interaction.ts';
import type { SubjectCommands } from './subject-commands.ts';

/** A choice of *Read as summary* among a message's actions. */
export type ShortcutChoice = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

type ListenersOf<Payload> = Readonly<Record<string, (bot: Bot, payload: Payload) => Promise<void>>>;

/** What a folder of `listeners` registers: for each id in the views of its subject, what answers it. */
export interface SubjectListeners {
  readonly commands?: SubjectCommands;
  readonly buttons?: ListenersOf<Click>;
  readonly menus?: ListenersOf<MenuChoice>;
  /** Windows that were sent. */
  readonly forms?: ListenersOf<Submission>;
  readonly shortcuts?: ListenersOf<ShortcutChoice>;
}
