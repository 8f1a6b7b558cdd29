import { deliverNotices } from '../../operations/deliver-notices.ts';
import { cancelVote as cancel } from '../../operations/end-vote.ts';
import type { Submission } from '../acting.ts';
import type { Bot } from '../bot.ts';
import { carriedNumber } from '../carried-number.ts';
import { afterEnd } from '../commands/vote-answers.ts';
import { fieldIn } from '../field-in.ts';
import { askerIn, seatAt } from '../seat.ts';
import { within } from '../text.ts';
import { cancelFields as fields } from '../views/cancel-vote-modal.ts';
import { refusalSentence } from '../views/refusal.ts';
import { whisper } from '../whisper.ts';

/** The window of "Cancel it", sent; why it cannot be is said in it. */
export async function cancelVote(bot: Bot, { ack, body, view, context, client }: Submission): Promise<void> {
  const refuse = async (text: string) => {
    await ack({ response_action: 'errors', errors: { [fields.why]: within(text, 150) } });
  };
  const voteId = carriedNumber(view.private_metadata);
  const found = await seatAt(bot, askerIn(context, body), { in: 'votes', id: voteId });
  if (found.kind === 'no seat') return refuse(found.message.text);
  const { seat } = found;
  const cancelled = await cancel(bot.db, voteId, fieldIn(view, fields.why, fields.why) ?? '', seat.member, bot.clock());
  if (cancelled.kind === 'refused') return refuse(refusalSentence(cancelled));
  await ack();
  const told = await afterEnd(bot, seat, cancelled);
  await whisper(bot, client, seat.committee.channelId, body.user.id, told);
  await deliverNotices(bot.db, bot.messenger, bot.clock());
}
