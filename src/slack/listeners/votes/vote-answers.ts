import { authorize } from '../../../operations/access/authorize.ts';
import type { Viewer } from '../../../operations/access/resolve-viewer.ts';
import { showGroups } from '../../../operations/committee/show-committee.ts';
import { redrawVote } from '../../../operations/delivery/redraw-cards.ts';
import { cancelVote, closeVote, type Ended } from '../../../operations/votes/end-vote.ts';
import { showVote, showVotes } from '../../../operations/votes/show-votes.ts';
import type { Bot } from '../../client/bot.ts';
import { openWindow } from '../../request/open-window.ts';
import type { CommandSource } from '../../request/subject-commands.ts';
import type { Message } from '../../views/blocks/message.ts';
import { refusalMessage } from '../../views/blocks/refusal.ts';
import { askVoteModal } from '../../views/votes/ask-vote-modal.ts';
import { voteDetail, voteEnded, voteList } from '../../views/votes/vote-answers.ts';
import { withUndo } from '../history/undo-button.ts';
import type { VoteRequest } from './vote-request.ts';

/** `/mag votes`, `/mag vote 3` and what can be done with it; asking for one opens a form instead. */
export async function answerVotes(
  bot: Bot,
  viewer: Viewer,
  request: VoteRequest,
  from: CommandSource,
): Promise<Message | undefined> {
  if (request.kind === 'ask vote') return openVoteForm(bot, viewer, from);
  if (request.kind === 'votes') {
    return voteList(await showVotes(bot.db, viewer), { ...viewer, moments: bot.moments });
  }
  const own = await showVote(bot.db, viewer, { number: request.number });
  if ('because' in own) return refusalMessage(own);
  const { id } = own.vote;
  switch (request.kind) {
    case 'vote':
      return voteDetail(own, { ...viewer, moments: bot.moments });
    case 'close vote':
      return afterEnd(bot, viewer, await closeVote(bot.db, id, viewer.member, bot.clock()));
    case 'cancel vote':
      return afterEnd(bot, viewer, await cancelVote(bot.db, id, request.why, viewer.member, bot.clock()));
  }
}

/** `/mag vote`: the form to ask in, or a refusal to those who may not. */
async function openVoteForm(
  bot: Bot,
  viewer: Viewer,
  { client, triggerId }: CommandSource,
): Promise<Message | undefined> {
  const refusal = await authorize(bot.db, viewer.member, 'ask for a vote');
  if (refusal) return refusalMessage(refusal);
  const view = askVoteModal(viewer, await showGroups(bot.db, viewer));
  await openWindow(client, triggerId, view);
  return undefined;
}

/** What is said of a vote that was ended; the card follows. Telling the channel comes after: who ended it waits for nobody else's message. */
export async function afterEnd(bot: Bot, viewer: Viewer, ended: Ended): Promise<Message> {
  if (ended.kind === 'refused') return refusalMessage(ended);
  const { id } = ended.vote;
  await redrawVote(bot.db, bot.messenger, id);
  if (ended.kind === 'closed') return voteEnded(ended.vote, 'closed');
  return withUndo(bot, viewer, { kind: 'vote', id }, voteEnded(ended.vote, 'cancelled'));
}
