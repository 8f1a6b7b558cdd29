import { isSettledElsewhere } from '../../../domain/roster/roster-question.ts';
import { loadHandover, redrawHandover } from '../../departures/load-handover.ts';
import { loadNameQuestions, redrawNames } from '../../roster/load-name-questions.ts';
import { redrawRosterQuestion, rosterQuestionContent } from '../../roster/roster-question-content.ts';
import type { NoticeKindModule } from './notice-kind-module.ts';

/** Who are these? To the secretariat. */
export const namesKind: NoticeKindModule = {
  async compose({ db, notices: [{ subjectId }] }) {
    const content = await loadNameQuestions(db, subjectId, 0);
    const isOpen = content?.questions.some((question) => question.answer === null);
    return content && isOpen ? { content } : { why: 'names settled' };
  },
  redraw: (db, messenger, summaryId) => redrawNames(db, messenger, [summaryId]),
};

/** What becomes of what somebody who left had? To the secretariat. */
export const handoverKind: NoticeKindModule = {
  async compose({ db, notices: [{ subjectId }] }) {
    const content = await loadHandover(db, subjectId, 0);
    const isOpen = content?.items.some((item) => item.decided === null);
    return content && isOpen && !content.departure.isOver ? { content } : { why: 'nothing to hand over' };
  },
  redraw: redrawHandover,
};

/** Who is this person, and what are they? To the chair and the secretariat. */
export const rosterQuestionKind: NoticeKindModule = {
  async compose({ db, notices: [{ subjectId }] }) {
    const content = await rosterQuestionContent(db, subjectId);
    if (!content) return { why: 'question gone' };
    const { question } = content;
    const isNews = question.answer === 'yes' && question.answeredBy === null;
    const isOpen = question.answer === null && !isSettledElsewhere(question);
    return isOpen || isNews ? { content } : { why: 'answered' };
  },
  redraw: redrawRosterQuestion,
};
