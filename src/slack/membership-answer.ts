import type { Seat } from '../operations/find-seat.ts';
import type { Membership } from '../operations/join-working-group.ts';
import type { Bot } from './bot.ts';
import { withUndo } from './undoing.ts';
import { membershipNotice } from './views/membership.ts';
import type { Message } from './views/message.ts';

/** What is said to somebody who came to a group or went, with the button that takes it back. */
export async function membershipAnswer(bot: Bot, seat: Seat, membership: Membership): Promise<Message> {
  const message = membershipNotice(membership);
  return membership.kind === 'refused'
    ? message
    : withUndo(bot, seat, { kind: 'group', id: membership.group.id }, message);
}
