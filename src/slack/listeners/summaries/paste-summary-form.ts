import { requirePresence } from '../../../operations/access/require-presence.ts';
import type { Bot } from '../../client/bot.ts';
import { sendEphemeralOrDm } from '../../client/send-ephemeral-or-dm.ts';
import { formValue } from '../../request/form-values.ts';
import type { Submission } from '../../request/interaction.ts';
import { actorIn } from '../../request/viewer.ts';
import { type Message, textMessage } from '../../views/blocks/message.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { pasteFields } from '../../views/summaries/paste-summary-modal.ts';
import { type Arrival, receive } from './receive.ts';

/** The window of `/mag summary`, sent: the text is read, and its review brought to the person who pasted it. */
export async function onPasteSummaryForm(bot: Bot, { ack, body, view, context, client }: Submission): Promise<void> {
  await ack();
  const channelId = view.private_metadata;
  const actor = { ...actorIn(context, body), channelId };
  const text = formValue(view, pasteFields.summary) ?? '';
  const arrival: Arrival = {
    actor,
    messageTs: `pasted ${view.id}`,
    fileId: null,
    editedTs: null,
    permalink: async () => null,
    posted: { kind: 'message', text },
    isTalk: false,
  };
  const tell = (told: Message) => sendEphemeralOrDm(bot, client, channelId, actor.userId, told);
  const refusal = await requirePresence(bot.directory, channelId);
  if (refusal) return void (await tell(refusalMessage(refusal)));
  const received = await receive(bot, arrival, tell);
  if (received.kind === 'nothing found' && received.because !== undefined) await tell(textMessage(received.because));
}
