import type { Viewer } from '../../../operations/access/resolve-viewer.ts';
import type { Membership } from '../../../operations/groups/join-working-group.ts';
import type { Bot } from '../../client/bot.ts';
import type { Message } from '../../views/blocks/message.ts';
import { membershipNotice } from '../../views/groups/membership.ts';
import { withUndo } from '../history/undo-button.ts';

/** What is said to somebody who came to a group or went, with the button that takes it back. */
export async function membershipAnswer(bot: Bot, viewer: Viewer, membership: Membership): Promise<Message> {
  const message = membershipNotice(membership);
  return membership.kind === 'refused'
    ? message
    : withUndo(bot, viewer, { kind: 'group', id: membership.group.id }, message);
}
