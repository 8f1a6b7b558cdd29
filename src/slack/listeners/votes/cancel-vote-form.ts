import { deliverNotices } from '../../../operations/delivery/deliver-notices.ts';
import { cancelVote as cancel } from '../../../operations/votes/end-vote.ts';
import type { Bot } from '../../client/bot.ts';
import { sendEphemeralOrDm } from '../../client/send-ephemeral-or-dm.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { formValue } from '../../request/form-values.ts';
import type { Submission } from '../../request/interaction.ts';
import { actorIn, viewerAt } from '../../request/viewer.ts';
import { refusalSentence } from '../../views/blocks/refusal.ts';
import { truncate } from '../../views/blocks/text.ts';
import { cancelFields as fields } from '../../views/votes/cancel-vote-modal.ts';
import { afterEnd } from './vote-answers.ts';

/** The window of "Cancel it", sent; why it cannot be is said in it. */
export async function cancelVoteForm(bot: Bot, { ack, body, view, context, client }: Submission): Promise<void> {
  const refuse = async (text: string) => {
    await ack({ response_action: 'errors', errors: { [fields.why]: truncate(text, 150) } });
  };
  const voteId = carriedNumber(view.private_metadata);
  const found = await viewerAt(bot, actorIn(context, body), { in: 'votes', id: voteId });
  if (found.kind === 'no viewer') return refuse(found.message.text);
  const { viewer } = found;
  const cancelled = await cancel(
    bot.db,
    voteId,
    formValue(view, fields.why, fields.why) ?? '',
    viewer.member,
    bot.clock(),
  );
  if (cancelled.kind === 'refused') return refuse(refusalSentence(cancelled));
  await ack();
  const told = await afterEnd(bot, viewer, cancelled);
  await sendEphemeralOrDm(bot, client, viewer.committee.channelId, body.user.id, told);
  await deliverNotices(bot.db, bot.messenger, bot.clock());
}
