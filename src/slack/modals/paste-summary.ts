import type { Submission } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { fieldIn } from '../field-in.ts';
import { type Arrival, receive } from '../receive.ts';
import { askerIn } from '../seat.ts';
import { pasteBlock, pasteField } from '../views/paste-summary-modal.ts';
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
    permalink: async () => null,
    posted: { kind: 'message', text },
    isTalk: false,
  };
  await receive(bot, arrival, (told) => whisper(bot, client, channelId, asker.userId, told));
}
