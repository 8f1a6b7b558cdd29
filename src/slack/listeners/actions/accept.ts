import { verbButton } from './action-click.ts';

/** "Accept", on what somebody else assigned to the clicker. */
export const accept = verbButton('accept');
