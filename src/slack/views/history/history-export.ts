import { type Message, textMessage } from '../blocks/message.ts';
import { plural } from '../blocks/plural.ts';

/** Above the file with all changes of a committee. */
export const exportTitle = (committee: string, changes: number): string =>
  `History of ${committee}: ${plural(changes, 'change')}.`;

/** The answer to `/mag history export`. */
export const exportSent = (file: string, changes: number): Message =>
  textMessage(`I sent you ${file} with ${plural(changes, 'change')}. It’s in our direct messages.`);
