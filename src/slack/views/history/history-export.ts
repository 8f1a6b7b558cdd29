import { type Message, textMessage } from '../blocks/message.ts';

/** Above the file with all changes of a committee. */
export const exportTitle = (committee: string, changes: number): string =>
  `History of ${committee}: ${counted(changes)}.`;

/** The answer to `/mag history export`. */
export const exportSent = (file: string, changes: number): Message =>
  textMessage(`I sent you ${file} with ${counted(changes)}. It’s in our direct messages.`);

const counted = (changes: number): string => `${changes} ${changes === 1 ? 'change' : 'changes'}`;
