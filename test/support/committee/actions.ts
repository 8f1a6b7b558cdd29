import type { Action } from '../../../src/domain/actions/action.ts';

/** An open action with nothing special about it but what is given. */
export const actionOf = (given: Partial<Action> = {}): Action => ({
  id: 7,
  committeeId: 1,
  number: 12,
  text: 'Send comments on the charter',
  state: 'open',
  due: null,
  dueText: null,
  share: 'member',
  owners: [],
  takenBy: null,
  progress: { done: 0, of: 1 },
  ...given,
});
