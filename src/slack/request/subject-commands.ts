import type { WebClient } from '@slack/web-api';
import type { SlackActor, Viewer } from '../../operations/access/resolve-viewer.ts';
import type { Bot } from '../client/bot.ts';
import type { Message } from '../views/blocks/message.ts';

/** Where a command was typed, for an answer that is a form or a file. */
export interface CommandSource {
  readonly client: WebClient;
  readonly triggerId: string;
  readonly userId: string;
}

/** The verbs of `/mag` that are about one subject, and what they do. */
export interface CommandSpec<Verb extends string, Request extends { readonly kind: string }> {
  readonly verbs: readonly Verb[];
  /** What the words after a verb ask for, names and days still as written; a text says what they lack. */
  readonly read: (verb: Verb, words: readonly string[]) => Request | string;
  /** Does it in the viewer's committee, and gives the answer; undefined where that is a form. */
  readonly answer: (bot: Bot, viewer: Viewer, request: Request, from: CommandSource) => Promise<Message | undefined>;
  /** The answer to what needs no viewer looked up first; undefined where that is not what is asked. */
  readonly answerAtOnce?: (bot: Bot, actor: SlackActor, request: Request) => Promise<Message | undefined>;
}

/** What was typed, understood, and the two ways to its answer. */
export interface Asked {
  readonly kind: 'asked';
  readonly request: { readonly kind: string };
  readonly answer: (bot: Bot, viewer: Viewer, from: CommandSource) => Promise<Message | undefined>;
  readonly answerAtOnce: (bot: Bot, actor: SlackActor) => Promise<Message | undefined>;
}

/** The verbs of a subject as the command knows them, whatever their requests are. */
export interface SubjectCommands {
  readonly verbs: readonly string[];
  /** A text is what the words lack; undefined where the verb is not of this subject. */
  readonly read: (verb: string, words: readonly string[]) => Asked | string | undefined;
}

/** What a folder of listeners registers for `/mag`. */
export function subjectCommands<Verb extends string, Request extends { readonly kind: string }>({
  verbs,
  read,
  answer,
  answerAtOnce,
}: CommandSpec<Verb, Request>): SubjectCommands {
  return {
    verbs,
    read: (written, words) => {
      const verb = verbs.find((one) => one === written);
      if (verb === undefined) return undefined;
      const request = read(verb, words);
      if (typeof request === 'string') return request;
      return {
        kind: 'asked',
        request,
        answer: (bot, viewer, from) => answer(bot, viewer, request, from),
        answerAtOnce: async (bot, actor) => answerAtOnce?.(bot, actor, request),
      };
    },
  };
}
