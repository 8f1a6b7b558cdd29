import { verbButton } from './action-click.ts';

/** "Give back": the group has the action again, and anybody of it may take it. */
export const onGiveBack = verbButton('giveback');
