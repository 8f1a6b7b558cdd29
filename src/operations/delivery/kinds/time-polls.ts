import { redrawTimePoll, timePollCard } from '../redraw-cards.ts';
import type { NoticeKindModule } from './notice-kind-module.ts';

/** The card of a poll of meeting times, in the channel. */
export const timePollKind: NoticeKindModule = {
  async compose({ db, notices: [{ subjectId }] }) {
    const content = await timePollCard(db, subjectId);
    return content?.poll.state === 'open' ? { content } : { why: 'time poll over' };
  },
  redraw: redrawTimePoll,
};
