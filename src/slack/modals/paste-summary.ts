import { unlessPresent } from '../../operations/unless-present.ts';
import type { Submission } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { fieldIn } from '../field-in.ts';
import { type Arrival, receive } from '../receive.ts';
import { askerIn } from '../seat.ts';
import type { Message } from '../views/message.ts';
import { pasteBlock, pasteField } from '../views/paste-summary-modal.ts';
import { notice, refusalNotice } from '../views/refusal.ts';
import { whisper } from '../whisper.ts';

/** The window of `/mag summary`, sent: the text is read, and its review brought to whoever pasted it. */
export async function pasteSummary(bot: Bot, { ack, body, view, context, client }: Submission): Promise<void> {
  await ack();
  const channelId = view.private_metadata;
  const asker = { ...askerIn(context, body), channelId };
  const text = fieldIn(view, pasteBlock, pasteField) ?? '';
  const arrival: Arrival = {
    asker,
    messageTs: `pasted ${view.id}`,
    fileId: null,
    editedTs: null,
    permalink: async () => null,
    posted: { kind: 'message', text },
    isTalk: false,
  };
  const tell = (told: Message) => whisper(bot, client, channelId, asker.userId, told);
  const refusal = await unlessPresent(bot.directory, channelId);
  if (refusal) return void (await tell(refusalNotice(refusal)));
  const received = await receive(bot, arrival, tell);
  if (received.kind === 'nothing found' && received.because !== undefined) await tell(notice(received.because));
}
