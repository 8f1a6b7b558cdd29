import { type Message, textMessage } from '../blocks/message.ts';
import { section } from '../blocks/text-blocks.ts';

/** What came of “Invite me there”. */
export function channelInvitation(
  outcome: 'invited' | 'there already' | 'guest' | 'failed',
  channelId: string,
): Message {
  const channel = `<#${channelId}>`;
  const said = {
    invited: `You’re in ${channel} now.`,
    'there already': `You’re already in ${channel}.`,
    guest: `I can’t let guests into ${channel}. Ask someone who manages this workspace.`,
    failed: `I couldn’t invite you to ${channel}. Open it and join, or ask someone who is in it.`,
  };
  return { text: said[outcome], blocks: [section(said[outcome])] };
}

/** The same button, below a message from when the group still had a channel. */
export const noGroupChannel = textMessage('That group no longer has a channel.');
