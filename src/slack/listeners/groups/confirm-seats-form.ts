import { deliverNotices } from '../../../operations/delivery/deliver-notices.ts';
import { redrawGroup } from '../../../operations/delivery/redraw-cards.ts';
import { confirmSeats as confirm } from '../../../operations/groups/confirm-seats.ts';
import type { Bot } from '../../client/bot.ts';
import { sendEphemeralOrDm } from '../../client/send-ephemeral-or-dm.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { changedFormValue } from '../../request/form-values.ts';
import type { Submission } from '../../request/interaction.ts';
import { actorIn, viewerAt } from '../../request/viewer.ts';
import { refusalSentence } from '../../views/blocks/refusal.ts';
import { truncate } from '../../views/blocks/text.ts';
import { offersAnswer } from '../../views/groups/confirm-seats-modal.ts';
import { withUndo } from '../history/undo-button.ts';

/** The window of "Confirm the seats", sent; a select left alone leaves the offer as it is. */
export async function confirmSeatsForm(bot: Bot, { ack, body, view, client, context }: Submission): Promise<void> {
  const groupId = carriedNumber(view.private_metadata);
  const fields = view.blocks.flatMap((block) => (block.type === 'input' && block.block_id ? [block.block_id] : []));
  const refuse = (text: string) =>
    ack({ response_action: 'errors', errors: { [fields[0] ?? 'offer']: truncate(text, 150) } });
  const found = await viewerAt(bot, actorIn(context, body), { in: 'groups', id: groupId });
  if (found.kind === 'no viewer') return void (await refuse(found.message.text));
  const { viewer } = found;
  const decided = new Map<number, 'seat' | 'waits'>();
  for (const field of fields) {
    const choice = changedFormValue(view, field);
    if (choice === 'seat' || choice === 'waits') decided.set(carriedNumber(field.replace('offer-', '')), choice);
  }
  const now = bot.clock();
  const confirmed = await confirm(bot.db, groupId, decided, viewer.member, now);
  if (confirmed.kind === 'refused') return void (await refuse(refusalSentence(confirmed)));
  await ack();
  const answer = offersAnswer(confirmed.group, confirmed.offers);
  const message = await withUndo(bot, viewer, { kind: 'group', id: groupId }, answer);
  await sendEphemeralOrDm(bot, client, viewer.committee.channelId, body.user.id, message);
  await redrawGroup(bot.db, bot.messenger, groupId);
  await deliverNotices(bot.db, bot.messenger, now);
}
