import type { Refusal } from '../../domain/access/refusal.ts';
import type { Action } from '../../domain/actions/action.ts';

/** The refusal of what has a sense while an action is open alone, as to be reminded of it later; undefined where it is. */
export const requireOpenAction = ({ number, state }: Action): Refusal | undefined =>
  state === 'open' ? undefined : { kind: 'refused', because: 'action over', number, state };
