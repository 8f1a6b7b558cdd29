import { resolveOwnViewer } from '../../../operations/access/resolve-viewer.ts';
import { deliverNotices } from '../../../operations/delivery/deliver-notices.ts';
import { openVote } from '../../../operations/votes/open-vote.ts';
import type { Bot } from '../../client/bot.ts';
import { sendEphemeralOrDm } from '../../client/send-ephemeral-or-dm.ts';
import { carriedNumber } from '../../request/carried-number.ts';
import { formValue } from '../../request/form-values.ts';
import type { Submission } from '../../request/interaction.ts';
import { actorIn } from '../../request/viewer.ts';
import { textMessage } from '../../views/blocks/message.ts';
import { refusalSentence } from '../../views/blocks/refusal.ts';
import { truncate } from '../../views/blocks/text.ts';
import { everybody, voteFields as fields } from '../../views/votes/ask-vote-modal.ts';
import { withUndo } from '../history/undo-button.ts';

/** The window of `/mag vote`, sent: the card goes to the channel. What was not understood is said at its field. */
export async function askVoteForm(bot: Bot, { ack, body, view, context, client }: Submission): Promise<void> {
  const refuse = async (field: string, text: string) => {
    await ack({ response_action: 'errors', errors: { [field]: truncate(text, 150) } });
  };
  const field = (id: string) => formValue(view, id, id) ?? '';
  const now = bot.clock();
  const viewer = await resolveOwnViewer(
    bot.db,
    actorIn(context, body),
    carriedNumber(view.private_metadata),
    bot.directory,
    now,
  );
  if (!viewer) return refuse(fields.question, 'You are not in that committee any more.');
  const who = field(fields.who);
  const opened = await openVote(
    bot.db,
    {
      question: field(fields.question),
      options: field(fields.options).split(/[\n;]/),
      groupId: who === everybody ? null : carriedNumber(who),
      quorum: field(fields.quorum),
      isSecret: field(fields.secrecy) === 'secret',
      closes: field(fields.closes),
    },
    viewer.member,
    now,
  );
  if (opened.kind === 'refused') return refuse(fieldOf(opened.because), refusalSentence(opened));
  await ack();
  const { id, number } = opened.vote;
  const said = textMessage(`Vote ${number} is open, and its card is in the channel.`);
  const told = await withUndo(bot, viewer, { kind: 'vote', id }, said);
  await sendEphemeralOrDm(bot, client, viewer.committee.channelId, body.user.id, told);
  await deliverNotices(bot.db, bot.messenger, bot.clock());
}

function fieldOf(because: string): string {
  switch (because) {
    case 'no choice':
    case 'too many options':
    case 'options alike':
      return fields.options;
    case 'no such group':
    case 'nobody to vote':
      return fields.who;
    case 'no quorum':
      return fields.quorum;
    case 'no such moment':
      return fields.closes;
    default:
      return fields.question;
  }
}
