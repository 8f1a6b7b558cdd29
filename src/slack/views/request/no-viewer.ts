import { textMessage } from '../blocks/message.ts';

// What people read who ask for something of a committee that isn't theirs, or of none.

/** The answer to a click on something that no longer exists, such as an action of a summary whose publishing was undone. */
export const noLongerThere = textMessage('This item no longer exists.');

/** The answer to a button of somebody's own who left. */
export const noLongerMember = textMessage('You’re no longer in that committee.');

/** What is said to somebody to whom the committee is not shown. */
export const outsideMessage = textMessage(
  'Only people in that committee’s channel can see this. Ask someone there to add you.',
);

/** To a member of several committees who typed a command in no committee's channel. */
export const severalCommittees = (first: string, second: string) =>
  textMessage(
    `You’re in several committees, such as ${first} and ${second}. Type this in the channel of the one you mean.`,
  );

export const noCommitteeYet = textMessage(
  'There’s no committee here yet. Post a meeting summary in its channel, or type `/mag summary` there, to set one up. You’ll be its secretariat.',
);
