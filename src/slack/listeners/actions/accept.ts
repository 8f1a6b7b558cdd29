import { verbButton } from './action-click.ts';

/** "Accept", on what somebody else assigned to the clicker. */
export const onAccept = verbButton('accept');
