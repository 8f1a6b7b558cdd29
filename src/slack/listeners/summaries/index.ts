import type { SubjectListeners } from '../../request/subject-listeners.ts';
import { summaryIds } from '../../views/summaries/ids.ts';
import { addLine } from './add-line.ts';
import { answerDoubt } from './answer-doubt.ts';
import { discard } from './discard.ts';
import { editLine } from './edit-line.ts';
import { editLineForm } from './edit-line-form.ts';
import { leaveOut } from './leave-out.ts';
import { leaveOutGroup } from './leave-out-group.ts';
import { pasteSummaryForm } from './paste-summary-form.ts';
import { publish } from './publish.ts';
import { readAsSummary } from './read-as-summary.ts';
import { renameGroup } from './rename-group.ts';
import { renameGroupForm } from './rename-group-form.ts';
import { showRevision } from './show-revision.ts';
import { takeBack } from './take-back.ts';
import { takeBackGroup } from './take-back-group.ts';
import { turnPage } from './turn-page.ts';

export const summaryListeners = {
  buttons: {
    [summaryIds.answerDoubt]: answerDoubt,
    [summaryIds.editLine]: editLine,
    [summaryIds.leaveOut]: leaveOut,
    [summaryIds.takeBack]: takeBack,
    [summaryIds.renameGroup]: renameGroup,
    [summaryIds.leaveOutGroup]: leaveOutGroup,
    [summaryIds.takeBackGroup]: takeBackGroup,
    [summaryIds.addLine]: addLine,
    [summaryIds.turnPage]: turnPage,
    [summaryIds.publish]: publish,
    [summaryIds.showRevision]: showRevision,
    [summaryIds.discard]: discard,
  },
  forms: {
    [summaryIds.renameGroupForm]: renameGroupForm,
    [summaryIds.pasteSummaryForm]: pasteSummaryForm,
    [summaryIds.editLineForm]: editLineForm,
  },
  shortcuts: {
    [summaryIds.readAsSummary]: readAsSummary,
  },
} satisfies SubjectListeners;
