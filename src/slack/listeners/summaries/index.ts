import type { SubjectListeners } from '../../request/subject-listeners.ts';
import { summaryIds } from '../../views/summaries/ids.ts';
import { onAddLine } from './add-line.ts';
import { onAnswerDoubt } from './answer-doubt.ts';
import { onDiscard } from './discard.ts';
import { onEditLine } from './edit-line.ts';
import { onEditLineForm } from './edit-line-form.ts';
import { onLeaveOut } from './leave-out.ts';
import { onLeaveOutGroup } from './leave-out-group.ts';
import { onPasteSummaryForm } from './paste-summary-form.ts';
import { onPublish } from './publish.ts';
import { onReadAsSummary } from './read-as-summary.ts';
import { onRenameGroup } from './rename-group.ts';
import { onRenameGroupForm } from './rename-group-form.ts';
import { onShowRevision } from './show-revision.ts';
import { onShowSummary } from './show-summary.ts';
import { onTakeBack } from './take-back.ts';
import { onTakeBackGroup } from './take-back-group.ts';
import { onTurnPage } from './turn-page.ts';

export const summaryListeners = {
  buttons: {
    [summaryIds.answerDoubt]: onAnswerDoubt,
    [summaryIds.editLine]: onEditLine,
    [summaryIds.leaveOut]: onLeaveOut,
    [summaryIds.takeBack]: onTakeBack,
    [summaryIds.renameGroup]: onRenameGroup,
    [summaryIds.leaveOutGroup]: onLeaveOutGroup,
    [summaryIds.takeBackGroup]: onTakeBackGroup,
    [summaryIds.addLine]: onAddLine,
    [summaryIds.turnPage]: onTurnPage,
    [summaryIds.publish]: onPublish,
    [summaryIds.showRevision]: onShowRevision,
    [summaryIds.showSummary]: onShowSummary,
    [summaryIds.discard]: onDiscard,
  },
  forms: {
    [summaryIds.renameGroupForm]: onRenameGroupForm,
    [summaryIds.pasteSummaryForm]: onPasteSummaryForm,
    [summaryIds.editLineForm]: onEditLineForm,
  },
  shortcuts: {
    [summaryIds.readAsSummary]: onReadAsSummary,
  },
} satisfies SubjectListeners;
