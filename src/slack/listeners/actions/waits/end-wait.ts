import { verbButton } from '../action-click.ts';

/** "It's here", or "End wait": the action waits no more. */
export const onEndWait = verbButton('end wait');
