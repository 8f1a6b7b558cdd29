import { confirmSeats as confirm } from '../../operations/confirm-seats.ts';
import { deliverNotices } from '../../operations/deliver-notices.ts';
import { redrawGroup } from '../../operations/redraw-cards.ts';
import type { Submission } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { carriedNumber } from '../carried-number.ts';
import { changedIn } from '../field-in.ts';
import { askerIn, seatAt } from '../seat.ts';
import { within } from '../text.ts';
import { withUndo } from '../undoing.ts';
import { offersAnswer } from '../views/confirm-seats-modal.ts';
import { refusalSentence } from '../views/refusal.ts';
import { whisper } from '../whisper.ts';

/** The window of "Confirm the seats", sent; a select left alone leaves the offer as it is. */
export async function confirmSeats(bot: Bot, { ack, body, view, client, context }: Submission): Promise<void> {
  const groupId = carriedNumber(view.private_metadata);
  const fields = view.blocks.flatMap((block) => (block.type === 'input' && block.block_id ? [block.block_id] : []));
  const refuse = (text: string) =>
    ack({ response_action: 'errors', errors: { [fields[0] ?? 'offer']: within(text, 150) } });
  const found = await seatAt(bot, askerIn(context, body), { in: 'groups', id: groupId });
  if (found.kind === 'no seat') return void (await refuse(found.message.text));
  const { seat } = found;
  const decided = new Map<number, 'seat' | 'waits'>();
  for (const field of fields) {
    const choice = changedIn(view, field);
    if (choice === 'seat' || choice === 'waits') decided.set(carriedNumber(field.replace('offer-', '')), choice);
  }
  const now = bot.clock();
  const confirmed = await confirm(bot.db, groupId, decided, seat.member, now);
  if (confirmed.kind === 'refused') return void (await refuse(refusalSentence(confirmed)));
  await ack();
  const answer = offersAnswer(confirmed.group, confirmed.offers);
  const message = await withUndo(bot, seat, { kind: 'group', id: groupId }, answer);
  await whisper(bot, client, seat.committee.channelId, body.user.id, message);
  await redrawGroup(bot.db, bot.messenger, groupId);
  await deliverNotices(bot.db, bot.messenger, now);
}
