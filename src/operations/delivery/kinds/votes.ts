import { getCommittee } from '../../../../db/committee/committees.ts';
import { isOpen } from '../../../domain/votes/vote.ts';
import { findVoteEnded } from '../../votes/end-vote.ts';
import { redrawVote, voteCard } from '../redraw-cards.ts';
import type { NoticeKindModule } from './notice-kind-module.ts';

/** The card of a vote, in the channel. */
export const voteKind: NoticeKindModule = {
  async compose({ db, notices: [{ subjectId }], now }) {
    const content = await voteCard(db, subjectId);
    return content && isOpen(content.vote, now) ? { content } : { why: 'vote over' };
  },
  redraw: redrawVote,
};

/** How a vote ended, in the channel. The vote is counted before it is told. */
export const voteEndKind: NoticeKindModule = {
  async compose({ db, notices: [{ subjectId }], now }) {
    const vote = await findVoteEnded(db, subjectId, now);
    if (!vote || vote.state === 'open') return { why: 'vote open' };
    return { content: { kind: 'vote end', committee: await getCommittee(db, vote.committeeId), vote } };
  },
  redrawClosed: redrawVote,
};
