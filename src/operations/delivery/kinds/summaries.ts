import { announcementContent } from '../../summaries/load-announcement.ts';
import { loadReview } from '../../summaries/load-review.ts';
import { redrawAnnouncement, redrawReview } from '../redraw-cards.ts';
import type { NoticeKindModule } from './notice-kind-module.ts';

/** A summary's review, for its poster. */
export const reviewKind: NoticeKindModule = {
  async compose({ db, notices: [{ subjectId }] }) {
    const content = await loadReview(db, subjectId);
    return content?.state === 'draft' ? { content } : { why: 'review over' };
  },
  redraw: redrawReview,
};

/** What a published summary tells the channel. */
export const announcementKind: NoticeKindModule = {
  async compose({ db, notices: [{ subjectId }] }) {
    const content = await announcementContent(db, subjectId);
    return content && content.kind !== 'taken back' ? { content } : { why: 'not published' };
  },
  redraw: redrawAnnouncement,
};
