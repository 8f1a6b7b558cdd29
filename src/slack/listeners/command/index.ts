import type { SubjectListeners } from '../../request/subject-listeners.ts';
import { actionIds } from '../../views/actions/ids.ts';
import { rosterIds } from '../../views/roster/ids.ts';
import { showActions } from './show-actions.ts';
import { showRoster } from './show-roster.ts';

export const commandListeners = {
  buttons: {
    [actionIds.showActions]: showActions,
    [rosterIds.showRoster]: showRoster,
  },
} satisfies SubjectListeners;
