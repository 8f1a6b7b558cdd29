import { verbButton } from './action-click.ts';

/** "Reopen": the action is open again, or of a shared one the clicker's own part. */
export const onReopen = verbButton('reopen');
