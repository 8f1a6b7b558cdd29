import type { SubjectListeners } from '../../request/subject-listeners.ts';
import { historyIds } from '../../views/history/ids.ts';
import { showHistory } from './show-history.ts';
import { undo } from './undo.ts';

export const historyListeners = {
  buttons: {
    [historyIds.undo]: undo,
    [historyIds.showHistory]: showHistory,
  },
} satisfies SubjectListeners;
