import { verbButton } from './action-click.ts';

/** "Take it": an action for any one of a group becomes the clicker's. */
export const onTake = verbButton('take');
