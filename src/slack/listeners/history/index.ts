import { subjectCommands } from '../../request/subject-commands.ts';
import type { SubjectListeners } from '../../request/subject-listeners.ts';
import { historyIds } from '../../views/history/ids.ts';
import { answerHistory } from './history-answers.ts';
import { historyVerbs } from './history-request.ts';
import { onShowHistory } from './show-history.ts';
import { onUndo } from './undo.ts';

export const historyListeners = {
  commands: subjectCommands({ verbs: historyVerbs, answer: answerHistory }),
  buttons: {
    [historyIds.undo]: onUndo,
    [historyIds.showHistory]: onShowHistory,
  },
} satisfies SubjectListeners;
