import { type Message, textMessage } from '../blocks/message.ts';
import { plural } from '../blocks/plural.ts';
import { section } from '../blocks/text-blocks.ts';

const checkIt =
  'I’ve read it. Check what I understood in our direct messages, then publish it there. Nothing is announced until you do.';
const inviteFirst = 'I’m not in this channel yet, so I can’t announce it. Type `/invite @` and my name here first.';

/** To the poster of a summary; `isOutside`: the bot can read the channel and isn't in it. */
export const summaryReceived = (isOutside: boolean): Message =>
  textMessage(isOutside ? `${checkIt} ${inviteFirst}` : checkIt);

export const summaryReadAgain = textMessage(
  'The summary changed, so I read it again. Its review shows what it says now.',
);

export const noSummaryFound =
  'I couldn’t find a meeting summary in that. A summary has headings or a meeting date, and actions or decisions.';

/** To somebody who posts the address of minutes that are kept elsewhere. */
export const minutesLinked =
  'I can’t open links. To have a summary read, post it as a Word or PDF file, or paste its text.';

/** To somebody who forwards one. */
export const summaryForwarded =
  'That looks like a meeting summary from another conversation. If it’s this committee’s, choose *Read as summary* in the message’s menu.';

/** To the poster of a list of actions with nothing around it. */
export const actionsOfNoMeeting = (actions: number): string =>
  `I found ${plural(actions, 'action')} there, but not which meeting they’re from. Add its date, such as “25 November 2026”, or who was there, and I’ll read it.`;

/** To somebody who chose “Read as summary” on a message without text and without such a file. */
export const nothingToRead =
  'That message has nothing I can read. Post the summary as text, or as a .md, .txt, .docx, .odt, .rtf, .pdf, .html or .eml file.';

const alreadyHere = {
  draft: 'I already have that summary. Publish it from its review in our direct messages.',
  published: 'That summary is already published. See its actions with `/mag actions all`.',
  discarded: 'That summary was discarded. Post it as a new message if you want me to read it again.',
} as const;

/** To the poster of a summary that is there already. */
export const summaryAlreadyHere = (state: keyof typeof alreadyHere): Message => textMessage(alreadyHere[state]);

/** The same, of a summary that somebody else reviews: a Slack user's id. */
export function summaryUnderReview(reviewer: string): Message {
  const text = `I already have that summary. <@${reviewer}> posted it and is reviewing it.`;
  return { text, blocks: [section(text)] };
}

/** To the publisher. `unlinked`: owners whom no account of the workspace is; `asked`: of how many names they are asked. */
export function summaryPublished({
  actions,
  unlinked,
  asked,
}: {
  readonly actions: number;
  readonly unlinked: readonly string[];
  readonly asked: number;
}): Message {
  return textMessage(
    [
      `Published: ${plural(actions, 'action')}. Those with a date get reminders.`,
      ...(unlinked.length > 0
        ? [`${plural(unlinked.length, 'owner')} couldn’t be found in this workspace: ${unlinked.join(', ')}.`]
        : []),
      ...(asked > 0 ? [`Say who ${plural(asked, 'name')} can be: I’ll ask you in our direct messages.`] : []),
    ].join(' '),
  );
}
