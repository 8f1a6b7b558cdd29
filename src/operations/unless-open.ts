import type { Action } from '../domain/action.ts';
import type { Refusal } from '../domain/refusal.ts';

/** The refusal of what has a sense while an action is open alone, as to be reminded of it later; undefined where it is. */
export const unlessOpen = ({ number, state }: Action): Refusal | undefined =>
  state === 'open' ? undefined : { kind: 'refused', because: 'action over', number, state };
