import { verbButton } from './action-click.ts';

/** "Done": marks the action done, or of a shared one the clicker's own part. */
export const onDone = verbButton('done');
