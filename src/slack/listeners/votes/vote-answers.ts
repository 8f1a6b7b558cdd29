import type { WebClient } from '@slack/web-api';
import { unlessAllowed } from '../../../operations/access/authorize.ts';
import type { Seat } from '../../../operations/access/resolve-viewer.ts';
import { showGroups } from '../../../operations/committee/show-committee.ts';
import { redrawVote } from '../../../operations/delivery/redraw-cards.ts';
import { cancelVote, closeVote, type Ended } from '../../../operations/votes/end-vote.ts';
import { showVote, showVotes } from '../../../operations/votes/show-votes.ts';
import type { Bot } from '../../client/bot.ts';
import { openWindow } from '../../request/open-window.ts';
import type { Message } from '../../views/blocks/message.ts';
import { notice, refusalNotice } from '../../views/blocks/refusal.ts';
import { askVoteModal } from '../../views/votes/ask-vote-modal.ts';
import { voteDetail, voteList } from '../../views/votes/vote-answers.ts';
import { withUndo } from '../history/undo-button.ts';
import type { VoteRequest } from './vote-request.ts';

/** `/mag votes`, `/mag vote 3` and what can be done with it; asking for one opens a window instead. */
export async function answerVotes(
  bot: Bot,
  seat: Seat,
  request: Exclude<VoteRequest, { readonly kind: 'ask vote' }>,
): Promise<Message> {
  if (request.kind === 'votes') {
    return voteList(await showVotes(bot.db, seat), { ...seat, moments: bot.moments });
  }
  const own = await showVote(bot.db, seat, { number: request.number });
  if ('because' in own) return refusalNotice(own);
  const { id } = own.vote;
  switch (request.kind) {
    case 'vote':
      return voteDetail(own, { ...seat, moments: bot.moments });
    case 'close vote':
      return afterEnd(bot, seat, await closeVote(bot.db, id, seat.member, bot.clock()));
    case 'cancel vote':
      return afterEnd(bot, seat, await cancelVote(bot.db, id, request.why, seat.member, bot.clock()));
  }
}

/** `/mag vote`: the window to ask in; to who may not ask, a word instead. */
export async function openVoteWindow(
  bot: Bot,
  seat: Seat,
  client: WebClient,
  triggerId: string,
): Promise<Message | undefined> {
  const refusal = await unlessAllowed(bot.db, seat.member, 'ask for a vote');
  if (refusal) return refusalNotice(refusal);
  const view = askVoteModal(seat, await showGroups(bot.db, seat));
  await openWindow(client, triggerId, view);
  return undefined;
}

/** What is said of a vote that was ended; the card follows. Telling the channel comes after: who ended it waits for nobody else's message. */
export async function afterEnd(bot: Bot, seat: Seat, ended: Ended): Promise<Message> {
  if (ended.kind === 'refused') return refusalNotice(ended);
  const { id, number } = ended.vote;
  await redrawVote(bot.db, bot.messenger, id);
  if (ended.kind === 'closed') return notice(`Vote ${number} is closed, and the channel is told the result.`);
  return withUndo(bot, seat, { kind: 'vote', id }, notice(`Vote ${number} is cancelled, and the channel is told why.`));
}
