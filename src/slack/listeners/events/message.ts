import { redrawReview } from '../../../operations/delivery/redraw-cards.ts';
import { type DeletedMessage, withdrawMessage } from '../../../operations/summaries/withdraw-message.ts';
import type { Bot, EventArgs } from '../../client/bot.ts';
import { withCommandName } from '../../client/with-command-name.ts';
import { authorIn, editedTsIn, postedMessageIn } from '../../message/posted-message.ts';
import type { DeletedMessages } from '../../request/deleted-messages.ts';
import { workspaceIn } from '../../request/workspace-in.ts';
import { type Message, textMessage } from '../../views/blocks/message.ts';
import { helpMessage, postInChannel } from '../../views/committee/help.ts';
import { summaryForwarded } from '../../views/summaries/summary-answers.ts';
import { forwardsSummary } from '../summaries/forwards-summary.ts';
import { receiveMessage } from '../summaries/receive-message.ts';

/**
 * A message or a file where the bot is: a summary is read, ordinary talk left alone, bots' messages ignored. Of a message that is deleted
 * the review ends.
 */
export async function onMessage(
  bot: Bot,
  { event, context, client }: EventArgs<'message'>,
  deleted: DeletedMessages,
): Promise<void> {
  if (event.subtype === 'message_deleted') {
    deleted.add(event.channel, event.deleted_ts);
    return withdraw(bot, { workspace: workspaceIn(context), channelId: event.channel, messageTs: event.deleted_ts });
  }
  const isEdit = event.subtype === 'message_changed';
  if (isEdit && !isChangedByPerson(event)) return;
  const told: unknown = isEdit ? event.message : event;
  const user = authorIn(told);
  if (user === undefined) return;
  const { channel } = event;
  if (event.channel_type === 'im') {
    if (!isEdit)
      await client.chat.postMessage({
        channel,
        ...helpMessage(bot.command, postInChannel),
      });
    return;
  }
  const posted = postedMessageIn(told);
  const actor = { workspace: workspaceIn(context), channelId: channel, userId: user };
  const tell = (said: Message) => client.chat.postEphemeral({ channel, user, ...withCommandName(bot.command, said) });
  // A person can change a message's words, and never its files.
  await receiveMessage(bot, client, { actor, message: isEdit ? { ...posted, files: [] } : posted, isTalk: true }, tell);
  if (!isEdit && (await forwardsSummary(told, bot.clock()))) await tell(textMessage(summaryForwarded));
  if (!deleted.has(channel, posted.ts)) return;
  await withdraw(bot, { workspace: actor.workspace, channelId: channel, messageTs: posted.ts });
}

async function withdraw(bot: Bot, message: DeletedMessage): Promise<void> {
  for (const id of await withdrawMessage(bot.db, message)) await redrawReview(bot.db, bot.messenger, id);
}

/** Slack tells of what it changes itself as of an edit: a link's preview, a number of replies. A person's edit has a time of its own. */
function isChangedByPerson(event: { readonly message?: unknown; readonly previous_message?: unknown }): boolean {
  const editedTs = editedTsIn(event.message);
  return editedTs !== null && editedTs !== editedTsIn(event.previous_message);
}
