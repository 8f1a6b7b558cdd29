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

/** Reads the words after a verb, names and days still as written; a text says what they lack. */
export type ReadWords<Request> = (words: readonly string[]) => Request | string;

/** The verbs of `/mag` that are about one subject, each with how the words after it are read. */
export type Verbs<Request> = Readonly<Record<string, ReadWords<Request>>>;

/** A subject's verbs and what is done with what they ask for. */
export interface CommandSpec<Request extends { readonly kind: string }> {
  readonly verbs: Verbs<Request>;
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
export function subjectCommands<Request extends { readonly kind: string }>({
  verbs,
  answer,
  answerAtOnce,
}: CommandSpec<Request>): SubjectCommands {
  return {
    verbs: Object.keys(verbs),
    read: (verb, words) => {
      const read = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
      if (!read) return undefined;
      const request = read(words);
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
